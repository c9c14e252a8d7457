import { glossaryParts, glossarySentence } from '@vital-signs/domain';
import type { MatrixFace } from '@vital-signs/domain';
import { MarkNote } from '../../ui/MarkNote';
import { NAME_COLUMN } from './matrix';
import type { MatrixRow } from './matrix';
import { marksOfRow, unitBeside } from './matrix-words';
import styles from './MatrixTable.module.css';

interface MatrixNameCellProps {
  readonly row: MatrixRow;
  readonly address: string;
  readonly isActive: boolean;
  readonly face: MatrixFace;
}

/** The indicator of a row; it leads to its page. */
export function MatrixNameCell({ row, address, isActive, face }: MatrixNameCellProps) {
  const { indicator, unranked } = row;
  const unit = unitBeside(indicator);
  const marks = marksOfRow(row);
  return (
    <th scope="row" className={styles.name}>
      <a
        data-page=""
        href={address}
        data-column={NAME_COLUMN}
        tabIndex={isActive ? 0 : -1}
        className={styles.nameLink}
        data-tip={termsOf(indicator.name ?? '')}
      >
        <span className={styles.ref}>{indicator.ref}</span>{' '}
        <span>
          {indicator.name ?? 'Name not legible'}
          {unit !== null && <span className={styles.unit}> {unit}</span>}
          {face === 'RANK' && unranked !== null && (
            <span className={styles.unranked} data-tip={unranked}>
              {' '}
              not ranked
            </span>
          )}
        </span>
      </a>
      {marks.length > 0 && ' '}
      <MarkNote notes={marks} />
    </th>
  );
}

/** What the abbreviations of a name mean; undefined where there are none. */
function termsOf(name: string): string | undefined {
  const terms = new Set(glossaryParts(name).flatMap(({ term }) => term ?? []));
  return terms.size === 0 ? undefined : [...terms].map(glossarySentence).join('\n');
}
