import { columnName } from '@vital-signs/domain';
import type { NationalIssue } from './send-national-file';
import recordStyles from '../../ui/record-table.module.css';
import styles from './NationalPage.module.css';

const SEVERITIES: Readonly<Record<NationalIssue['severity'], string>> = {
  FAIL: 'Fails',
  WARNING: 'Warning',
  NOTE: 'Note',
};

interface FileIssuesProps {
  readonly issues: readonly NationalIssue[];
  /** How many there are beside those. */
  readonly more: number;
}

/** What was found in a file: where, what was read, what was expected. */
export function FileIssues({ issues, more }: FileIssuesProps) {
  return (
    <>
      <table className={recordStyles.records} aria-label="What was found in the file">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Where</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ severity, row, column, sentence }, index) => (
            // Nothing else tells two of them apart, and their order stays.
            <tr key={index}>
              <th scope="row">{SEVERITIES[severity]}</th>
              <td data-label="Where">{whereWords(row, column)}</td>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.quiet}>And {more.toLocaleString('en-GB')} more.</p>}
    </>
  );
}

function whereWords(row: number | null, column: number | null): string {
  const at = [
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${columnName(column)}`]),
  ];
  return at.length === 0 ? 'the file' : at.join(', ');
}
