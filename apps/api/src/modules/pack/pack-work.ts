import type { Database } from '@vital-signs/database';
import type { FastifyBaseLogger } from 'fastify';
import { startSweeping } from '../../sweeping';
import { PACK_BOUNDS } from './pack-bounds';
import { failFile, filesAlive, NotUnderwayError, silentFiles } from './pack-file.repository';
import {
  BROKE_OFF,
  fileProblem,
  MakingStoppedError,
  SERVER_STOPPED,
  TOOK_TOO_LONG,
} from './pack-file-problem';
import type { PackKey } from './pack.repository';

/** The files that this process makes, beside the answers that it gives. */
export interface PackWork {
  /** Makes a file when its turn comes; resolves when that has ended, in whatever way. */
  make(key: PackKey, run: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Stops the making of a file without a word, where it is made here: whoever stops it says what becomes of it. */
  stop(number: number): void;
  /** Ends what broke off; also done by itself. */
  sweep(): Promise<void>;
  /** Once the sweep that is under way, if any, has ended. */
  swept(): Promise<void>;
  /** Stops everything, and waits until that is written down. */
  close(): Promise<void>;
}

export interface PackWorkOptions {
  readonly silentMs?: number;
  readonly heartbeatMs?: number;
  /** False where others in this process may make files already; true unless said otherwise. */
  readonly isFirst?: boolean;
}

type Log = Pick<FastifyBaseLogger, 'error'>;

interface Underway {
  readonly key: PackKey;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/**
 * Makes files in the background, one at a time. On an embedded database, which one process holds at a
 * time, a file that is being made at the beginning is that of a process that is gone.
 */
export async function startPackWork(
  database: Database,
  log: Log | null,
  {
    silentMs = PACK_BOUNDS.silentMs,
    heartbeatMs = PACK_BOUNDS.heartbeatMs,
    isFirst = true,
  }: PackWorkOptions = {},
): Promise<PackWork> {
  const underway = new Map<number, Underway>();
  let last: Promise<unknown> = Promise.resolve();

  async function sweep(silent = silentMs): Promise<void> {
    const own = [...underway.values()];
    if (own.length > 0) {
      const alive = await filesAlive(
        database,
        own.map(({ key }) => key),
      );
      for (const { key, stop } of own) {
        // Somebody ended it through another process.
        if (!alive.has(key.number)) stop.abort(new NotUnderwayError());
      }
    }
    for (const key of await silentFiles(database, silent)) {
      if (!underway.has(key.number)) await failFile(database, key, BROKE_OFF);
    }
  }

  async function inTurn(
    before: Promise<unknown>,
    run: (signal: AbortSignal) => Promise<void>,
    stop: AbortController,
  ): Promise<void> {
    await before;
    stop.signal.throwIfAborted();
    const watch = setTimeout(
      () => stop.abort(new MakingStoppedError(TOOK_TOO_LONG)),
      PACK_BOUNDS.makeMs,
    );
    try {
      await run(stop.signal);
    } finally {
      clearTimeout(watch);
    }
  }

  async function end(key: PackKey, error: unknown): Promise<void> {
    // Whoever ended it said what became of it.
    if (error instanceof NotUnderwayError) return;
    const { problem, isExpected } = fileProblem(error);
    if (!isExpected) log?.error({ err: error, packFile: key.number }, 'A file was not made.');
    // Where the database is gone too, the next sweep ends it.
    await failFile(database, key, problem).catch(() => undefined);
  }

  const sweeping = startSweeping({
    first: () => sweep(isFirst && database.kind === 'pglite' ? 0 : silentMs),
    again: () => sweep(),
    everyMs: heartbeatMs,
    onFault: (error) => log?.error({ err: error }, 'Files of packs could not be looked through.'),
  });

  return {
    make(key, run) {
      const stop = new AbortController();
      const ended = inTurn(last, run, stop)
        .catch((error: unknown) => end(key, stop.signal.aborted ? stop.signal.reason : error))
        .finally(() => underway.delete(key.number));
      last = ended;
      underway.set(key.number, { key, stop, ended });
      return ended;
    },
    stop(number) {
      underway.get(number)?.stop.abort(new NotUnderwayError());
    },
    sweep: () => sweep(),
    swept: () => sweeping.swept(),
    async close() {
      sweeping.stop();
      for (const { stop } of underway.values()) stop.abort(new MakingStoppedError(SERVER_STOPPED));
      await Promise.all([...underway.values()].map(({ ended }) => ended));
      await sweeping.swept();
    },
  };
}
