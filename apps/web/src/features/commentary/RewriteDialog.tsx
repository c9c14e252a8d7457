import { useMutation, useQuery } from '@apollo/client/react';
import { lazy, Suspense, useState } from 'react';
import {
  CommentaryDeskDocument,
  RewriteCommentaryDocument,
} from '../../apollo/generated/documents';
import { useFrameAuthority } from '../../lib/frame';
import { keepWords, readWords } from '../../lib/kept-words';
import { useViewer } from '../../lib/viewer';
import type { WrittenCommentary } from '../../lib/written-commentary';
import { FormDialog } from '../../ui/FormDialog';
import { aboutOf, LEAST_TEXT, recoveredWords, subjectOf } from './commentary-words';
import styles from './Commentary.module.css';

const CommentaryEditor = lazy(async () => ({
  default: (await import('./CommentaryEditor')).CommentaryEditor,
}));

/** What the panels of a commentary are handed. */
export interface CommentaryPanelProps {
  readonly commentary: WrittenCommentary;
  /** Slug of the authority. */
  readonly authority: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => Promise<void>;
}

interface RewriteDialogProps extends CommentaryPanelProps {
  /** Words to begin with instead of those that stand: of an earlier version. */
  readonly restored?: string | null;
}

/** Changes the words of a commentary, which makes it a draft again. What is typed is kept until it is sent. */
export function RewriteDialog(props: RewriteDialogProps) {
  const { commentary, authority, restored = null, onClose, onDone } = props;
  const { id, state } = commentary;
  const viewer = useViewer();
  const frame = useFrameAuthority();
  const whole = { slug: authority, name: frame?.name ?? authority };
  const subject = subjectOf(commentary, whole, frame?.places[0]?.slug ?? authority);
  const name = `${viewer?.id}/${authority}/rewrite/${id}`;
  const [rewrite] = useMutation(RewriteCommentaryDocument);
  const { data } = useQuery(CommentaryDeskDocument, {
    variables: { authority, about: aboutOf(subject), commentary: id },
    fetchPolicy: 'network-only',
  });
  const unsaved = data?.commentaryDesk.unsaved ?? null;
  const [typed, setTyped] = useState<string | null>(() => restored ?? (readWords(name) || null));
  const text = typed ?? unsaved?.text ?? commentary.text;
  const change = (words: string) => {
    setTyped(words);
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
      {typed === null && unsaved !== null && (
        <p role="status" className={styles.mark}>
          {recoveredWords(unsaved.savedAt)}
        </p>
      )}
      <Suspense fallback={<p className={styles.standing}>The editor is being loaded.</p>}>
        <CommentaryEditor
          label="What it says"
          subject={subject}
          rewrites={id}
          text={text}
          onChange={change}
          takesFocus
        />
      </Suspense>
    </FormDialog>
  );
}
