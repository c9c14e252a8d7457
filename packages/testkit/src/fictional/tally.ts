import { DRAWN_MONTHS } from './calendar';
import { Chance } from './chance';
import { CATCHMENTS, childrenOf } from './geography';
import type { Catchment } from './geography';

/** How many, in each catchment and drawn month. */
export type Tally = ReadonlyMap<Catchment, readonly number[]>;

/** What is to be said of one catchment in one drawn month. */
export type Expectation = (catchment: Catchment, index: number) => number;

/** A tally made catchment by catchment and month by month. */
export function tally(count: (catchment: Catchment, index: number) => number): Tally {
  return new Map(
    CATCHMENTS.map((catchment) => [
      catchment,
      DRAWN_MONTHS.map((_, index) => count(catchment, index)),
    ]),
  );
}

export function at(counts: Tally, catchment: Catchment, index: number): number {
  return counts.get(catchment)?.[index] ?? 0;
}

/** Events that happen so often in a month for every 10,000 children. */
export function eventsPer10k(name: string, often: Expectation): Tally {
  return tally((catchment, index) =>
    new Chance(`${name} ${catchment} ${index}`).events(
      (often(catchment, index) * childrenOf(catchment, index)) / 10_000,
    ),
  );
}

/** Those of a tally of which something is true, each with the same probability in its cell. */
export function share(name: string, whole: Tally, probability: Expectation): Tally {
  return tally((catchment, index) =>
    new Chance(`${name} ${catchment} ${index}`).ofTrials(
      at(whole, catchment, index),
      probability(catchment, index),
    ),
  );
}

export function sumOfTallies(tallies: readonly Tally[]): Tally {
  return tally((catchment, index) =>
    tallies.reduce((sum, counts) => sum + at(counts, catchment, index), 0),
  );
}

/** Open cases month by month, with those that began and ended in it. */
export interface Stock {
  readonly open: Tally;
  readonly began: Tally;
  readonly ended: Tally;
}

/** Cases without a locality are events only: whoever has an open case has an address. */
export const HAS_OPEN_CASES = (catchment: Catchment): boolean => catchment !== 'unrecorded';

/**
 * Open cases that begin and end by chance: so many begin for every 10,000 children, and of those
 * that are open at the month's beginning a share ends. Some are lost: open no more, and never ended.
 */
export function stock(
  name: string,
  openPer10k: number,
  beganPer10k: Expectation,
  endedShare: Expectation,
  lost: Expectation = () => 0,
): Stock {
  const has =
    (rate: Expectation): Expectation =>
    (catchment, index) =>
      HAS_OPEN_CASES(catchment) ? rate(catchment, index) : 0;
  const began = eventsPer10k(`${name} began`, has(beganPer10k));
  const open = new Map<Catchment, readonly number[]>();
  const ended = new Map<Catchment, readonly number[]>();
  for (const catchment of CATCHMENTS) {
    const opened: number[] = [];
    const closed: number[] = [];
    let now = HAS_OPEN_CASES(catchment)
      ? Math.round((openPer10k * childrenOf(catchment, 0)) / 10_000)
      : 0;
    DRAWN_MONTHS.forEach((_, index) => {
      const chance = new Chance(`${name} ended ${catchment} ${index}`);
      const ending = chance.ofTrials(now, endedShare(catchment, index));
      now += at(began, catchment, index) - ending - lost(catchment, index);
      opened.push(now);
      closed.push(ending);
    });
    open.set(catchment, opened);
    ended.set(catchment, closed);
  }
  return { open, began, ended };
}
