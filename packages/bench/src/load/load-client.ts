import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './load';

type LoadReply = { readonly result: LoadResult } | { readonly error: string };

/** Hands orders to the process that sends the requests. */
export class LoadClient {
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#process = child;
  }

  static start(): LoadClient {
    const entry = fileURLToPath(new URL('./load-process.ts', import.meta.url));
    return new LoadClient(
      fork(entry, {
        execArgv: ['--import', import.meta.resolve('tsx')],
        serialization: 'advanced',
      }),
    );
  }

  async run(order: LoadOrder): Promise<LoadResult> {
    this.#process.send(order);
    const [reply] = (await once(this.#process, 'message')) as [LoadReply];
    if ('error' in reply) throw new Error(reply.error);
    return reply.result;
  }

  stop(): void {
    this.#process.disconnect();
  }
}
