import type { DatabasePlace } from '../database-place';
import { askTask } from '../task-process';

/** A file to be loaded, and where. */
export interface LoadingAsked {
  readonly place: DatabasePlace;
  /** Slug of the authority. */
  readonly authority: string;
  readonly path: string;
  /** True: read and checked, and then let go of. */
  readonly checkOnly: boolean;
}

/** How it went. */
export interface LoadingTold {
  readonly outcome: string;
  readonly rows: number;
  readonly revision: number | null;
  readonly milliseconds: number;
  /** Bytes held at most, above those of the idle process. */
  readonly memory: number;
  /** The first failure; null where there was none. */
  readonly problem: string | null;
}

/** Loads a file in a process of its own, so that its memory is its own. @throws Error where it does not end well. */
export async function loadInProcess(asked: LoadingAsked): Promise<LoadingTold> {
  const told = await askTask<LoadingTold>(new URL('./loading-task.ts', import.meta.url), asked);
  const wanted = asked.checkOnly ? 'CHECKED' : 'STORED';
  if (told.outcome !== wanted) {
    throw new Error(`The file was ${told.outcome}, not ${wanted}: ${told.problem ?? ''}`);
  }
  return told;
}
