import { asSentence } from '../lib/sentence';
import styles from './FindingMark.module.css';

interface FindingMarkProps {
  readonly findings: readonly { readonly sentence: string }[];
  readonly tipKey?: string | undefined;
}

/** The sign of an open finding: somebody should look at the figure before it is trusted. */
export function FindingMark({ findings, tipKey }: FindingMarkProps) {
  if (findings.length === 0) return null;
  const sentences = findings.map(({ sentence }) => asSentence(sentence));
  return (
    <span
      className={styles.finding}
      role="img"
      data-download="beside"
      aria-label={`Open finding: ${sentences.join(' ')}`}
      data-tip={tipKey ? undefined : ['Open finding', ...sentences].join('\n')}
      data-tip-key={tipKey}
    >
      <FindingSign />
    </span>
  );
}

/** The sign alone, where the words beside it say what it stands for. */
export function FindingSign() {
  return (
    <span className={styles.sign} aria-hidden="true">
      !
    </span>
  );
}
