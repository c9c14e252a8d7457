import type { RatingPosition } from '@vital-signs/domain';
import type { ChildTable_ChildFragment } from '../../apollo/generated/documents';
import { placeAddress } from '../../lib/page-address';
import { useNamedRating } from '../../lib/state-words';
import { AppLink } from '../../ui/AppLink';
import { RatingMark } from '../../ui/RatingMark';
import styles from './ChildTable.module.css';

type Child = ChildTable_ChildFragment;
type State = Child['counts'][number]['state'];

/** A rating that is counted: a state, by the first or by the second of two ratings. */
interface RatedColumn {
  readonly state: State;
  readonly position: RatingPosition;
}

interface ChildTableProps {
  readonly authority: string;
  readonly places: readonly Child[];
  readonly period: string | null;
}

/** The places below, each with how its readings are rated, now and the month before. */
export function ChildTable({ authority, places, period }: ChildTableProps) {
  const columns = [...ratedColumns(places, 'FIRST'), ...ratedColumns(places, 'SECOND')];
  const hasStated = places.some(({ statedRed }) => statedRed > 0);
  const named = useNamedRating();
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Place</th>
            {columns.map(({ state, position }) => (
              <th key={`${position} ${state}`} scope="col" className={styles.count}>
                <span aria-hidden="true">
                  <RatingMark state={state} position={position} />
                </span>{' '}
                <span className={styles.word}>{named(state, position)}</span>
              </th>
            ))}
            {hasStated && (
              <th scope="col" className={styles.count}>
                Stated red, no figure
              </th>
            )}
            <th scope="col" className={styles.count}>
              Figures
            </th>
            <th scope="col" className={styles.count}>
              Modelled
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((child) => (
            <tr key={child.place.slug}>
              <th scope="row">
                <AppLink href={placeAddress(authority, { period, place: child.place.slug })}>
                  {child.place.name}
                </AppLink>
                {child.place.modelled && (
                  <span className={styles.note} data-download="beside">
                    {' '}
                    modelled
                  </span>
                )}
              </th>
              {columns.map(({ state, position }) => {
                const { now = 0, before = null } =
                  countsBy(child, position).find((count) => count.state === state) ?? {};
                return (
                  <td key={`${position} ${state}`} className={styles.count}>
                    <strong>{now}</strong>{' '}
                    <span className={styles.note}>{before === null ? '' : `was ${before}`}</span>
                  </td>
                );
              })}
              {hasStated && <td className={styles.count}>{child.statedRed}</td>}
              <td className={styles.count}>{child.figureCount}</td>
              <td className={styles.count}>{child.modelledCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function countsBy({ counts, secondCounts }: Child, position: RatingPosition): Child['counts'] {
  return position === 'FIRST' ? counts : secondCounts;
}

/** States in which any place has a reading by one rating, but for those that are no rating. */
function ratedColumns(places: readonly Child[], position: RatingPosition): readonly RatedColumn[] {
  const counted = places.map((place) => countsBy(place, position));
  const shown = counted.flatMap((counts) =>
    counts.filter(
      ({ state, now, before }) => state !== 'NOT_RATED' && (now > 0 || (before ?? 0) > 0),
    ),
  );
  const order = [...new Set(counted.flatMap((counts) => counts.map(({ state }) => state)))];
  return order
    .filter((state) => shown.some((count) => count.state === state))
    .map((state) => ({ state, position }));
}
