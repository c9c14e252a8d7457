import { Worker } from 'node:worker_threads';
import type { PgliteReply, PgliteRequest, PgliteWorkerData } from './pglite-worker-messages';

type RequestWithoutId = PgliteRequest extends infer R
  ? R extends PgliteRequest
    ? Omit<R, 'id'>
    : never
  : never;

interface Waiting {
  resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  reject: (error: Error) => void;
}

/** A PGlite in a thread of its own, spoken to in PostgreSQL's wire protocol. */
export interface PgliteServer {
  /** Sends protocol messages and gives the server's answer to them. */
  execute(bytes: Uint8Array): Promise<Uint8Array>;
  /** Ends whatever transaction is open and forgets prepared statements and settings. */
  reset(): Promise<void>;
  /** The whole data folder as one archive, from which another can be started. */
  archive(): Promise<Uint8Array<ArrayBuffer>>;
  /** Writes a checkpoint, closes the data folder and ends the thread. */
  close(): Promise<void>;
}

/**
 * Starts PGlite on a data folder, or in memory, empty or from an archive.
 * @throws Error when the folder cannot be opened, with PGlite's own reason.
 */
export async function startPglite(workerData: PgliteWorkerData): Promise<PgliteServer> {
  const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), {
    workerData,
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let broken: Error | null = null;

  const breakDown = (error: Error) => {
    broken ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: PgliteReply) => {
      switch (reply.kind) {
        case 'ready':
          resolve();
          return;
        case 'failed':
          reject(new Error(reply.message));
          return;
        case 'executed':
          waiting.get(reply.id)?.resolve(reply.bytes);
          waiting.delete(reply.id);
          return;
        case 'broken':
          waiting
            .get(reply.id)
            ?.reject(new Error(`The embedded database failed: ${reply.message}`));
          waiting.delete(reply.id);
      }
    });
    worker.on('error', (error: unknown) => {
      const reason =
        error instanceof Error ? error : new Error('The embedded database has stopped.');
      breakDown(reason);
      reject(reason);
    });
    worker.on('exit', () => {
      const reason = new Error('The embedded database has stopped.');
      breakDown(reason);
      reject(reason);
    });
  });

  const ask = (
    request: RequestWithoutId,
    transfer: ArrayBuffer[] = [],
  ): Promise<Uint8Array<ArrayBuffer>> => {
    if (broken !== null) return Promise.reject(broken);
    return new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...request, id }, transfer);
    });
  };

  return {
    execute: (bytes) => {
      // A copy, so that its memory can be handed over instead of being copied once more.
      const own = new Uint8Array(bytes);
      return ask({ kind: 'execute', bytes: own }, [own.buffer]);
    },
    reset: async () => {
      await ask({ kind: 'reset' });
    },
    archive: () => ask({ kind: 'archive' }),
    close: async () => {
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      await ask({ kind: 'close' });
      await ended;
    },
  };
}
