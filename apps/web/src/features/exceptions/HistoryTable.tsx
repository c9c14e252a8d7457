import { periodNoun } from '@vital-signs/domain';
import type { HistoryTable_MonthFragment } from '../../apollo/generated/documents';
import styles from './ExceptionsPage.module.css';

interface HistoryTableProps {
  readonly months: readonly HistoryTable_MonthFragment[];
  readonly preview: readonly HistoryTable_MonthFragment[] | null;
}

/** The months of the chart in figures, with each rule that fired in any of them. */
export function HistoryTable({ months, preview }: HistoryTableProps) {
  const rules = (months[0]?.byRule ?? []).filter((_, index) =>
    months.some(({ byRule }) => (byRule[index]?.count ?? 0) > 0),
  );
  const hasUnknown = months.some(({ freshUnknown }) => freshUnknown > 0);
  const hasUnseen = months.some(({ unseen }) => unseen > 0);
  const noun = periodNoun(months[0]?.period.kind ?? 'MONTH');
  return (
    <div className={styles.scroll} role="group" aria-label={`Exceptions by ${noun}`} tabIndex={0}>
      <table className={styles.months}>
        <thead>
          <tr>
            <th scope="col">{noun.charAt(0).toUpperCase() + noun.slice(1)}</th>
            <th scope="col">Exceptions</th>
            {preview !== null && <th scope="col">By the rules tried</th>}
            <th scope="col">New</th>
            {hasUnknown && <th scope="col">New on record alone</th>}
            <th scope="col">Cleared</th>
            {hasUnseen && <th scope="col">Without a figure now</th>}
            <th scope="col">Noise</th>
            <th scope="col">By chance alone</th>
            {rules.map(({ rule, name }) => (
              <th key={rule} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, index) => (
            <tr key={month.period.key}>
              <th scope="row">{month.period.name}</th>
              <td>{month.exceptions}</td>
              {preview !== null && <td>{preview[index]?.exceptions}</td>}
              <td>{month.fresh}</td>
              {hasUnknown && <td>{month.freshUnknown}</td>}
              <td>{month.cleared}</td>
              {hasUnseen && <td>{month.unseen}</td>}
              <td>{month.noise ?? 'not known yet'}</td>
              <td>{chance(month.expectedFalseAlarms)}</td>
              {rules.map(({ rule }) => (
                <td key={rule}>{month.byRule.find((each) => each.rule === rule)?.count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many false alarms the control chart would give. */
function chance(expected: number | null): string {
  return expected === null ? 'nothing charted' : expected.toFixed(1);
}
