import { indicatorTitle, remainderWords } from '@vital-signs/domain';
import type { ComparedFigure } from '../../charts/compared-figure';
import { StripPlot } from '../../charts/StripPlot';
import type {
  SectionPlaces_ComparisonFragment,
  SectionPlaces_PlaceFragment,
} from '../../apollo/generated/documents';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import { DrawnWhenNear } from '../../ui/DrawnWhenNear';
import styles from './SectionPlaces.module.css';

interface SectionPlacesProps {
  readonly authority: string;
  readonly comparisons: readonly SectionPlaces_ComparisonFragment[];
  /** Name of the month. */
  readonly period: string;
  readonly standpoint: Standpoint;
}

/** The places below beside one another, for each indicator that is their work. */
export function SectionPlaces(props: SectionPlacesProps) {
  const { period } = props;
  const comparisons = props.comparisons.filter(({ places }) =>
    places.some(({ value }) => value !== null),
  );
  if (comparisons.length === 0) return null;
  const isTeams = comparisons[0]?.places[0]?.kind === 'TEAM';
  const nouns = isTeams ? 'teams' : 'localities';
  const shared = sharedSentence(comparisons);
  return (
    <section className={styles.section} aria-labelledby="places-heading">
      <div>
        <h2 id="places-heading">
          The {nouns}, {period}
        </h2>
        {shared !== null && <p className={styles.note}>{asSentence(shared)}</p>}
      </div>
      <div className={styles.places}>
        {comparisons.map((comparison) => (
          <PlacesOfIndicator
            key={comparison.indicator.key}
            {...props}
            comparison={comparison}
            nouns={nouns}
            saysWhy={shared === null}
          />
        ))}
      </div>
      {comparisons.some(({ judged }) => judged) && (
        <p className={styles.note}>
          Thick lines: 95% intervals. Thin lines: 99.8%. Open dots: few cases, so that the figure
          moves much by chance.
        </p>
      )}
    </section>
  );
}

interface PlacesOfIndicatorProps extends SectionPlacesProps {
  readonly comparison: SectionPlaces_ComparisonFragment;
  readonly nouns: string;
  /** False where the same is said of all indicators together. */
  readonly saysWhy: boolean;
}

function PlacesOfIndicator(props: PlacesOfIndicatorProps) {
  const { authority, comparison, period, standpoint, nouns, saysWhy } = props;
  const { indicator, whole, places, remainder, sentence, unranked } = comparison;
  const address = (slug: string) =>
    indicatorAddress(authority, indicator.key, { ...standpoint, place: slug });
  // A count of the whole is the sum of its parts, and no figure to stand beside.
  const beside = indicator.measureKind === 'COUNT' ? { ...whole, ...NOWHERE } : whole;
  const differing = places.flatMap(({ sentence: said }) => said ?? []);
  const title = indicatorTitle(indicator);
  const provenances = [whole, ...places].map((each) => each.provenance);
  const left = remainderWords(remainder, provenances, `the ${nouns}`);
  const figures = places.map((place) => comparedFigure(place, address(place.slug)));
  return (
    <article className={styles.indicator}>
      <h3>
        <AppLink href={indicatorAddress(authority, indicator.key, standpoint)}>{title}</AppLink>
      </h3>
      {saysWhy && (
        <p className={styles.note}>
          {asSentence(sentence)}
          {unranked !== null && ` ${asSentence(unranked)}`}
        </p>
      )}
      {left !== null && <p className={styles.note}>{left}</p>}
      <DrawnWhenNear
        height="16rem"
        words={`${title}: ${figures.map(({ name, shown }) => `${name} ${shown}`).join(', ')}`}
      >
        <StripPlot
          caption={`${title}, ${nouns}, ${period}`}
          unit={indicator.unit ?? ''}
          decimals={indicator.decimals}
          whole={comparedFigure(beside, null)}
          places={figures}
        />
      </DrawnWhenNear>
      {differing.length > 0 && (
        <ul className={styles.differing}>
          {differing.map((said) => (
            <li key={said}>{asSentence(said)}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

const NOWHERE = { value: null, lower95: null, upper95: null, lower998: null, upper998: null };

/** What is said of every comparison alike, to be said once; null where they differ. */
export function sharedSentence(
  comparisons: readonly Pick<
    SectionPlaces_ComparisonFragment,
    'judged' | 'sentence' | 'unranked'
  >[],
): string | null {
  const [first] = comparisons;
  if (first === undefined || comparisons.length < 2) return null;
  const isShared = comparisons.every(
    ({ judged, sentence, unranked }) =>
      !judged && sentence === first.sentence && unranked === first.unranked,
  );
  if (!isShared) return null;
  return first.unranked === null
    ? first.sentence
    : `${asSentence(first.sentence)} ${asSentence(first.unranked)}`;
}

function comparedFigure(place: SectionPlaces_PlaceFragment, href: string | null): ComparedFigure {
  const { lower95, upper95, lower998, upper998, counts, countsProvenance, provenance } = place;
  const isModelledCount = countsProvenance === 'MODELLED' && provenance !== 'MODELLED';
  return {
    ...{ key: place.slug, name: place.name, shortName: place.shortName, href },
    ...{ value: place.value, decimals: place.decimals, provenance, state: place.state },
    shown: place.shown ?? place.absenceSentence ?? 'no figure',
    counts: counts !== null && isModelledCount ? `${counts} (modelled)` : counts,
    ...{ denominator: place.denominator, isUncertain: place.uncertain },
    // Said beneath: two across, a table has no room for sentences.
    ...{ rank: place.rank, words: null },
    marks: place.marks,
    interval95: lower95 === null || upper95 === null ? null : [lower95, upper95],
    interval998: lower998 === null || upper998 === null ? null : [lower998, upper998],
  };
}
