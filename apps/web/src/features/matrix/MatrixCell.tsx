import { pressingState, statesAt } from '@vital-signs/domain';
import type { MatrixFace } from '@vital-signs/domain';
import { indicatorAddress } from '../../lib/page-address';
import { useRatingWording } from '../../lib/state-words';
import { FindingSign } from '../../ui/FindingMark';
import { RatingMark } from '../../ui/RatingMark';
import type { MatrixPlace, MatrixRow } from './matrix';
import { cellWords, marksAt } from './matrix-words';
import styles from './MatrixTable.module.css';

interface MatrixCellProps {
  readonly authority: string;
  readonly period: string;
  readonly row: MatrixRow;
  readonly places: readonly MatrixPlace[];
  readonly place: number;
  readonly face: MatrixFace;
  readonly isActive: boolean;
}

/** One indicator at one place: its rating, of two the worse (its words say both), and the figure, distance or rank; it leads to its page. */
export function MatrixCell(props: MatrixCellProps) {
  const { authority, period, row, places, place, face, isActive } = props;
  const { slug, kind } = places[place] ?? {};
  const { text, isModelled, words } = cellWords(row, places, place, face, useRatingWording());
  const { state, position } = pressingState(statesAt(row, place));
  const isFound = marksAt(row, place).some(({ weight }) => weight === 'FINDING');
  return (
    <td
      data-place=""
      data-whole={place === 0 || undefined}
      data-state={state}
      data-meaning={face === 'DISTANCE' ? row.meanings[place] : undefined}
    >
      <a
        data-page=""
        href={indicatorAddress(authority, row.indicator.key, {
          period,
          place: kind === 'AUTHORITY' ? null : slug,
        })}
        className={styles.cell}
        aria-label={words}
        data-tip={words}
        data-column={slug}
        tabIndex={isActive ? 0 : -1}
      >
        <span
          className={styles.text}
          data-modelled={isModelled || undefined}
          data-none={text === null || undefined}
        >
          {text ?? '–'}
        </span>
        <span className={styles.sign} aria-hidden="true">
          {face === 'DISTANCE'
            ? meaningSign(row.meanings[place])
            : verdictSign(row.verdicts[place])}
          {isFound && <FindingSign />}
        </span>
        <span className={styles.rating} aria-hidden="true">
          {state !== 'NOT_RATED' && (
            <RatingMark state={state} position={position} modelled={isModelled} />
          )}
        </span>
      </a>
    </td>
  );
}

/** Better and worse by a shape, beside their colour. */
function meaningSign(meaning: MatrixRow['meanings'][number] | undefined): string {
  return meaning === 'BETTER' ? '▲' : meaning === 'WORSE' ? '▼' : '';
}

function verdictSign(verdict: MatrixRow['verdicts'][number] = 'NOT_JUDGED'): string {
  return verdict.startsWith('DIFFERS') ? '*' : verdict.startsWith('MAY_DIFFER') ? '?' : '';
}
