import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** For tests: a process of its own that has run some TypeScript of this folder as far as it goes. */
export interface ChildProcess {
  /** What it has printed so far. */
  output(): string;
  /** Ends it at once, without letting it clean up. */
  kill(): Promise<void>;
  ended: Promise<void>;
}

/** For tests: runs TypeScript in another process; its imports are relative to this folder. */
export function runInChild(code: string): ChildProcess {
  const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '--eval', code], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    output: () => text,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
