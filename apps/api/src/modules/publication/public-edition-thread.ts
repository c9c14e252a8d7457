import { Worker } from 'node:worker_threads';
import type { PublicEditionOutcome, PublicEditionTask } from './public-edition-task';

/**
 * Makes a public edition in a thread of its own: protecting the small numbers of two years takes
 * some seconds, in which the server goes on answering.
 */
export function makeInThread(task: PublicEditionTask): Promise<PublicEditionOutcome> {
  const worker = new Worker(new URL('./public-edition-worker.mjs', import.meta.url), {
    workerData: task,
    execArgv: [],
  });
  return new Promise<PublicEditionOutcome>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread of a public edition has stopped.')));
  }).finally(() => worker.terminate());
}
