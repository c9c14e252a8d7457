import { useEffect, useRef } from 'react';
import styles from './ProblemSummary.module.css';

interface ProblemSummaryProps {
  readonly sentences: readonly string[];
  /** Whether it was to be saved, or only to be looked at first. Left out: to be saved. */
  readonly asked?: 'SAVED' | 'LOOKED_AT';
}

/** Everything that is to be mended, above the form; the focus goes there when something is found. */
export function ProblemSummary({ sentences, asked = 'SAVED' }: ProblemSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentences.length > 0) summary.current?.focus();
  }, [sentences]);
  if (sentences.length === 0) return null;
  return (
    <div ref={summary} role="alert" tabIndex={-1} className={styles.problem}>
      <p>{asked === 'SAVED' ? 'It was not saved:' : 'It could not be saved like this:'}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
