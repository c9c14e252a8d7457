import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CommentarySubject } from '../../lib/written-commentary';
import { TextField } from '../../ui/TextField';
import { Claims } from './Claims';
import { MOST_TEXT, savedWords, textHint } from './commentary-words';
import { EditorTools } from './EditorTools';
import { LiveText } from './LiveText';
import { withToken } from './text-edits';
import type { Edited } from './text-edits';
import { TokenPicker } from './TokenPicker';
import { useUnsavedWords } from './use-unsaved-words';
import styles from './Commentary.module.css';

interface CommentaryEditorProps {
  readonly label: string;
  readonly subject: CommentarySubject;
  /** The number of the commentary that is rewritten; null: a new one is written. */
  readonly rewrites: string | null;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly problem?: string | null;
  /** Whether the field takes the focus when it is shown. */
  readonly takesFocus?: boolean;
}

/**
 * A field in which commentary is written, with what it will read like beside it: its live figures as
 * they are on record, and its claims held against them. What is written is kept at every pause.
 */
export function CommentaryEditor(props: CommentaryEditorProps) {
  const { label, subject, rewrites, text, onChange, problem = null, takesFocus = false } = props;
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const [isPicking, setPicking] = useState(false);
  const chosen = useRef<Edited | null>(null);
  const { figures, claims, ...kept } = useUnsavedWords(subject, rewrites, text);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
    // Once, when it is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the focus is taken once
  }, []);
  const edit = (edited: Edited) => {
    onChange(edited.text);
    // The field has the new text after the next drawing.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(edited.from, edited.to);
    });
  };
  const pick = () => {
    const { current } = field;
    if (current === null) return;
    const { value, selectionStart, selectionEnd } = current;
    chosen.current = { text: value, from: selectionStart, to: selectionEnd };
    setPicking(true);
  };
  const type = (typed: string) => {
    onChange(typed);
    const at = field.current?.selectionStart ?? 0;
    const isNewBrace = typed.length === text.length + 1 && typed.slice(at - 2, at) === '{{';
    if (!isNewBrace) return;
    chosen.current = { text: typed, from: at, to: at };
    setPicking(true);
  };
  return (
    <div className={styles.editor}>
      <EditorTools field={field} onEdit={edit} onPick={pick} />
      <div className={styles.halves}>
        <div>
          <TextField
            label={label}
            lines={10}
            maxLength={MOST_TEXT}
            value={text}
            onChange={type}
            hint={textHint(text.length)}
            problem={problem}
            inputRef={field}
          />
          <p role="status" className={styles.standing}>
            {savedWords(kept)}
          </p>
        </div>
        <section className={styles.preview} aria-label="How it reads">
          <h3>How it reads</h3>
          <LiveText text={text} format="MARKDOWN" figures={figures} />
          <Claims claims={claims} />
        </section>
      </div>
      {isPicking &&
        createPortal(
          // A form of its own: outside the one that is written in, and not sent with it.
          <div onSubmit={(event) => event.stopPropagation()}>
            <TokenPicker
              subject={subject}
              onChoose={(token) => {
                if (chosen.current !== null) edit(withToken(chosen.current, token));
              }}
              onClose={() => setPicking(false)}
            />
          </div>,
          document.body,
        )}
    </div>
  );
}
