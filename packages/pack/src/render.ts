import { Worker } from 'node:worker_threads';
import type { PackDocument } from './document';
import { PackRefusedError } from './pack-problem';
import type { RenderMessage, RenderTask } from './render-message';
import { Turns } from './turns';
import type { PackKind } from './write-pack';
import type { TellStep } from './writing';

/** Memory that a thread may take for the document and its file, beside that of the layout itself. */
const MOST_MEGABYTES = 1024;

/** One at a time in a process, whoever asks: a large pack takes a processor and some hundred megabytes. */
const turns = new Turns(1);

export interface RenderOptions {
  /** Told of each step, on the thread of the caller. */
  readonly tell?: TellStep;
  /** Ends the work. The caller is answered at once, and the thread's turn is free when it has ended. */
  readonly signal?: AbortSignal;
}

/**
 * Writes a document as a file in a thread of its own, so that a server goes on answering meanwhile.
 * @throws PackRefusedError with all that keeps it from being written; the signal's reason where it
 * was cancelled.
 */
export async function renderPack(
  document: PackDocument,
  kind: PackKind,
  { tell, signal }: RenderOptions = {},
): Promise<Uint8Array> {
  const end = await turns.take(signal);
  const task: RenderTask = { document, kind };
  const worker = new Worker(new URL('./render-worker.mjs', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  worker.once('exit', end);
  const cancelled = () => void worker.terminate();
  signal?.addEventListener('abort', cancelled, { once: true });
  try {
    return await outcome(worker, { ...(tell && { tell }), ...(signal && { signal }) });
  } finally {
    signal?.removeEventListener('abort', cancelled);
    void worker.terminate();
  }
}

function outcome(worker: Worker, { tell, signal }: RenderOptions): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.on('message', (message: RenderMessage) => {
      // A thread that is being ended may have told of more before it ends.
      if (signal?.aborted) return;
      if (message.type === 'STEP') tell?.(message.step);
      else if (message.type === 'FILE') resolve(message.bytes);
      else reject(new PackRefusedError(message.problems));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that wrote the pack has stopped.')));
  });
}
