import { ratingWord } from '@vital-signs/domain';
import { indicatorAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
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
          {flips.map(({ indicator, place, period, before, after, sentence }) => (
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
                  <Rating state={before} /> → <Rating state={after} />
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

function Rating({ state }: { readonly state: Flip['before'] }) {
  const rating = state ?? 'NOT_RATED';
  return (
    <>
      <span aria-hidden="true">
        <RatingMark state={rating} />
      </span>
      {ratingWord(rating)}
    </>
  );
}
