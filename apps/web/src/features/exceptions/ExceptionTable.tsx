import { ExceptionRow, type RowActions } from './ExceptionRow';
import type { Exception } from './exceptions-query';
import records from '../../ui/record-table.module.css';
import styles from './ExceptionsPage.module.css';

interface ExceptionTableProps extends RowActions {
  readonly authority: string;
  readonly period: string;
  readonly below: boolean;
  readonly exceptions: readonly Exception[];
}

/** What needs attention, in the order that the page states: the reasons in sentences, and what would clear them. */
export function ExceptionTable({ exceptions, ...row }: ExceptionTableProps) {
  return (
    <table className={`${records.records} ${styles.exceptions}`} aria-label="What needs attention">
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Standing</th>
          <th scope="col">Figure</th>
          <th scope="col">Trend</th>
          <th scope="col">Why it is here, and what would clear it</th>
          <th scope="col">Is it real?</th>
          <th scope="col">Said of it</th>
        </tr>
      </thead>
      <tbody>
        {exceptions.map((exception) => (
          <ExceptionRow
            key={`${exception.place.slug} ${exception.reading.indicator.key}`}
            exception={exception}
            {...row}
          />
        ))}
      </tbody>
    </table>
  );
}
