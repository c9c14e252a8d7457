import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DatabasePlace } from '../database-place';
import { SERVER_NODE_OPTIONS } from '../server-node-options';

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
  const entry = fileURLToPath(new URL('./loading-task.ts', import.meta.url));
  const child = fork(entry, [JSON.stringify(asked)], {
    execArgv: [...SERVER_NODE_OPTIONS, '--expose-gc', '--import', import.meta.resolve('tsx')],
  });
  const told = await Promise.race([
    once(child, 'message').then(([message]) => message as LoadingTold),
    once(child, 'exit').then(() => {
      throw new Error('The process that loads ended before it was done.');
    }),
  ]);
  if (child.exitCode === null) await once(child, 'exit');
  const wanted = asked.checkOnly ? 'CHECKED' : 'STORED';
  if (told.outcome !== wanted) {
    throw new Error(`The file was ${told.outcome}, not ${wanted}: ${told.problem ?? ''}`);
  }
  return told;
}
