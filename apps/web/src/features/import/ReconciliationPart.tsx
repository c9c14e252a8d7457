import { counted, formatLimit } from '@vital-signs/domain';
import { indicatorWords } from './import-words';
import type { Reconciled } from './import-query';
import { addsUp, remainderWords, worstFirst } from './preview-words';
import pageStyles from './ImportPage.module.css';
import styles from './RecordTable.module.css';

interface ReconciliationPartProps {
  readonly reconciliation: readonly Reconciled[];
}

/** Whether the places come to the whole: those that do not in sight, the others to be unfolded. */
export function ReconciliationPart({ reconciliation }: ReconciliationPartProps) {
  if (reconciliation.length === 0) return null;
  const ordered = worstFirst(reconciliation);
  const unequal = ordered.filter((each) => !addsUp(each));
  const equal = ordered.filter(addsUp);
  return (
    <section className={pageStyles.part} aria-labelledby="sums-heading">
      <h3 id="sums-heading">Places against the whole</h3>
      {unequal.length > 0 && <SumTable label="Sums that do not come to the whole" sums={unequal} />}
      {equal.length > 0 && (
        <details>
          <summary>{counted(equal.length, 'sum adds', 'sums add')} up</summary>
          <SumTable label="Sums that come to the whole" sums={equal} />
        </details>
      )}
    </section>
  );
}

interface SumTableProps {
  readonly label: string;
  readonly sums: readonly Reconciled[];
}

function SumTable({ label, sums }: SumTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Period</th>
          <th scope="col" className={styles.number}>
            Whole
          </th>
          <th scope="col" className={styles.number}>
            Places
          </th>
          <th scope="col">Remainder</th>
        </tr>
      </thead>
      <tbody>
        {sums.map((sum) => (
          <tr key={`${sum.indicator.key}/${sum.period.key}`}>
            <th scope="row">{indicatorWords(sum.indicator)}</th>
            <td>{sum.period.name}</td>
            <td className={styles.number} data-label="Whole">
              {formatLimit(sum.whole, '')}
            </td>
            <td className={styles.number} data-label="Places">
              {formatLimit(sum.parts, '')}
            </td>
            <td className={sum.remainder < 0 ? styles.strong : undefined}>{remainderWords(sum)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
