import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SERVER_NODE_OPTIONS } from './server-node-options';

/**
 * Runs a task in a process of its own, so that its memory is its own, and gives what it tells.
 * @throws Error where the process ends without telling anything.
 */
export async function askTask<Told>(task: URL, asked: object): Promise<Told> {
  const child = fork(fileURLToPath(task), [JSON.stringify(asked)], {
    execArgv: [...SERVER_NODE_OPTIONS, '--expose-gc', '--import', import.meta.resolve('tsx')],
  });
  const told = await Promise.race([
    once(child, 'message').then(([message]) => message as Told),
    once(child, 'exit').then(() => {
      throw new Error('The process ended before its task was done.');
    }),
  ]);
  if (child.exitCode === null) await once(child, 'exit');
  return told;
}
