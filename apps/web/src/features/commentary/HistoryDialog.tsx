import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { CommentaryHistoryDocument } from '../../apollo/generated/documents';
import { momentWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkeletonRows } from '../../ui/SkeletonRows';
import styles from './Commentary.module.css';

interface HistoryDialogProps {
  readonly authority: string;
  /** The number of the commentary. */
  readonly id: string;
  /** Begins an edit with earlier words; null where the viewer may not change it. */
  readonly onRestore: ((text: string) => void) | null;
  readonly onClose: () => void;
}

/** How a commentary came to be: who changed what of its words, and who approved it. */
export function HistoryDialog({ authority, id, onRestore, onClose }: HistoryDialogProps) {
  const { data, error, refetch } = useQuery(CommentaryHistoryDocument, {
    variables: { authority, commentary: id },
    fetchPolicy: 'network-only',
  });
  const versions = data?.commentaryHistory;
  return (
    <Dialog title="How it came to be" isOpen onOpenChange={onClose}>
      {versions ? (
        versions.map(({ commentary, changes }, index) => (
          <section key={commentary.id} className={styles.version} aria-label={said(commentary)}>
            <p>{said(commentary)}</p>
            {changes.every(({ kind }) => kind === 'KEPT') ? (
              <p className={styles.standing}>Its words stayed as they were.</p>
            ) : (
              <p className={styles.text}>
                {changes.map(({ kind, text }, at) =>
                  kind === 'KEPT' ? (
                    <span key={at}>{text}</span>
                  ) : kind === 'ADDED' ? (
                    <ins key={at} className={styles.added}>
                      {text}
                    </ins>
                  ) : (
                    <del key={at} className={styles.taken}>
                      {text}
                    </del>
                  ),
                )}
              </p>
            )}
            {onRestore !== null &&
              index > 0 &&
              commentary.text !== versions[0]?.commentary.text && (
                <p>
                  <Button onPress={() => onRestore(commentary.text)}>
                    Go back to these words …
                  </Button>
                </p>
              )}
          </section>
        ))
      ) : error ? (
        <ErrorPanel
          what="The history could not be loaded."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={4} widths={['100%']} label="Loading the history" />
      )}
    </Dialog>
  );
}

interface Version {
  readonly state: 'DRAFT' | 'APPROVED';
  readonly author: string | null;
  readonly writtenAt: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
}

function said({ state, author, writtenAt, approvedBy, approvedAt }: Version): string {
  const [who, when] = state === 'APPROVED' ? [approvedBy, approvedAt] : [author, writtenAt];
  const what = state === 'APPROVED' ? 'Approved' : 'Written';
  return `${what} by ${who ?? 'somebody'}${when === null ? '' : `, ${momentWords(when)}`}.`;
}
