import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { ApproveCommentaryDocument } from '../../apollo/generated/documents';
import { useMay, useViewer } from '../../lib/viewer';
import type { WrittenCommentary } from '../../lib/written-commentary';
import { Button } from '../../ui/Button';
import { GlossaryText } from '../../ui/GlossaryText';
import { standingWords } from './commentary-words';
import { forgetCommentary } from './forget-commentary';
import { PublicApprovalDialog } from './PublicApprovalDialog';
import { RewriteDialog } from './RewriteDialog';
import { WithdrawDialog } from './WithdrawDialog';
import styles from './Commentary.module.css';

interface CommentaryEntryProps {
  readonly commentary: WrittenCommentary;
  /** Slug of the authority. */
  readonly authority: string;
  readonly onDone: (sentence: string) => void;
}

/** Something that was written here, how it stands, and what the viewer may do about it. */
export function CommentaryEntry({ commentary, authority, onDone }: CommentaryEntryProps) {
  const { id, text, state, audience, kind, authorId, author } = commentary;
  const place = commentary.place?.slug ?? null;
  const mayApprove = useMay('APPROVE_COMMENTARY', place);
  const mayWrite = useMay('WRITE_COMMENTARY', place);
  const isOwn = useViewer()?.id === authorId;
  const mayChange = mayWrite && (isOwn || mayApprove);
  const client = useApolloClient();
  const [approve, { loading }] = useMutation(ApproveCommentaryDocument);
  const [panel, setPanel] = useState<'PUBLIC' | 'REWRITE' | 'WITHDRAW' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const approveForOwn = async () => {
    setProblem(null);
    try {
      await approve({ variables: { authority, id, audience: 'INTERNAL' } });
    } catch (error) {
      setProblem(failureOf(error).sentence);
      return;
    }
    await forgetCommentary(client);
    onDone('Approved for our own people.');
  };
  const panelProps = {
    commentary,
    authority,
    onClose: () => setPanel(null),
    onDone: async (sentence: string) => {
      await forgetCommentary(client);
      onDone(sentence);
    },
  };
  const what = `: commentary by ${author ?? 'somebody'}`;
  return (
    <article className={styles.entry} data-state={state} aria-label={`Commentary by ${author}`}>
      <p className={styles.text}>
        <GlossaryText>{text}</GlossaryText>
      </p>
      <p className={styles.standing}>
        {kind === 'NOTE' && 'A note. '}
        {standingWords(commentary)}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {(mayApprove || mayChange) && (
        <p className={styles.actions} data-screen-only="">
          {mayApprove && state === 'DRAFT' && (
            <Button
              isDisabled={loading}
              ariaLabel={`Approve for our own people${what}`}
              onPress={() => void approveForOwn()}
            >
              Approve for our own people
            </Button>
          )}
          {mayApprove && audience !== 'PUBLIC' && (
            <Button
              isDisabled={loading}
              ariaLabel={`Approve for the public too …${what}`}
              onPress={() => setPanel('PUBLIC')}
            >
              Approve for the public too …
            </Button>
          )}
          {mayChange && (
            <>
              <Button ariaLabel={`Edit …${what}`} onPress={() => setPanel('REWRITE')}>
                Edit …
              </Button>
              <Button ariaLabel={`Withdraw …${what}`} onPress={() => setPanel('WITHDRAW')}>
                Withdraw …
              </Button>
            </>
          )}
        </p>
      )}
      {panel === 'PUBLIC' && <PublicApprovalDialog {...panelProps} />}
      {panel === 'REWRITE' && <RewriteDialog {...panelProps} />}
      {panel === 'WITHDRAW' && <WithdrawDialog {...panelProps} />}
    </article>
  );
}
