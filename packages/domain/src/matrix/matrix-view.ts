import type { RatingPosition } from '../layout/state-words';
import { isSpokenOf, wordsOf } from '../scorecard/filter';
import { ratingPriority } from '../scorecard/sort';
import { addressWord } from '../scorecard/view-params';
import type { ViewProblem } from '../scorecard/view-params';
import { RATING_STATES } from '../vocabulary';
import type { DirectionMeaning, RatingState } from '../vocabulary';

/** What a cell of the matrix says beside its rating. */
export const MATRIX_FACES = ['VALUE', 'DISTANCE', 'RANK'] as const;
export type MatrixFace = (typeof MATRIX_FACES)[number];

/** What of the matrix is shown, and in what order. */
export interface MatrixView {
  readonly face: MatrixFace;
  /** Slug of a report area; null: all. */
  readonly area: string | null;
  /** Only rows with one of these at any of the places; empty: all. */
  readonly ratings: readonly RatingState[];
  readonly query: string;
  /** By what one place shows, the most pressing first unless turned; null: the order of the report. */
  readonly sort: { readonly place: string; readonly turned: boolean } | null;
}

export const DEFAULT_MATRIX_VIEW: MatrixView = {
  face: 'VALUE',
  area: null,
  ratings: [],
  query: '',
  sort: null,
};

/** As much of a row as a view looks at; lists are aligned with the places. */
export interface MatrixViewRow {
  readonly indicator: {
    readonly ref: string | null;
    readonly name: string | null;
    readonly unit: string | null;
    readonly reportArea: { readonly slug: string; readonly name: string };
  };
  readonly values: readonly (number | null)[];
  readonly states: readonly RatingState[];
  /** The second of two ratings; left out or null where there is one. */
  readonly secondStates?: readonly RatingState[] | null;
  readonly distances: readonly (number | null)[];
  readonly meanings: readonly DirectionMeaning[];
  readonly ranks: readonly (number | null)[];
}

/** Reads the keys of an address; what is not understood is left out and said. */
export function parseMatrixView(search: Readonly<Record<string, string>>): {
  readonly view: MatrixView;
  readonly problems: readonly ViewProblem[];
} {
  const problems: ViewProblem[] = [];
  const refuse = (key: string, read: string, expected: string) => {
    problems.push({ key, read, sentence: `${key}=${read} is not ${expected}.` });
  };
  const shown = search['show'] ?? '';
  const face = MATRIX_FACES.find((member) => addressWord(member) === shown);
  if (shown !== '' && face === undefined) refuse('show', shown, 'value, distance or rank');
  const ratings = (search['rating'] ?? '').split(',').flatMap((word): RatingState[] => {
    const state = RATING_STATES.find((member) => addressWord(member) === word);
    if (state === undefined && word !== '') refuse('rating', word, 'a rating');
    return state === undefined ? [] : [state];
  });
  const sort = search['sort'] ?? '';
  return {
    view: {
      face: face ?? DEFAULT_MATRIX_VIEW.face,
      area: search['area'] || null,
      ratings,
      query: search['q'] ?? '',
      sort:
        sort === '' || sort === '-'
          ? null
          : { place: sort.replace(/^-/, ''), turned: sort.startsWith('-') },
    },
    problems,
  };
}

/** Writes a change of the view as keys of an address; null for what need not be said. */
export function formatMatrixView(change: Partial<MatrixView>): Record<string, string | null> {
  const { face, area, ratings, query, sort } = change;
  return {
    ...(face !== undefined && { show: face === 'VALUE' ? null : addressWord(face) }),
    ...(area !== undefined && { area }),
    ...(ratings !== undefined && { rating: ratings.map(addressWord).join(',') || null }),
    ...(query !== undefined && { q: query || null }),
    ...(sort !== undefined && { sort: sort && `${sort.turned ? '-' : ''}${sort.place}` }),
  };
}

/**
 * The rows that a view shows, in its order. Sorted by a place: by its rating where values are shown;
 * where distances are, the furthest on the worse side first, in percentage points for percentages
 * and otherwise as a part of the whole's figure; where ranks are, the lowest first. Rows without
 * what is sorted by stand last, equal ones in the order of the report.
 */
export function arrangeMatrix<Row extends MatrixViewRow>(
  rows: readonly Row[],
  places: readonly { readonly slug: string }[],
  view: MatrixView,
): readonly Row[] {
  const words = wordsOf(view.query);
  const kept = rows.filter(
    (row) =>
      (view.area === null || row.indicator.reportArea.slug === view.area) &&
      (view.ratings.length === 0 ||
        [...row.states, ...(row.secondStates ?? [])].some((state) =>
          view.ratings.includes(state),
        )) &&
      words.every((word) => isSpokenOf(row, word)),
  );
  const { sort } = view;
  const place = sort === null ? -1 : places.findIndex(({ slug }) => slug === sort.place);
  if (sort === null || place < 0) return kept;
  const turn = sort.turned ? -1 : 1;
  return kept
    .map((row) => ({ row, key: pressure(row, place, view.face) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0);
      return turn * (a.key - b.key);
    })
    .map(({ row }) => row);
}

/** All ratings of one cell of a matrix. */
export function statesAt(
  { states, secondStates }: Pick<MatrixViewRow, 'states' | 'secondStates'>,
  place: number,
): readonly RatingState[] {
  return [states[place], secondStates?.[place]].filter((state) => state !== undefined);
}

/** The rating of a cell that presses most, with which of two it is: what there is room for. */
export function pressingState(states: readonly RatingState[]): {
  readonly state: RatingState;
  readonly position: RatingPosition;
} {
  const [first = 'NOT_RATED', second = first] = states;
  return ratingPriority(second) < ratingPriority(first)
    ? { state: second, position: 'SECOND' }
    : { state: first, position: 'FIRST' };
}

/** Less is more pressing; null where the cell has nothing to be sorted by. */
function pressure(row: MatrixViewRow, place: number, face: MatrixFace): number | null {
  switch (face) {
    case 'VALUE': {
      const states = statesAt(row, place);
      return states.length === 0 ? null : Math.min(...states.map(ratingPriority));
    }
    case 'RANK': {
      const rank = row.ranks[place] ?? null;
      return rank === null ? null : -rank / row.ranks.filter((other) => other !== null).length;
    }
    case 'DISTANCE': {
      const size = distanceSize(row, place);
      const meaning = row.meanings[place];
      if (size === null || meaning === undefined || meaning === 'NONE') return null;
      if (meaning === 'WORSE') return -size;
      return meaning === 'BETTER' ? size : 0;
    }
  }
}

/** How far a place is from the whole, so that indicators of other units can stand beside it. */
function distanceSize(row: MatrixViewRow, place: number): number | null {
  const distance = row.distances[place] ?? null;
  if (distance === null) return null;
  const size = Math.abs(distance);
  if (row.indicator.unit === '%') return size;
  const whole = row.values[0] ?? null;
  return whole === null || whole === 0 ? null : (100 * size) / Math.abs(whole);
}
