import type { WrittenCommentary } from '../../lib/written-commentary';
import styles from './Commentary.module.css';

interface CommentaryMarksProps {
  readonly commentary: Pick<WrittenCommentary, 'staleness' | 'carriedOverFrom'>;
}

const AHEAD =
  'It was written beside figures that are not published yet; what has changed since cannot be told here.';

/** What is to be known of a text before it is believed or approved: carried over, or out of date. */
export function CommentaryMarks({ commentary }: CommentaryMarksProps) {
  const { staleness, carriedOverFrom } = commentary;
  const changed = staleness?.changed ?? [];
  const newer = staleness?.newer ?? [];
  return (
    <>
      {carriedOverFrom !== null && (
        <p className={styles.mark}>
          <strong>Carried over:</strong> the same words as in {carriedOverFrom.name}.
        </p>
      )}
      {changed.length > 0 && (
        <div className={styles.mark}>
          <p>
            <strong>Out of date:</strong> figures changed since this was written.
          </p>
          <Sentences sentences={changed} />
        </div>
      )}
      {newer.length > 0 && (
        <details className={styles.mark}>
          <summary>Newer figures are on record</summary>
          <Sentences sentences={newer} />
        </details>
      )}
      {staleness?.isAhead === true && <p className={styles.mark}>{AHEAD}</p>}
    </>
  );
}

const MOST_TOLD = 5;

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const rest = sentences.length - MOST_TOLD;
  return (
    <ul className={styles.sentences}>
      {sentences.slice(0, MOST_TOLD).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {rest > 0 && <li>And {rest} more.</li>}
    </ul>
  );
}
