import { importAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { ImportWork } from './import-query';
import { STEPS, whyNotYet } from './steps';
import type { Step } from './steps';
import styles from './ImportSteps.module.css';

interface ImportStepsProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly work: ImportWork;
  readonly shown: Step;
}

/** The way of a file into the record, with where one is on it and why one cannot go further yet. */
export function ImportSteps({ authority, work, shown }: ImportStepsProps) {
  return (
    <nav aria-label="Steps">
      <ol className={styles.steps}>
        {STEPS.map(({ key, name }, index) => {
          const closed = whyNotYet(key, work);
          return (
            <li key={key} className={styles.step}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              {closed === null ? (
                <AppLink
                  href={importAddress(authority, work.number, { step: key })}
                  aria-current={key === shown ? 'step' : undefined}
                >
                  {name}
                </AppLink>
              ) : (
                <span className={styles.closed} title={`Can be seen ${closed}`}>
                  {name}
                  <VisuallyHidden>, {closed}</VisuallyHidden>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
