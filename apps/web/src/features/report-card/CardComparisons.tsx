import { cardAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { useNamedRating } from '../../lib/state-words';
import { AppLink } from '../../ui/AppLink';
import { RatingMark } from '../../ui/RatingMark';
import type { Card } from '../../charts/card';
import { CardPart } from './CardPart';
import { FittedWords } from './FittedWords';
import styles from './ReportCard.module.css';

/** What others had, by the report and as published nationally, with the year and where it was read. */
export function CardBenchmarks({ card }: { readonly card: Card }) {
  const { published } = card;
  const sources = [...new Set(card.benchmarks.map(({ benchmark }) => benchmark.source))];
  return (
    <CardPart title="Beside others" more={card.moreBenchmarks}>
      {card.benchmarks.length === 0 && published === null && <p>The report prints no benchmark.</p>}
      <ul className={styles.list}>
        {card.benchmarks.map(({ benchmark, sentence }) => (
          <li key={`${benchmark.comparator} ${benchmark.year ?? ''}`}>
            <FittedWords text={sentence} />
          </li>
        ))}
      </ul>
      {sources.length > 0 && <p className={styles.source}>{sources.join('; ')}</p>}
      {published !== null && (
        <>
          <p>
            <FittedWords text={published.sentence} />
          </p>
          <p className={styles.source}>
            <FittedWords text={published.source} />
          </p>
        </>
      )}
    </CardPart>
  );
}

interface CardLocalitiesProps {
  readonly card: Card;
  readonly authority: string;
  readonly standpoint: Standpoint;
}

/** The places directly below, each with its figure and its rating. */
export function CardLocalities({ card, authority, standpoint }: CardLocalitiesProps) {
  const { localities, moreLocalities, indicator } = card;
  const named = useNamedRating();
  if (localities.length === 0) return null;
  const hasCounts = localities.some(({ counts }) => counts !== null);
  const hasModelled = localities.some(({ isModelled }) => isModelled);
  return (
    <CardPart title="Places" more={moreLocalities}>
      <table className={styles.places}>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Figure</th>
            {hasCounts && <th scope="col">Counts</th>}
            <th scope="col">Rating</th>
          </tr>
        </thead>
        <tbody>
          {localities.map(({ slug, shortName, shown, hasFigure, counts, isModelled, rating }) => (
            <tr key={slug}>
              <th scope="row">
                <AppLink
                  href={cardAddress(authority, indicator.key, { ...standpoint, place: slug })}
                >
                  {shortName}
                </AppLink>
              </th>
              <td data-modelled={isModelled || undefined} data-missing={!hasFigure || undefined}>
                {shown}
              </td>
              {hasCounts && <td>{counts}</td>}
              <td>
                {rating === null ? (
                  isModelled && 'modelled'
                ) : (
                  <>
                    <span aria-hidden="true">
                      <RatingMark state={rating.state} />
                    </span>{' '}
                    {named(rating.state)}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasModelled && <p className={styles.quiet}>Modelled figures are not rated.</p>}
    </CardPart>
  );
}
