import { setTimeout as wait } from 'node:timers/promises';
import type { FileStep } from './pack-file.repository';

/** Steps on their way to the database. */
export interface ToldSteps {
  tell(step: FileStep): void;
  /** Waits until nothing is being written any more; steps that were not written yet are left out. */
  end(): Promise<void>;
}

/**
 * Writes the latest step down, and the next not before some time has passed: a hundred pages that are
 * written in a second need no hundred statements.
 */
export function toldSteps(
  write: (step: FileStep) => Promise<void>,
  everyMs: number,
  onFailed: (error: unknown) => void,
): ToldSteps {
  const ended = new AbortController();
  let waiting: FileStep | null = null;
  let writing: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (waiting !== null && !ended.signal.aborted) {
      const step = waiting;
      waiting = null;
      await write(step);
      await wait(everyMs, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  }

  return {
    tell(step) {
      if (ended.signal.aborted) return;
      waiting = step;
      writing ??= writeAll()
        .catch(onFailed)
        .finally(() => (writing = null));
    },
    async end() {
      ended.abort();
      await writing;
    },
  };
}
