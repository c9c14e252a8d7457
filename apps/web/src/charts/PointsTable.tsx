import { pointTable } from './point-table';
import type { SeriesFigures } from './series-layout';
import styles from './PointsTable.module.css';

interface PointsTableProps {
  readonly figures: SeriesFigures;
  readonly title: string;
  readonly noun: string;
}

/** The twin of a chart: the same series as a table, the latest first. */
export function PointsTable({ figures, title, noun }: PointsTableProps) {
  const { headings, lines } = pointTable(figures, { noun, isPlain: false });
  const wordy = headings.map((_, column) => lines.some((line) => isWords(line[column] ?? '')));
  return (
    <div className={styles.frame} role="group" aria-label={`Table: ${title}`} tabIndex={0}>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {headings.map((heading, column) => (
              <th key={heading} scope="col" data-words={wordy[column] || undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={headings[index + 1]} data-words={wordy[index + 1] || undefined}>
                  {cell === '' ? <span className={styles.none}>–</span> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Figures stand to the right, words to the left. */
function isWords(cell: string): boolean {
  return cell !== '' && !/^[−-]?[\d,.]+%?$/.test(cell);
}
