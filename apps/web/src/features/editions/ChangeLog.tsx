import { indicatorTitle, ratingSymbol, ratingWord } from '@vital-signs/domain';
import type { EditionPageQuery } from '../../apollo/generated/documents';
import { momentWords } from '../../lib/date-words';
import { indicatorAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import styles from './EditionPage.module.css';
import { CHANGES_ON_A_PAGE } from './editions-query';
import type { Restatement } from './editions-query';

interface ChangeLogProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly log: NonNullable<EditionPageQuery['restatements']>;
  /** How many changes are passed over. */
  readonly after: number;
  readonly onAfter: (after: number) => void;
}

/** What has changed since an edition, ratings that are others first, each with why. */
export function ChangeLog({ authority, log, after, onAfter }: ChangeLogProps) {
  const { total, restatements } = log;
  const last = after + restatements.length;
  return (
    <section aria-labelledby="edition-changes">
      <h2 id="edition-changes">What has changed since</h2>
      {total === 0 ? (
        <p>Every figure, rating and arrow is what was published.</p>
      ) : (
        <>
          <table className={styles.table} aria-label="What has changed since">
            <thead>
              <tr>
                <th scope="col">Indicator</th>
                <th scope="col">Where and when</th>
                <th scope="col">What</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {restatements.map((change) => (
                <ChangeRow
                  key={`${change.indicator.key} ${change.place.slug} ${change.period.key}`}
                  authority={authority}
                  change={change}
                />
              ))}
            </tbody>
          </table>
          {(after > 0 || last < total) && (
            <p className={styles.pages}>
              {after + 1} to {last} of {total}.{' '}
              <span data-screen-only="">
                <Button
                  isDisabled={after === 0}
                  onPress={() => onAfter(Math.max(0, after - CHANGES_ON_A_PAGE))}
                >
                  Those before
                </Button>{' '}
                <Button isDisabled={last >= total} onPress={() => onAfter(last)}>
                  Those after
                </Button>
              </span>
            </p>
          )}
        </>
      )}
    </section>
  );
}

interface ChangeRowProps {
  readonly authority: string;
  readonly change: Restatement;
}

function ChangeRow({ authority, change }: ChangeRowProps) {
  const { indicator, place, period, before, after, flipped, sentence, explanation, reasons } =
    change;
  const at = { period: period.key, place: place.kind === 'AUTHORITY' ? null : place.slug };
  const latest = reasons.at(-1);
  return (
    <tr>
      <th scope="row">
        <AppLink href={indicatorAddress(authority, indicator.key, at)}>
          {indicatorTitle(indicator)}
        </AppLink>
      </th>
      <td>
        {place.name}, {period.name}
      </td>
      <td>
        {flipped && before.state && after.state && (
          <strong className={styles.flip}>
            {ratingSymbol(before.state)} {ratingWord(before.state)} → {ratingSymbol(after.state)}{' '}
            {ratingWord(after.state)}
          </strong>
        )}
        {sentence}
      </td>
      <td>
        {explanation}
        {latest && <span className={styles.quiet}>{momentWords(latest.at)}</span>}
      </td>
    </tr>
  );
}
