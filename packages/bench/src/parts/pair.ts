import { alternate } from '../alternating';
import { throughputOf, type LoadOrder } from '../load/load';
import type { LoadClient } from '../load/load-client';
import { median, ratioSpread, type Spread } from '../statistics';

/** What is sent to one side of a comparison. */
export type Target = Pick<LoadOrder, 'port' | 'request' | 'status'>;

/** One side against another, and the middle of what each side took. */
export interface Comparison {
  readonly ratio: Spread;
  readonly first: number;
  readonly second: number;
}

const CONCURRENT_READERS = 16;
const WARM_UP_REQUESTS = 150;

/** How much is measured: rounds, and in each round as many requests or milliseconds a side. */
export interface Effort {
  readonly rounds: number;
  readonly requests: number;
  readonly milliseconds: number;
}

export const SLOW_ANSWERS: Effort = { rounds: 11, requests: 60, milliseconds: 2_000 };
export const FAST_ANSWERS: Effort = { rounds: 11, requests: 600, milliseconds: 1_000 };

/** Sends enough for the code behind a target to be compiled and its statements prepared. */
export async function warmUp(load: LoadClient, target: Target): Promise<void> {
  await load.run({ ...target, concurrency: 1, until: { requests: WARM_UP_REQUESTS } });
  await load.run({
    ...target,
    concurrency: CONCURRENT_READERS,
    until: { requests: WARM_UP_REQUESTS },
  });
}

async function compare(
  rounds: number,
  targets: readonly [Target, Target],
  measure: (target: Target) => Promise<number>,
): Promise<Comparison> {
  const [first = [], second = []] = await alternate(
    rounds,
    targets.map((target) => () => measure(target)),
  );
  return { ratio: ratioSpread(first, second), first: median(first), second: median(second) };
}

/** Median milliseconds of an answer to a single reader, the first target against the second. */
export function compareTimes(
  load: LoadClient,
  { rounds, requests }: Effort,
  targets: readonly [Target, Target],
): Promise<Comparison> {
  return compare(rounds, targets, async (target) => {
    const { latencies } = await load.run({ ...target, concurrency: 1, until: { requests } });
    return median(latencies);
  });
}

/** Answers a second to sixteen readers at once, the first target against the second. */
export function compareThroughputs(
  load: LoadClient,
  { rounds, milliseconds }: Effort,
  targets: readonly [Target, Target],
): Promise<Comparison> {
  return compare(rounds, targets, async (target) =>
    throughputOf(
      await load.run({ ...target, concurrency: CONCURRENT_READERS, until: { milliseconds } }),
    ),
  );
}
