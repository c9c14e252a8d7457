import { fork, type ChildProcess } from 'node:child_process';
import { SERVER_NODE_OPTIONS } from '../server-node-options';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from './messages';

export type ServerName = 'product-server' | 'by-hand-server' | 'bytes-server';

/** A server in a process of its own, for as long as it is measured. */
export class ServerProcess {
  readonly port: number;
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#process = child;
    this.port = port;
  }

  static async start(name: ServerName, options: object): Promise<ServerProcess> {
    const entry = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
    const child = fork(entry, [JSON.stringify(options)], {
      execArgv: [...SERVER_NODE_OPTIONS, '--import', import.meta.resolve('tsx')],
    });
    const answer = await Promise.race([
      once(child, 'message').then(([message]) => message as Answer),
      once(child, 'exit').then((): Answer => ({ failed: `${name} ended before it was ready` })),
    ]);
    if ('ready' in answer) return new ServerProcess(child, answer.ready.port);
    throw new Error('failed' in answer ? answer.failed : `${name} answered before it was ready`);
  }

  async ask(question: Question): Promise<number> {
    const reply = once(this.#process, 'message');
    this.#process.send(question);
    const [message] = (await reply) as [Answer];
    if (!('answer' in message)) throw new Error('The server had already said that it is ready');
    return message.answer;
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.disconnect();
    await ended;
  }
}
