import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { failureOf } from '../../apollo/failure';
import { WriteCommentaryDocument } from '../../apollo/generated/documents';
import { keepWords, readWords } from '../../lib/kept-words';
import { useViewer } from '../../lib/viewer';
import type { CommentarySubject } from '../../lib/written-commentary';
import { Segmented } from '../../ui/Segmented';
import { TextField } from '../../ui/TextField';
import buttonStyles from '../../ui/Button.module.css';
import { KINDS, LEAST_TEXT, MOST_TEXT, textHint } from './commentary-words';
import type { Kind } from './commentary-words';
import { forgetCommentary } from './forget-commentary';
import styles from './Commentary.module.css';

interface CommentaryBoxProps {
  readonly subject: CommentarySubject;
  readonly onDone: (sentence: string) => void;
}

/**
 * A plain box in which somebody writes about the figures of a place and a month. Nothing that is
 * typed is lost: it is kept until the server has it, whatever fails and whoever has to sign in again.
 */
export function CommentaryBox({ subject, onDone }: CommentaryBoxProps) {
  const viewer = useViewer();
  const { authority, section = null, indicator = null, place, period } = subject;
  const name = [viewer?.id, authority, section, indicator, place.slug, period.key].join('/');
  return <Box key={name} name={name} subject={subject} onDone={onDone} />;
}

interface BoxProps extends CommentaryBoxProps {
  /** Under which the words are kept. */
  readonly name: string;
}

function Box({ name, subject, onDone }: BoxProps) {
  const { authority, section = null, indicator = null, place, period } = subject;
  const client = useApolloClient();
  const [write, { loading }] = useMutation(WriteCommentaryDocument);
  const [kind, setKind] = useState<Kind>('ANALYSIS');
  const [text, setText] = useState(() => readWords(name));
  const [isOpen, setOpen] = useState(text !== '');
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wantsFocus = useRef(false);
  useEffect(() => {
    // Only where somebody opened it: words that were kept take no focus from a page one comes to.
    if (wantsFocus.current) (isOpen ? field.current : opener.current)?.focus();
    wantsFocus.current = false;
  }, [isOpen]);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (words: string) => {
    setText(words);
    keepWords(name, words);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (loading) return;
    const short = text.trim().length < LEAST_TEXT;
    setProblem(short ? `Write at least ${LEAST_TEXT} characters.` : null);
    if (short) return;
    try {
      const about = { section, indicator, place: place.slug, month: period.key };
      await write({ variables: { authority, commentary: { ...about, kind, text } } });
    } catch (error) {
      setProblem(failureOf(error).sentence);
      return;
    }
    change('');
    setOpen(false);
    await forgetCommentary(client);
    onDone('Written as a draft. It is shown to others once it is approved.');
  };
  if (!isOpen) {
    return (
      <p data-screen-only="">
        <button
          ref={opener}
          type="button"
          className={buttonStyles.button}
          onClick={() => {
            wantsFocus.current = true;
            setOpen(true);
          }}
        >
          Write commentary
        </button>
      </p>
    );
  }
  return (
    <form
      className={styles.box}
      aria-label={`Commentary about ${place.name}, ${period.name}`}
      data-screen-only=""
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <Segmented label="Kind" options={KINDS} value={kind} onChange={setKind} />
      <TextField
        label={`About ${place.name}, ${period.name}`}
        lines={6}
        maxLength={MOST_TEXT}
        value={text}
        onChange={change}
        hint={textHint(text.length)}
        problem={problem}
        inputRef={field}
      />
      <p className={styles.actions}>
        <button
          type="submit"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={loading || undefined}
        >
          Save as a draft
        </button>
        <button
          type="button"
          className={buttonStyles.button}
          onClick={() => {
            change('');
            setProblem(null);
            wantsFocus.current = true;
            setOpen(false);
          }}
        >
          Discard
        </button>
      </p>
    </form>
  );
}
