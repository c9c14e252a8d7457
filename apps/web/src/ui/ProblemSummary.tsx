import { useEffect, useRef } from 'react';
import styles from './ProblemSummary.module.css';

/** Everything that is to be mended, above the form; the focus goes there when something is found. */
export function ProblemSummary({ sentences }: { readonly sentences: readonly string[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentences.length > 0) summary.current?.focus();
  }, [sentences]);
  if (sentences.length === 0) return null;
  return (
    <div ref={summary} role="alert" tabIndex={-1} className={styles.problem}>
      <p>It was not saved:</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
