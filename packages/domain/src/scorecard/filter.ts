import { latestCodeOf } from './month-codes';
import { DEFAULT_VIEW } from './view';
import type { ScorecardView } from './view';
import type { Viewable, ViewableRow } from './view-row';

/** The parts of a view that leave rows out, in the order in which a page offers them. */
export const FILTERS = [
  'query',
  'areas',
  'ratings',
  'directions',
  'standings',
  'polarities',
  'provenances',
  'marks',
] as const;
export type Filter = (typeof FILTERS)[number];

/** The same view with some of its filters taken off. */
export function withoutFilters(
  view: ScorecardView,
  filters: readonly Filter[] = FILTERS,
): ScorecardView {
  const open = filters.map((filter) => [filter, DEFAULT_VIEW[filter]] as const);
  return { ...view, ...Object.fromEntries(open) };
}

/** The filters that a view has set. */
export function filtersSet(view: ScorecardView): readonly Filter[] {
  return FILTERS.filter((filter) => view[filter].length > 0);
}

/**
 * The rows that a view shows. A rating, a direction and a standing on the way to a target are
 * looked for together in one place: the
 * place itself, or with scope ANY also each place under it; never the place above. A provenance is
 * that of the period's figure at any place shown.
 */
export function filterRows<Row extends ViewableRow>(
  scorecard: Viewable<Row>,
  view: ScorecardView,
): readonly Row[] {
  const places = scorecard.places.flatMap(({ relation }, index) =>
    relation === 'SELF' || (view.scope === 'ANY' && relation === 'CHILD') ? [index] : [],
  );
  const words = wordsOf(view.query);
  return scorecard.rows.filter(
    (row) =>
      isIn(view.areas, row.indicator.reportArea.slug) &&
      isIn(view.polarities, row.indicator.polarity) &&
      places.some((place) => isJudgedSo(row, place, view)) &&
      isFrom(row, view) &&
      isMarked(row, view) &&
      words.every((word) => isSpokenOf(row, word)),
  );
}

/**
 * Where a view shows nothing: the single filters that, taken off, leave something to show, with how
 * many rows; empty where it takes more than one.
 */
export function filtersToLoosen(
  scorecard: Viewable,
  view: ScorecardView,
): readonly { readonly filter: Filter; readonly rows: number }[] {
  return filtersSet(view)
    .map((filter) => ({
      filter,
      rows: filterRows(scorecard, withoutFilters(view, [filter])).length,
    }))
    .filter(({ rows }) => rows > 0);
}

function isIn<Member>(chosen: readonly Member[], member: Member | undefined): boolean {
  return chosen.length === 0 || (member !== undefined && chosen.includes(member));
}

function isJudgedSo(row: ViewableRow, place: number, view: ScorecardView): boolean {
  const second = row.secondStates?.[place];
  const rated =
    isIn(view.ratings, row.states[place]) || (second !== undefined && isIn(view.ratings, second));
  return (
    rated &&
    isIn(view.directions, row.meanings[place]) &&
    isIn(view.standings, row.trajectories?.[place]?.standing)
  );
}

function isFrom(row: ViewableRow, { provenances }: ScorecardView): boolean {
  if (provenances.length === 0) return true;
  return row.codes.some((codes) => {
    const { provenance } = latestCodeOf(codes);
    return provenance !== null && provenances.includes(provenance);
  });
}

function isMarked(row: ViewableRow, { marks }: ScorecardView): boolean {
  if (marks.length === 0) return true;
  return row.marks.some(({ mark }) => marks.includes('ANY') || marks.includes(mark));
}

/** The words of a query, as they are compared. */
export function wordsOf(query: string): readonly string[] {
  return plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

type SpokenOf = Pick<ViewableRow['indicator'], 'ref' | 'name' | 'reportArea'>;

/** A word is found at the beginning of a ref, or anywhere in a name or the name of an area. */
export function isSpokenOf({ indicator }: { readonly indicator: SpokenOf }, word: string): boolean {
  const name = indicator.name ?? 'name not legible';
  return (
    (indicator.ref ?? 'no ref').toLowerCase().startsWith(word) ||
    plain(name).includes(word) ||
    plain(indicator.reportArea.name).includes(word)
  );
}

/** Without capitals, accents and the kind of apostrophe. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
}
