import { roundHalfAwayFromZero } from '../exact';

/** A figure of a month, or of a quarter, as some load gave it. */
export interface LoadedFigure {
  /** The day for which the load speaks. */
  readonly on: string;
  /** As shown; null where the load gave none. */
  readonly value: number | null;
}

/**
 * What the loads gave of one month, in their order: each figure that was not what the one before was.
 * What is said of months here and below holds of quarters; they age by the month, too.
 */
export interface MonthLoads {
  /** Key of the month, or of the quarter. */
  readonly month: string;
  /** The first day after it. */
  readonly end: string;
  readonly figures: readonly LoadedFigure[];
}

/** A month's figure by its age: at 0 in the first month after its end, and so on; null where it had none. */
export interface AgedMonth {
  readonly month: string;
  readonly values: readonly (number | null)[];
}

/** How the figures of an indicator moved after they were first loaded. */
export interface LearnedDelay {
  /** The day of the latest load of the indicator: so old every month's figure is known to be. */
  readonly lastLoad: string;
  /** Months that were loaded soon enough after their end to be learned from. */
  readonly months: readonly AgedMonth[];
}

/** How many months after its end a month is followed: what moves later is a correction. */
export const MOST_AGE = 6;
/** A month that was first loaded later than this tells nothing of how months move from the first. */
const LATEST_FIRST_AGE = 1;

/** How many whole months after the end of a month a day lies; nought before it, and in the first. */
export function ageInMonths(end: string, on: string): number {
  const [endYear = 0, endMonth = 0] = end.split('-').map(Number);
  const [year = 0, month = 0] = on.split('-').map(Number);
  return Math.max(0, (year - endYear) * 12 + month - endMonth);
}

/**
 * What successive loads teach of an indicator: the figure of each month at each age, as far as loads
 * have followed it. A load that does not change a month confirms it.
 */
export function learnedDelay(loads: readonly MonthLoads[], lastLoad: string): LearnedDelay {
  const months = loads.flatMap(({ month, end, figures }): AgedMonth[] => {
    const [first] = figures;
    if (first === undefined || ageInMonths(end, first.on) > LATEST_FIRST_AGE) return [];
    const followed = Math.min(MOST_AGE, ageInMonths(end, lastLoad));
    const values = Array.from({ length: followed + 1 }, (_, age) => {
      const known = figures.filter(({ on }) => ageInMonths(end, on) <= age);
      return known.at(-1)?.value ?? null;
    });
    return [{ month, values }];
  });
  return { lastLoad, months };
}

/** That a month's figure usually still moves. */
export interface Maturing {
  /** Half of the months moved by this much or more, in the indicator's unit; rounded to its decimals. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Over how many months that is known. */
  readonly months: number;
  /** The month after its end by which most figures stand: 3 for the third. */
  readonly by: number;
}

/** Fewer months than these teach nothing. */
export const LEAST_MONTHS = 6;

/**
 * Whether the figure of a month usually still moves from its age on, and by how much: where more than
 * half of at least six months did. Null where they did not, or where too few were followed to tell.
 */
export function maturingAt(
  { months }: Pick<LearnedDelay, 'months'>,
  age: number,
  decimals: number,
): Maturing | null {
  const known = months.filter(({ values }) => (values[age] ?? null) !== null);
  const reaching = (horizon: number) =>
    known.filter(({ values }) => (values[horizon] ?? null) !== null);
  let horizon = MOST_AGE;
  while (horizon > age && reaching(horizon).length < LEAST_MONTHS) horizon -= 1;
  if (horizon <= age) return null;
  const followed = reaching(horizon);
  const movesFrom = (from: number) =>
    followed.map(({ values }) =>
      roundHalfAwayFromZero((values[horizon] ?? 0) - (values[from] ?? 0), decimals),
    );
  const isUsual = (moves: readonly number[]) =>
    2 * moves.filter((move) => move !== 0).length > moves.length;
  const moves = movesFrom(age).sort((a, b) => a - b);
  if (!isUsual(moves)) return null;
  let settled = age + 1;
  while (settled < horizon && isUsual(movesFrom(settled))) settled += 1;
  return {
    median: roundHalfAwayFromZero(medianOf(moves), decimals),
    least: moves[0] ?? 0,
    most: moves.at(-1) ?? 0,
    months: followed.length,
    by: settled + 1,
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
