/** How far a figure is from what is usual, where that is about a power of ten. */
export interface Slip {
  /** Ten, a hundred or a thousand times as much (1, 2, 3), or as little (-1, -2, -3). */
  readonly places: number;
  /** What the figure is held against. */
  readonly usual: number;
}

const MOST_PLACES = 3;
/** What counts give is exact but for the population; months move. */
const COUNTS_MOVE = 1.15;
/** A figure with its point misplaced is seldom far from the month before it. */
const ONE_MONTH_MOVES = 1.15;
const MONTHS_MOVE = 1.5;
const MONTHS_AT_LEAST = 3;
/** A month within five times of a figure bears it out. */
const NEAR = 5;

const WORDS: Readonly<Record<number, string>> = {
  1: 'ten times',
  2: 'a hundred times',
  3: 'a thousand times',
  [-1]: 'a tenth of',
  [-2]: 'a hundredth of',
  [-3]: 'a thousandth of',
};

/** "ten times", "a hundredth of". */
export function slipWords({ places }: Slip): string {
  return WORDS[places] ?? '';
}

/** Whether a figure is about ten, a hundred or a thousand times, or a tenth and so on, of what its counts give. */
export function slippedFromCounts(figure: number, given: number): Slip | null {
  return slippedBy(figure, given, COUNTS_MOVE);
}

/**
 * The same against the median of the months beside it, of which there have to be three; not where a
 * quarter of them or more are near the figure, as in a series that swings so by itself.
 */
export function slippedFromMonths(figure: number, months: readonly number[]): Slip | null {
  if (months.length < MONTHS_AT_LEAST || nearMonths(figure, months) * 4 >= months.length) {
    return null;
  }
  return slippedBy(figure, medianOf(months), MONTHS_MOVE);
}

/**
 * The same against the latest month before it, where the months move so much that their median tells
 * nothing: closer, and not where any of them is near the figure.
 */
export function slippedFromLatest(
  figure: number,
  latest: number,
  months: readonly number[],
): Slip | null {
  if (months.length < MONTHS_AT_LEAST || nearMonths(figure, months) > 0) return null;
  return slippedBy(figure, latest, ONE_MONTH_MOVES);
}

function nearMonths(figure: number, months: readonly number[]): number {
  return months.filter((month) => month < figure * NEAR && figure < month * NEAR).length;
}

function slippedBy(figure: number, usual: number, moves: number): Slip | null {
  if (figure <= 0 || usual <= 0) return null;
  const power = Math.log10(figure / usual);
  const places = Math.round(power);
  if (places === 0 || Math.abs(places) > MOST_PLACES) return null;
  return Math.abs(power - places) > Math.log10(moves) ? null : { places, usual };
}

function medianOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
}
