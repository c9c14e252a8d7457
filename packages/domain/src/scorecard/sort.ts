import { assertNever } from '../never';
import { limitsOf } from '../tolerance';
import type { DirectionMeaning, Polarity, RatingState } from '../vocabulary';
import type { ScorecardView } from './view';
import type { ScorecardSort } from './view-sort';
import type { Comparator, Viewable, ViewableRow } from './view-row';

/** What a row is put in order by; null stands after everything, whichever way the order runs. */
type SortKey = number | string | null;

/** The most pressing first. */
const RATING_ORDER: Record<RatingState, number> = {
  RED: 0,
  ZERO_CONCERN: 1,
  OUTSIDE_BAND: 2,
  AMBER: 3,
  GREEN: 4,
  MIS_SET: 5,
  NOT_RATED: 6,
};

/** Where a rating stands among all when the most pressing comes first: the less, the more pressing. */
export function ratingPriority(state: RatingState): number {
  return RATING_ORDER[state];
}

/** The most pressing first. */
const DIRECTION_ORDER: Record<Exclude<DirectionMeaning, 'NONE'>, number> = {
  WORSE: 0,
  SAME: 1,
  BETTER: 2,
  NEUTRAL: 3,
};

const POLARITY_ORDER: Record<Polarity, number> = {
  HIGH: 0,
  LOW: 1,
  BAND: 2,
  INFO: 3,
  NOT_LEGIBLE: 4,
};

/**
 * Rows in the order that a view asks for: within the headings of the report, or as one list. Rows
 * without what is sorted by stand last, equal ones in the order of the report.
 */
export function sortRows<Row extends ViewableRow>(
  scorecard: Viewable<Row>,
  view: ScorecardView,
): readonly Row[] {
  const { sort } = view;
  const { rows, places } = scorecard;
  if (sort === null) return rows;
  const areas = new Map<string, number>();
  for (const { indicator } of rows) {
    if (!areas.has(indicator.reportArea.slug)) areas.set(indicator.reportArea.slug, areas.size);
  }
  const keyed = rows.map((row, position) => ({
    row,
    position,
    area: view.list === 'FLAT' ? 0 : (areas.get(row.indicator.reportArea.slug) ?? 0),
    key: sort.column === 'ref' ? position : sortKeyOf(row, sort, places),
  }));
  const turn = sort.descending ? -1 : 1;
  keyed.sort(
    (a, b) => a.area - b.area || compareKeys(a.key, b.key, turn) || a.position - b.position,
  );
  return keyed.map(({ row }) => row);
}

function compareKeys(a: SortKey, b: SortKey, turn: number): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (typeof a === 'number' && typeof b === 'number') return turn * (a - b);
  return turn * String(a).localeCompare(String(b), 'en-GB', { numeric: true });
}

function sortKeyOf(row: ViewableRow, sort: ScorecardSort, places: Viewable['places']): SortKey {
  switch (sort.column) {
    case 'ref':
      return row.indicator.ref;
    case 'indicator':
      return row.indicator.name;
    case 'good':
      return POLARITY_ORDER[row.indicator.polarity];
    case 'note':
      return row.indicator.dataNote;
    case 'months':
      return row.values[0]?.at(-1 - sort.earlier) ?? null;
    case 'trend':
      return relativeChange(row.values[0] ?? []);
    case 'parent':
      return row.values[places.findIndex(({ relation }) => relation === 'PARENT')]?.at(-1) ?? null;
    case 'ytd':
      return row.yearToDate.value;
    case 'previous-ytd':
      return row.previousYearToDate.value;
    case 'target':
      return row.target?.value ?? null;
    case 'direction':
      return directionKey(row);
    case 'rag':
      return ratingKey(row, sort.place, places);
    case 'tolerances':
      return toleranceKey(row);
    case 'neighbours':
      return benchmarkKey(row, 'NEIGHBOUR_AVERAGE');
    case 'best-neighbour':
      return benchmarkKey(row, 'BEST_NEIGHBOUR');
    case 'national':
      return benchmarkKey(row, 'NATIONAL');
    case 'top-quartile':
      return benchmarkKey(row, 'NATIONAL_TOP_QUARTILE');
    case 'region':
      return benchmarkKey(row, 'REGION');
    default:
      return assertNever(sort);
  }
}

/** From the first figure of the series to the last, as a part of the first. */
function relativeChange(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.length < 2 || first === 0) return null;
  return (last - first) / Math.abs(first);
}

function directionKey(row: ViewableRow): SortKey {
  const meaning = row.meanings[0] ?? 'NONE';
  return meaning === 'NONE' ? null : DIRECTION_ORDER[meaning];
}

function ratingKey(row: ViewableRow, slug: string | null, places: Viewable['places']): SortKey {
  const place = slug === null ? 0 : places.findIndex((known) => known.slug === slug);
  const state = row.states[place];
  return state === undefined ? null : RATING_ORDER[state];
}

function toleranceKey(row: ViewableRow): SortKey {
  const tolerance = row.tolerances.at(-1);
  if (tolerance === undefined) return null;
  return limitsOf(tolerance).find(({ value }) => value !== null)?.value ?? null;
}

function benchmarkKey(row: ViewableRow, comparator: Comparator): SortKey {
  return row.benchmarks.find((benchmark) => benchmark.comparator === comparator)?.value ?? null;
}
