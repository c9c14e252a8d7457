import type { Database } from '@vital-signs/database';
import type { FastifyBaseLogger } from 'fastify';
import type { ImportKey } from './import.repository';
import { IMPORT_BOUNDS } from './import-bounds';
import {
  BROKE_OFF,
  problemOf,
  SERVER_STOPPED,
  TOOK_TOO_LONG,
  WorkStoppedError,
} from './import-problem';
import { cancelWaiting, failWork, NotThatStateError, tellAlive } from './import-state.repository';
import { silentWork, waitingTooLong } from './import-sweep.repository';
import { systemActor } from '../../audit/audit-actors';
import { startSweeping } from '../../sweeping';

type Log = Pick<FastifyBaseLogger, 'error'>;

/** Somebody else works on the same file now, or it is not wanted any more. */
class SupersededError extends Error {}

/** Work on one file. */
export interface Underway {
  /** When it has ended, in whatever way. */
  readonly ended: Promise<void>;
  /** Stops it without a word: whoever stops it says what becomes of the file. */
  supersede(): Promise<void>;
}

/** The work on files that this process does, beside the answers that it gives. */
export interface ImportWork {
  /** Reads and checks a file when its turn comes. */
  check(key: ImportKey, run: (signal: AbortSignal) => Promise<void>): Underway;
  /** Stores a file: begun at once, and not stopped when the server is. */
  store(key: ImportKey, run: () => Promise<void>): Underway;
  /** What is done with a file here; null: nothing. */
  on(number: number): Underway | null;
  /** Ends what broke off, and what has waited too long; also done by itself. */
  sweep(): Promise<void>;
  /** Once the sweep that is under way, if any, has ended. */
  swept(): Promise<void>;
  /** Stops reading and checking, and waits for what is being stored. */
  close(): Promise<void>;
}

export interface ImportWorkOptions {
  readonly silentMs?: number;
  readonly heartbeatMs?: number;
  /** False where others in this process may work on files already; true unless said otherwise. */
  readonly isFirst?: boolean;
}

const DAY_AFTER_DAY = 'It expired: nobody stored it within seven days.';

/**
 * Works on files in the background. On an embedded database, which one process holds at a time, work
 * that stands there at the beginning is that of a process that is gone.
 */
export async function startImportWork(
  database: Database,
  log: Log | null,
  {
    silentMs = IMPORT_BOUNDS.silentMs,
    heartbeatMs = IMPORT_BOUNDS.heartbeatMs,
    isFirst = true,
  }: ImportWorkOptions = {},
): Promise<ImportWork> {
  const underway = new Map<number, Underway & { readonly key: ImportKey }>();
  const waiting: (() => void)[] = [];
  const closing = new AbortController();
  let checking = 0;

  async function turn(): Promise<void> {
    if (checking >= IMPORT_BOUNDS.atOnce) await new Promise<void>((go) => waiting.push(go));
    checking += 1;
  }
  function free(): void {
    checking -= 1;
    waiting.shift()?.();
  }

  async function end(key: ImportKey, error: unknown): Promise<void> {
    // Whoever moved the import on, or took the work over, says what became of it.
    if (error instanceof NotThatStateError || error instanceof SupersededError) return;
    if (!(error instanceof WorkStoppedError)) {
      log?.error({ err: error, import: key.number }, 'The work on a file broke off.');
    }
    // Where the database is gone too, the next sweep ends it.
    await failWork(database, key, problemOf(error)).catch(() => undefined);
  }

  function begin(key: ImportKey, stop: AbortController, run: () => Promise<void>): Underway {
    const ended = run()
      .catch((error: unknown) => end(key, stop.signal.aborted ? stop.signal.reason : error))
      .finally(() => {
        if (underway.get(key.number) === work) underway.delete(key.number);
      });
    const work = {
      key,
      ended,
      async supersede() {
        stop.abort(new SupersededError());
        await ended;
      },
    };
    underway.set(key.number, work);
    return work;
  }

  async function sweep(silent = silentMs): Promise<void> {
    const keys = [...underway.values()].map(({ key }) => key);
    if (keys.length > 0) await tellAlive(database, keys);
    for (const key of await silentWork(database, silent)) {
      if (!underway.has(key.number)) await failWork(database, key, BROKE_OFF);
    }
    for (const key of await waitingTooLong(database, IMPORT_BOUNDS.keptDays)) {
      const actor = systemActor('Loading of files');
      await cancelWaiting(database, key, actor, {
        problem: DAY_AFTER_DAY,
        expired: true,
      }).catch((error: unknown) => {
        if (!(error instanceof NotThatStateError)) throw error;
      });
    }
  }

  const sweeping = startSweeping({
    first: () => sweep(isFirst && database.kind === 'pglite' ? 0 : silentMs),
    again: () => sweep(),
    everyMs: heartbeatMs,
    onFault: (error) => log?.error({ err: error }, 'Imports could not be looked through.'),
  });

  return {
    check(key, run) {
      const stop = new AbortController();
      const stopClosing = () => stop.abort(new WorkStoppedError(SERVER_STOPPED));
      closing.signal.addEventListener('abort', stopClosing, { once: true });
      return begin(key, stop, async () => {
        await turn();
        const watch = setTimeout(
          () => stop.abort(new WorkStoppedError(TOOK_TOO_LONG)),
          IMPORT_BOUNDS.checkMs,
        );
        try {
          stop.signal.throwIfAborted();
          await run(stop.signal);
        } finally {
          free();
          clearTimeout(watch);
          closing.signal.removeEventListener('abort', stopClosing);
        }
      });
    },
    store: (key, run) => begin(key, new AbortController(), run),
    on: (number) => underway.get(number) ?? null,
    sweep: () => sweep(),
    swept: () => sweeping.swept(),
    async close() {
      sweeping.stop();
      closing.abort();
      await Promise.all([...underway.values()].map(({ ended }) => ended));
      await sweeping.swept();
    },
  };
}
