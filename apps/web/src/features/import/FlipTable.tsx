import { indicatorAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { useNamedRating } from '../../lib/state-words';
import { AppLink } from '../../ui/AppLink';
import { RatingMark } from '../../ui/RatingMark';
import type { Flip } from './import-query';
import { indicatorWords } from './import-words';
import pageStyles from './ImportPage.module.css';
import styles from './RecordTable.module.css';

interface FlipTableProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly flips: readonly Flip[];
}

/** Readings whose rating becomes another, with both. */
export function FlipTable({ authority, flips }: FlipTableProps) {
  return (
    <section className={pageStyles.part} aria-labelledby="flips-heading">
      <h3 id="flips-heading">Ratings that become another</h3>
      <table className={styles.table} aria-labelledby="flips-heading">
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">Place</th>
            <th scope="col">Period</th>
            <th scope="col">Rating</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {flips.map(({ indicator, place, period, before, after, second, sentence }) => (
            <tr key={[indicator.key, place.slug, period.key].join('/')}>
              <th scope="row">
                <AppLink
                  href={indicatorAddress(authority, indicator.key, {
                    period: period.key,
                    place: place.slug === authority ? null : place.slug,
                  })}
                >
                  {indicatorWords(indicator)}
                </AppLink>
              </th>
              <td>{place.name}</td>
              <td>{period.name}</td>
              <td>
                <span className={styles.marks}>
                  <Rating state={before} isSecond={second} /> →{' '}
                  <Rating state={after} isSecond={second} />
                </span>
              </td>
              <td>{asSentence(sentence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RatingProps {
  readonly state: Flip['before'];
  /** Whether it is the second of two ratings. */
  readonly isSecond: boolean;
}

function Rating({ state, isSecond }: RatingProps) {
  const named = useNamedRating();
  const rating = state ?? 'NOT_RATED';
  const position = isSecond ? 'SECOND' : 'FIRST';
  return (
    <>
      <span aria-hidden="true">
        <RatingMark state={rating} position={position} />
      </span>
      {named(rating, position)}
    </>
  );
}
