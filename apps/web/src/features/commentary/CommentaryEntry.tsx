import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { ApproveCommentaryDocument } from '../../apollo/generated/documents';
import { useMay, useViewer } from '../../lib/viewer';
import type { WrittenCommentary } from '../../lib/written-commentary';
import { Button } from '../../ui/Button';
import { standingWords } from './commentary-words';
import { forgetCommentary } from './forget-commentary';
import { ApprovalDialog } from './ApprovalDialog';
import { Claims } from './Claims';
import { CommentaryMarks } from './CommentaryMarks';
import { HistoryDialog } from './HistoryDialog';
import { LiveText } from './LiveText';
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
  const { id, text, format, figures, claims, state, audience, kind, authorId, author } = commentary;
  const place = commentary.place?.slug ?? null;
  const mayApprove = useMay('APPROVE_COMMENTARY', place);
  const mayWrite = useMay('WRITE_COMMENTARY', place);
  const isOwn = useViewer()?.id === authorId;
  const mayChange = mayWrite && (isOwn || mayApprove);
  const client = useApolloClient();
  const [approve, { loading }] = useMutation(ApproveCommentaryDocument);
  const [panel, setPanel] = useState<
    'INTERNAL' | 'PUBLIC' | 'REWRITE' | 'WITHDRAW' | 'HISTORY' | null
  >(null);
  const [restored, setRestored] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isContradicted = claims.some(({ verdict }) => verdict === 'CONTRADICTED');
  const approveForOwn = async () => {
    setProblem(null);
    // Where the figures contradict it, somebody has to say why all the same.
    if (isContradicted) {
      setPanel('INTERNAL');
      return;
    }
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
    onClose: () => {
      setPanel(null);
      setRestored(null);
    },
    onDone: async (sentence: string) => {
      await forgetCommentary(client);
      onDone(sentence);
    },
  };
  const what = `: commentary by ${author ?? 'somebody'}`;
  return (
    <article className={styles.entry} data-state={state} aria-label={`Commentary by ${author}`}>
      <LiveText text={text} format={format} figures={figures} />
      <Claims claims={claims} />
      <CommentaryMarks commentary={commentary} />
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
              <Button ariaLabel={`History …${what}`} onPress={() => setPanel('HISTORY')}>
                History …
              </Button>
              <Button ariaLabel={`Withdraw …${what}`} onPress={() => setPanel('WITHDRAW')}>
                Withdraw …
              </Button>
            </>
          )}
        </p>
      )}
      {(panel === 'PUBLIC' || panel === 'INTERNAL') && (
        <ApprovalDialog {...panelProps} audience={panel} />
      )}
      {panel === 'REWRITE' && <RewriteDialog {...panelProps} restored={restored} />}
      {panel === 'HISTORY' && (
        <HistoryDialog
          authority={authority}
          id={id}
          onRestore={(words) => {
            setRestored(words);
            setPanel('REWRITE');
          }}
          onClose={() => setPanel(null)}
        />
      )}
      {panel === 'WITHDRAW' && <WithdrawDialog {...panelProps} />}
    </article>
  );
}
