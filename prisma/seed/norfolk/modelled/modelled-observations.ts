import { month, multiplierOf, roundHalfAwayFromZero } from '@vital-signs/domain';
import { indicatorFacts } from '../catalogue/catalogue';
import { TEAM_KINDS } from '../catalogue/indicator-facts';
import type { IndicatorFacts } from '../catalogue/indicator-facts';
import { countyObservations } from '../county-observations';
import type { ObservationFacts } from '../observation-facts';
import { LOCALITIES, teamSlug } from '../places';
import { noteOnQuote, quotedObservations } from '../quoted-observations';
import type { LocalityQuote } from '../report/locality-quotes';
import { LOCALITY_QUOTES } from '../report/locality-quotes';
import { monthKeyOf, SECTION_MONTHS } from '../report/report-months';
import type { Heading } from './printed-quantities';
import { countyQuantities } from './county-quantities';
import type { Divided, Split } from './division';
import { divide } from './division';
import { localitySplit } from './locality-split';
import type { ModelledIndicator } from './modelled-indicators';
import { MODELLED_INDICATORS } from './modelled-indicators';
import { quantitiesOf, teamSplit } from './team-split';

const SOURCE = 'Modelled: divided from the figure of the place above, which no report breaks down';

/** What one place holds of every quantity. */
interface PlaceCounts {
  readonly slug: string;
  /** Null where rates have no population to be divided by. */
  readonly population: number | null;
  /** The indicators of a team are those of its kind. */
  works(indicator: IndicatorFacts): boolean;
  count(quantity: string, heading: Heading): number | null;
}

/**
 * Figures for the localities and their teams, for every month in which the county's is printed.
 * With what nobody recorded they add up to the place above. Where the commentary quotes a figure,
 * the figure is the quote and only its counts are modelled.
 */
export function modelledObservations(
  quotes: readonly LocalityQuote[] = LOCALITY_QUOTES,
): readonly ObservationFacts[] {
  const places = placesWithCounts(quotes);
  const quoted = new Map(quotedObservations(quotes).map((each) => [identityOf(each), each]));
  return MODELLED_INDICATORS.flatMap((modelled) => {
    const indicator = indicatorFacts(modelled.key);
    const headings = publishedMonths(indicator);
    return places
      .filter((place) => place.works(indicator))
      .flatMap((place) =>
        headings.flatMap((heading) =>
          observationOf(indicator, modelled, place, heading).map((observation) => ({
            ...observation,
            note: commentaryOn(quotes, indicator.key, place.slug, heading),
          })),
        ),
      );
  }).map((observation) => {
    const quote = quoted.get(identityOf(observation));
    if (quote === undefined) return observation;
    const { numerator, denominator, countsProvenance } = observation;
    return { ...quote, numerator, denominator, countsProvenance };
  });
}

export function identityOf({ indicator, place, periodStart }: ObservationFacts): string {
  return `${indicator} ${place} ${periodStart}`;
}

/** The months in which the report prints the county's figure, or all parts that it is the sum of. */
function publishedMonths({ key, basis }: IndicatorFacts): readonly Heading[] {
  const starts = new Set(
    COUNTY.filter((each) => each.indicator === key && each.basis === basis && each.value !== null)
      .filter((each) => each.provenance !== 'QUOTED')
      .map((each) => each.periodStart),
  );
  return SECTION_MONTHS.filter((heading) => starts.has(month(monthKeyOf(heading)).start));
}

const COUNTY = countyObservations();

function placesWithCounts(quotes: readonly LocalityQuote[]): readonly PlaceCounts[] {
  const byLocality = localitySplit(quotes);
  const localities = divide(countyQuantities(), byLocality);
  return LOCALITIES.flatMap(({ slug, population }): readonly PlaceCounts[] => {
    const split = teamSplit(slug);
    const teams = divide(quantitiesOf(localities, byLocality, slug), split);
    const locality = { slug, population, works: () => true };
    return [
      { ...locality, count: counterOf(localities, byLocality, slug) },
      ...TEAM_KINDS.map((kind): PlaceCounts => ({
        slug: teamSlug(slug, kind),
        population: null,
        works: ({ teamKinds, denominatorIsPopulation }) =>
          teamKinds.includes(kind) && !denominatorIsPopulation,
        count: counterOf(teams, split, kind),
      })),
    ];
  });
}

function counterOf(divided: Divided, split: Split, part: string): PlaceCounts['count'] {
  const index = split.parts.indexOf(part);
  return (quantity, heading) => divided.get(quantity)?.get(heading)?.[index] ?? null;
}

function sumOver(
  place: PlaceCounts,
  quantities: readonly string[],
  headings: readonly Heading[],
): number | null {
  const counts = headings.flatMap((heading) =>
    quantities.map((quantity) => place.count(quantity, heading)),
  );
  const known = counts.filter((count) => count !== null);
  if (known.length < counts.length || known.length === 0) return null;
  return known.reduce((sum, count) => sum + count, 0);
}

function observationOf(
  indicator: IndicatorFacts,
  modelled: ModelledIndicator,
  place: PlaceCounts,
  heading: Heading,
): readonly ObservationFacts[] {
  const span = modelled.months ?? 1;
  const end = SECTION_MONTHS.indexOf(heading) + 1;
  if (end < span) return [];
  const headings = SECTION_MONTHS.slice(end - span, end);
  const numerator = sumOver(place, modelled.numerator, headings);
  const denominator = modelled.denominator && sumOver(place, modelled.denominator, headings);
  if (numerator === null || denominator === null) return [];
  const period = month(monthKeyOf(heading));
  return [
    {
      indicator: indicator.key,
      place: place.slug,
      basis: indicator.basis,
      ...{ periodKind: period.kind, periodStart: period.start, periodEnd: period.end },
      ...figures(indicator, numerator, denominator ?? null, place.population),
      ...{ textAsPrinted: null, otherPrints: null },
      ...{ directionAsPrinted: null, ratingAsPrinted: null },
      provenance: 'MODELLED',
      source: SOURCE,
      note: null,
    },
  ];
}

function figures(
  indicator: IndicatorFacts,
  numerator: number,
  denominator: number | null,
  population: number | null,
): Pick<ObservationFacts, 'value' | 'numerator' | 'denominator' | 'absence' | 'countsProvenance'> {
  if (indicator.measureKind === 'COUNT') {
    const value = numerator;
    return { value, numerator: null, denominator: null, absence: null, countsProvenance: null };
  }
  const counts = { numerator, denominator, countsProvenance: 'MODELLED' } as const;
  const over = denominator ?? population;
  if (over === null || over === 0) return { ...counts, value: null, absence: 'NOT_APPLICABLE' };
  const ratio = { numerator, denominator: over, multiplier: multiplierOf(indicator) };
  return { ...counts, value: roundHalfAwayFromZero(ratio, indicator.decimals), absence: null };
}

/** The sentence of the commentary that bounds the figure, if there is one. */
function commentaryOn(
  quotes: readonly LocalityQuote[],
  key: string,
  place: string,
  heading: Heading,
): string | null {
  const quote = quotes.find(
    (each) =>
      each.key === key &&
      each.month === heading &&
      (each.place === place ||
        (each.place === 'every locality' && LOCALITIES.some(({ slug }) => slug === place))),
  );
  return quote === undefined ? null : noteOnQuote(quote);
}
