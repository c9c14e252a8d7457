import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { failureOf } from '../../apollo/failure';
import {
  CommentaryDeskDocument,
  DiscardUnsavedCommentaryDocument,
  WriteCommentaryDocument,
} from '../../apollo/generated/documents';
import { keepWords, readWords } from '../../lib/kept-words';
import { useViewer } from '../../lib/viewer';
import type { CommentarySubject } from '../../lib/written-commentary';
import { Segmented } from '../../ui/Segmented';
import buttonStyles from '../../ui/Button.module.css';
import { aboutOf, KINDS, LEAST_TEXT, recoveredWords } from './commentary-words';
import type { Kind } from './commentary-words';
import { forgetCommentary } from './forget-commentary';
import styles from './Commentary.module.css';

/** The editor comes when somebody begins to write. */
const CommentaryEditor = lazy(async () => ({
  default: (await import('./CommentaryEditor')).CommentaryEditor,
}));

interface CommentaryBoxProps {
  readonly subject: CommentarySubject;
  readonly onDone: (sentence: string) => void;
}

/**
 * Where somebody writes about the figures of a place and a month. Nothing that is typed is lost: it is
 * kept in this tab and, at every pause, with the server, whatever fails and whoever has to sign in again.
 */
export function CommentaryBox({ subject, onDone }: CommentaryBoxProps) {
  const viewer = useViewer();
  const { authority, place, period } = subject;
  const { area = null, section = null, indicator = null } = subject;
  const name = [viewer?.id, authority, area, section, indicator, place.slug, period.key].join('/');
  return <Box key={name} name={name} subject={subject} onDone={onDone} />;
}

interface BoxProps extends CommentaryBoxProps {
  /** Under which the words are kept. */
  readonly name: string;
}

function Box({ name, subject, onDone }: BoxProps) {
  const { authority, place, period } = subject;
  const about = aboutOf(subject);
  const client = useApolloClient();
  const [write, { loading }] = useMutation(WriteCommentaryDocument);
  const [discard] = useMutation(DiscardUnsavedCommentaryDocument);
  const { data } = useQuery(CommentaryDeskDocument, {
    variables: { authority, about },
    fetchPolicy: 'network-only',
  });
  const { unsaved = null, lastMonth = null } = data?.commentaryDesk ?? {};
  const [kind, setKind] = useState<Kind>('ANALYSIS');
  const [typed, setTyped] = useState<string | null>(() => readWords(name) || null);
  const [carriedFrom, setCarriedFrom] = useState<string | null>(null);
  const [opened, setOpened] = useState<boolean | null>(null);
  // What was typed here goes before what the server has, which may be of another tab or day.
  const text = typed ?? unsaved?.text ?? '';
  const isOpen = opened ?? text !== '';
  const opener = useRef<HTMLButtonElement>(null);
  const isLeft = useRef(false);
  useEffect(() => {
    if (isLeft.current && !isOpen) opener.current?.focus();
    isLeft.current = false;
  }, [isOpen]);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (words: string) => {
    setTyped(words);
    keepWords(name, words);
  };
  const leave = () => {
    change('');
    setCarriedFrom(null);
    setProblem(null);
    isLeft.current = true;
    setOpened(false);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (loading) return;
    const short = text.trim().length < LEAST_TEXT;
    setProblem(short ? `Write at least ${LEAST_TEXT} characters.` : null);
    if (short) return;
    try {
      await write({ variables: { authority, commentary: { ...about, kind, text, carriedFrom } } });
    } catch (error) {
      setProblem(failureOf(error).sentence);
      return;
    }
    change('');
    setCarriedFrom(null);
    setOpened(false);
    await forgetCommentary(client);
    onDone('Written as a draft. It is shown to others once it is approved.');
  };
  const discardAll = async () => {
    leave();
    try {
      await discard({ variables: { authority, about } });
    } catch {
      // The words are gone from here; the server’s copy is found again when it can be reached.
    }
  };
  if (!isOpen) {
    return (
      <p data-screen-only="">
        <button
          ref={opener}
          type="button"
          className={buttonStyles.button}
          onClick={() => setOpened(true)}
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
      {typed === null && unsaved !== null && (
        <p role="status" className={styles.mark}>
          {recoveredWords(unsaved.savedAt)}
        </p>
      )}
      <Segmented label="Kind" options={KINDS} value={kind} onChange={setKind} />
      {lastMonth !== null && text === '' && (
        <p>
          <button
            type="button"
            className={buttonStyles.button}
            onClick={() => {
              setCarriedFrom(lastMonth.id);
              change(lastMonth.text);
            }}
          >
            Begin with the words of {lastMonth.period.name}
          </button>
        </p>
      )}
      <Suspense fallback={<p className={styles.standing}>The editor is being loaded.</p>}>
        <CommentaryEditor
          label={`About ${place.name}, ${period.name}`}
          subject={subject}
          rewrites={null}
          text={text}
          onChange={change}
          problem={problem}
          // Only where somebody opened it: words that were kept take no focus from a page one comes to.
          takesFocus={opened === true}
        />
      </Suspense>
      <p className={styles.actions}>
        <button
          type="submit"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={loading || undefined}
        >
          Save as a draft
        </button>
        <button type="button" className={buttonStyles.button} onClick={() => void discardAll()}>
          Discard
        </button>
      </p>
    </form>
  );
}
