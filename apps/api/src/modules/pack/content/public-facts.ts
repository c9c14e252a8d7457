import {
  atOwnPeriodsOf,
  monthCodeOf,
  monthsOfYearToDate,
  ownPeriodsIn,
  parsePeriodKey,
  periodKey,
  type CellFacts,
  type Comparator,
  type MonthSpan,
  type Observed,
  type Period,
  type Provenance,
  type PublicEdition,
  type PublicIndicator,
  type PublicReading,
  type PublishedReading,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../../authority/authority.repository';
import type { IndicatorRecord } from '../../indicator/indicator.repository';
import { growTree, type PlaceNode } from '../../place/place-tree';
import type {
  LoadedFacts,
  RowRecord,
  ScorecardPlaceRecord,
} from '../../scorecard/scorecard-facts.service';
import type { BenchmarkRow } from '../../yardstick/yardstick.repository';

const COMPARATORS: readonly Comparator[] = [
  'NEIGHBOUR_AVERAGE',
  'BEST_NEIGHBOUR',
  'NATIONAL',
  'NATIONAL_TOP_QUARTILE',
  'REGION',
];

/** What a document for the public does not hold, and so nobody is told. */
const UNTOLD = {
  teamKinds: [],
  numeratorIndicatorId: null,
  denominatorIndicatorId: null,
  partOfIndicatorId: null,
  inflowIndicatorId: null,
  outflowIndicatorId: null,
  // Denominators stand with the figures.
  denominatorIsPopulation: false,
  purpose: null,
  leadOfficer: null,
  dataOwner: null,
  sourceSystem: null,
  statutoryCode: null,
  measuredFrom: null,
  measuredUntil: null,
  note: null,
  source: '',
} as const;

function indicatorOf(
  edition: PublicEdition,
  indicator: PublicIndicator,
  position: number,
  authorityId: number,
  period: Period,
): IndicatorRecord {
  const { slug: authority } = edition.authority;
  const { revision } = edition;
  const { reportArea, tolerances: _, targets: __, benchmarks: ___, ...described } = indicator;
  const areas = [...new Set(edition.indicators.map((each) => each.reportArea.slug))];
  return {
    ...UNTOLD,
    teamKinds: [],
    ...described,
    ...{ authorityId, revision, authority, position },
    id: position + 1,
    reportArea: { revision, authority, ...reportArea, position: areas.indexOf(reportArea.slug) },
    onScorecard: true,
    frequency: indicator.frequency ?? period.kind,
  };
}

function placesOf({ places, authority }: PublicEdition, authorityId: number): readonly PlaceNode[] {
  const numbers = new Map(places.map(({ place }, index) => [place.slug, index + 1]));
  const records = places.map(({ place: { slug, name, shortName, kind, parent } }, index) => ({
    ...{ authorityId, placeId: index + 1, kind, slug, name, shortName, position: index },
    ...{ teamKind: null, modelled: false, populations: [] },
    parentId: parent === null ? null : (numbers.get(parent) ?? null),
  }));
  return growTree(authority.slug, records).places;
}

function placeFacts(node: PlaceNode): ScorecardPlaceRecord {
  const { placeId: id, slug, name, kind, parent } = node;
  return {
    ...{ id, slug, name, kind, node, teamKind: null, populations: [], hasUnseenParts: false },
    relation: parent === null ? 'SELF' : 'CHILD',
    within: parent === null ? [] : [parent.placeId],
  };
}

/** A month as it is shown; what is protected is a figure that is missing. */
function observedOf(
  reading: PublicReading,
  { decimals: usual }: PublicIndicator,
  month: number,
): Observed | null {
  const { provenance, absence } = monthCodeOf(reading.codes, month);
  const numerator = reading.numerators[month] ?? null;
  const denominator = reading.denominators[month] ?? null;
  const nothing = absence === 'NO_FIGURE' && numerator === null && denominator === null;
  if (nothing) return null;
  const counts: Provenance | null =
    numerator === null ? null : monthCodeOf(reading.numeratorCodes, month).provenance;
  const isLast = month === reading.values.length - 1;
  return {
    ...{ value: reading.values[month] ?? null, numerator, denominator, absence },
    // A figure that is not shown comes from nowhere that a reader could tell.
    provenance: provenance ?? 'PUBLISHED',
    countsProvenance: counts,
    printedDecimals: isLast ? reading.decimals : usual,
    otherPrints: null,
  };
}

function readingOf(
  periods: readonly Period[],
  indicator: PublicIndicator,
  reading: PublicReading,
): PublishedReading {
  const { state, reason, secondState, secondReason, yearToDate } = reading;
  const first = { state, reason };
  const second =
    secondState === null ? null : { state: secondState, reason: secondReason ?? reason };
  return {
    period: periods.map(periodKey).at(-1) ?? '',
    basis: indicator.basis,
    months: periods.length,
    ...{ values: reading.values, codes: reading.codes, decimals: reading.decimals },
    numerator: reading.numerators.at(-1) ?? null,
    denominator: reading.denominators.at(-1) ?? null,
    countsProvenance: monthCodeOf(reading.numeratorCodes, periods.length - 1).provenance,
    ratings: second === null ? [first] : [first, second],
    polarityImplied: reading.polarityImplied,
    ...{ arrow: reading.arrow, meaning: reading.meaning, directionReason: reading.directionReason },
    yearToDate: {
      ...yearToDate,
      origin: yearToDate.value === null ? 'NONE' : 'COMPUTED',
      provenance: yearToDate.value === null ? null : 'DERIVED',
      printed: null,
      computed: yearToDate.value,
    },
    previousYearToDate: null,
    marks: [],
  };
}

function cellOf(
  edition: PublicEdition,
  indicator: PublicIndicator,
  place: number,
): CellFacts | null {
  const published = edition.places[place]?.readings[indicator.key];
  if (published === undefined) return null;
  const { periods, reading } = atOwnPeriodsOf(edition, indicator, published);
  return {
    months: periods.map((_, month) => observedOf(reading, indicator, month)),
    printedYearToDate: null,
    printedPreviousYearToDate: null,
    published: readingOf(periods, indicator, reading),
  };
}

function benchmarksOf(
  { benchmarks }: PublicIndicator,
  indicatorId: number,
  { start }: Period,
): BenchmarkRow[] {
  return benchmarks.flatMap(({ comparator: named, value, textAsPrinted, year }): BenchmarkRow[] => {
    const comparator = COMPARATORS.find((each) => each === named);
    if (comparator === undefined || value === null) return [];
    const printed = { value, textAsPrinted: textAsPrinted ?? String(value), year, note: null };
    return [{ indicatorId, comparator, ...printed, validFrom: start, validTo: null, source: '' }];
  });
}

function rowOf(
  edition: PublicEdition,
  indicator: IndicatorRecord,
  told: PublicIndicator,
  places: readonly ScorecardPlaceRecord[],
): RowRecord {
  const { period } = edition;
  const idOf = (slug: string | null) =>
    slug === null ? null : (places.find((place) => place.slug === slug)?.id ?? null);
  const standing = (validFrom: string, validTo: string | null, place: string | null) => ({
    ...{ indicatorId: indicator.id, validFrom, validTo, from: validFrom, to: validTo },
    ...{ source: '', place, placeId: idOf(place) },
  });
  const limits = {
    ...{ red: null, green: null, lower: null, upper: null, minimum: null, tolerance: null },
    ...{ target: null, zeroConcern: false, zeroConcernMinimumDenominator: null },
    ...{ textAsPrinted: null, note: null, problems: [] },
  };
  return {
    indicator,
    ...(told.frequency !== undefined && { span: spanOfQuarters(edition, told) }),
    tolerances: told.tolerances.map(({ rule, place, validFrom, validTo }) => ({
      ...limits,
      ...standing(validFrom, validTo, place),
      ...{ model: rule.model, rule },
    })),
    // The public pages say nothing of trajectories, and so nobody is told where a figure stands on one.
    targets: told.targets
      .filter(({ kind }) => kind !== 'TRAJECTORY')
      .map(({ kind, value, place, validFrom, validTo }) => ({
        ...standing(validFrom, validTo, place),
        ...{ kind, value, between: false, textAsPrinted: null },
      })),
    benchmarks: benchmarksOf(told, indicator.id, period),
    annotations: [],
    cells: places.map((place) =>
      cellOf(
        edition,
        told,
        edition.places.findIndex((each) => each.place.slug === place.slug),
      ),
    ),
    maturing: null,
    // A chart of the months that are published would judge by other limits than the edition did.
    isCharted: false,
  };
}

/** The quarters of a quarterly row in an edition of months. */
function spanOfQuarters(edition: PublicEdition, told: PublicIndicator): MonthSpan {
  const reading = edition.places[0]?.readings[told.key];
  const months = ownPeriodsIn(edition, told, reading).map(({ period }) => period);
  // Its year to date stands in the document.
  return { months, shown: months.length, inYearToDate: 0, inYear: 4 };
}

/**
 * A month as it was published to everybody, as facts that everything else is made from. They come from
 * its document and from nothing else: what follows from them tells no more than the document does.
 */
export function publicFacts(edition: PublicEdition, authority: AuthorityRecord): LoadedFacts {
  const { authorityId, financialYearStartMonth } = authority;
  const months = edition.months.map(parsePeriodKey);
  const places = placesOf(edition, authorityId).map(placeFacts);
  const inYear = monthsOfYearToDate(edition.period, financialYearStartMonth).length;
  return {
    judgementModel: edition.authority.judgementModel,
    precision: edition.authority.precision,
    span: {
      ...{ months, shown: months.length },
      inYearToDate: Math.min(months.length, inYear),
    },
    places,
    modelled: false,
    rows: edition.indicators.map((told, position) =>
      rowOf(
        edition,
        indicatorOf(edition, told, position, authorityId, edition.period),
        told,
        places,
      ),
    ),
  };
}
