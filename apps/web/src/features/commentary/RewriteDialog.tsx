import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RewriteCommentaryDocument } from '../../apollo/generated/documents';
import { keepWords, readWords } from '../../lib/kept-words';
import { useViewer } from '../../lib/viewer';
import type { WrittenCommentary } from '../../lib/written-commentary';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import { LEAST_TEXT, MOST_TEXT, textHint } from './commentary-words';

/** What the panels of a commentary are handed. */
export interface CommentaryPanelProps {
  readonly commentary: WrittenCommentary;
  /** Slug of the authority. */
  readonly authority: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Changes the words of a commentary, which makes it a draft again. What is typed is kept until it is sent. */
export function RewriteDialog({ commentary, authority, onClose, onDone }: CommentaryPanelProps) {
  const { id, state } = commentary;
  const viewer = useViewer();
  const name = `${viewer?.id}/${authority}/rewrite/${id}`;
  const [rewrite] = useMutation(RewriteCommentaryDocument);
  const [text, setText] = useState(() => readWords(name) || commentary.text);
  const change = (words: string) => {
    setText(words);
    keepWords(name, words === commentary.text ? '' : words);
  };
  const submit = async () => {
    if (text.trim().length < LEAST_TEXT) return `Write at least ${LEAST_TEXT} characters.`;
    if (text.trim() === commentary.text) return 'The words are the same as before.';
    await rewrite({ variables: { authority, id, text } });
    keepWords(name, '');
    await onDone('Written anew, as a draft.');
    return true;
  };
  return (
    <FormDialog
      title="Edit commentary"
      action="Save as a draft"
      onSubmit={submit}
      onClose={onClose}
    >
      {state === 'APPROVED' && (
        <p>
          It is a draft again when it is changed, shown to those who may write or approve here, and
          has to be approved anew.
        </p>
      )}
      <TextField
        label="What it says"
        lines={8}
        maxLength={MOST_TEXT}
        value={text}
        onChange={change}
        hint={textHint(text.length)}
      />
    </FormDialog>
  );
}
