import { columnName } from '@vital-signs/domain';
import { BASIS_WORDS } from './import-words';
import type { UnderstoodFigure } from './understood-figure';
import styles from './RecordTable.module.css';

interface FiguresTableProps {
  readonly label: string;
  readonly figures: readonly UnderstoodFigure[];
}

/** Figures of a file as they are understood: what each is of, and what stood in the cell. */
export function FiguresTable({ label, figures }: FiguresTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">Read</th>
          <th scope="col" className={styles.number}>
            Figure
          </th>
          <th scope="col">Indicator</th>
          <th scope="col">Place</th>
          <th scope="col">Period</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ row, column, indicator, place, period, basis, figure, text }) => (
          <tr key={`${row}/${column}`}>
            <th scope="row">
              {columnName(column)}
              {row}
            </th>
            <td data-label="Read">{text ?? 'computed'}</td>
            <td className={styles.number} data-label="Figure">
              {figure}
            </td>
            <td>{indicator}</td>
            <td>{place}</td>
            <td>
              {period} <span className={styles.quiet}>{BASIS_WORDS[basis]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
