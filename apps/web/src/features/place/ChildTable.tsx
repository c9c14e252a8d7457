import type { ChildTable_ChildFragment } from '../../apollo/generated/documents';
import { placeAddress } from '../../lib/page-address';
import { useNamedRating } from '../../lib/state-words';
import { AppLink } from '../../ui/AppLink';
import { RatingMark } from '../../ui/RatingMark';
import styles from './ChildTable.module.css';

type Child = ChildTable_ChildFragment;
type State = Child['counts'][number]['state'];

interface ChildTableProps {
  readonly authority: string;
  readonly places: readonly Child[];
  readonly period: string | null;
}

/** The places below, each with how its readings are rated, now and the month before. */
export function ChildTable({ authority, places, period }: ChildTableProps) {
  const states = ratedStates(places);
  const named = useNamedRating();
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Place</th>
            {states.map((state) => (
              <th key={state} scope="col" className={styles.count}>
                <span aria-hidden="true">
                  <RatingMark state={state} />
                </span>{' '}
                <span className={styles.word}>{named(state)}</span>
              </th>
            ))}
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
              {states.map((state) => {
                const { now = 0, before = null } =
                  child.counts.find((count) => count.state === state) ?? {};
                return (
                  <td key={state} className={styles.count}>
                    <strong>{now}</strong>{' '}
                    <span className={styles.note}>{before === null ? '' : `was ${before}`}</span>
                  </td>
                );
              })}
              <td className={styles.count}>{child.figureCount}</td>
              <td className={styles.count}>{child.modelledCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** States in which any place has a reading, but for those that are no rating. */
function ratedStates(places: readonly Child[]): readonly State[] {
  const shown = places.flatMap(({ counts }) =>
    counts.filter(
      ({ state, now, before }) => state !== 'NOT_RATED' && (now > 0 || (before ?? 0) > 0),
    ),
  );
  const order = places[0]?.counts.map(({ state }) => state) ?? [];
  return order.filter((state) => shown.some((count) => count.state === state));
}
