import { Button } from './Button';
import styles from './StatePanel.module.css';

interface ErrorPanelProps {
  /** What failed, as a sentence: "The scorecard of Norfolk for March 2018 could not be loaded." */
  readonly what: string;
  /** Why, where it is known, in words for the reader. */
  readonly detail?: string | undefined;
  /** By which the server's log can be searched. */
  readonly requestId?: string | null | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** Something failed: what, why, what to do now, and what to quote when asking for help. */
export function ErrorPanel({ what, detail, requestId, onRetry }: ErrorPanelProps) {
  return (
    <section role="alert" className={styles.panel}>
      <h2 className={styles.sentence}>{what}</h2>
      {detail && <p className={styles.detail}>{detail}</p>}
      {onRetry && (
        <p>
          <Button kind="primary" onPress={onRetry}>
            Retry
          </Button>
        </p>
      )}
      {requestId && (
        <p className={styles.request}>
          Request <code>{requestId}</code>
        </p>
      )}
    </section>
  );
}
