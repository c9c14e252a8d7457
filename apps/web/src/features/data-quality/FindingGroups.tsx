import type { Standpoint } from '../../lib/page-address';
import { FindingRow } from './FindingRow';
import type { CheckRun, Finding } from './shown-findings';
import styles from './FindingGroups.module.css';

interface FindingGroupsProps {
  readonly groups: readonly { readonly run: CheckRun; readonly findings: readonly Finding[] }[];
  readonly authority: string;
  readonly at: Standpoint;
  /** Null: nothing can be decided here. */
  readonly onDecide: ((finding: Finding) => void) | null;
}

const HEADINGS = ['Indicator', 'Place and month', 'Stored', 'Against', 'What follows', 'Shown on'];

/** What was found, under the check that found it, with the figures on both sides. */
export function FindingGroups({ groups, authority, at, onDecide }: FindingGroupsProps) {
  return (
    <table className={styles.table} aria-label="Findings">
      <thead>
        <tr>
          {HEADINGS.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          <th scope="col">State</th>
        </tr>
      </thead>
      {groups.map(({ run, findings }) => (
        <tbody key={run.check}>
          <tr>
            <th scope="rowgroup" colSpan={HEADINGS.length + 1} className={styles.group}>
              <h2 className={styles.name}>
                {run.name}{' '}
                <span className={styles.count} data-download="none">
                  {findings.length}
                </span>
              </h2>
              <p className={styles.description} data-download="none">
                {run.description}
              </p>
            </th>
          </tr>
          {findings.map((finding) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              authority={authority}
              at={at}
              onDecide={onDecide}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
