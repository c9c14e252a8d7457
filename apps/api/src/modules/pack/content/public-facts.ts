import {
  monthsOfYearToDate,
  parsePeriodKey,
  type Comparator,
  type MonthSpan,
  type Period,
  type PublicEdition,
  type PublicIndicator,
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
import { publicCell, readingShown } from './public-cells';

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
  financialYearStartMonth: number,
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
    ...ownSpan(edition, told, financialYearStartMonth),
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
      publicCell(
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

/**
 * The periods of a row that are not the edition's own: the quarters of a quarterly row in an edition of
 * months, and those up to the latest figure of a row that shows one of before.
 */
function ownSpan(
  edition: PublicEdition,
  told: PublicIndicator,
  financialYearStartMonth: number,
): { readonly span?: MonthSpan } {
  const reading = edition.places[0]?.readings[told.key];
  if (reading === undefined || (told.frequency === undefined && !reading.behind)) return {};
  const { periods: months } = readingShown(edition, told, reading);
  const shown = { months, shown: months.length };
  const last = months.at(-1);
  // The year to date of quarters stands in the document.
  if (told.frequency !== undefined || last === undefined) {
    return { span: { ...shown, inYearToDate: 0, inYear: 4 } };
  }
  const inYear = monthsOfYearToDate(last, financialYearStartMonth).length;
  return { span: { ...shown, inYearToDate: Math.min(months.length, inYear) } };
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
        financialYearStartMonth,
      ),
    ),
  };
}
