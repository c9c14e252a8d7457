import {
  createReadStream,
  createWriteStream,
  existsSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { finished } from 'node:stream/promises';
import { UsageError, type Command, type CommandContext } from './command';

/** What a command shares with whoever called it: words, files, and being interrupted. */
export type CommandConsole = Pick<
  CommandContext,
  'say' | 'complain' | 'input' | 'write' | 'signal'
>;

/** The console of one call, and how it ends. */
export interface OpenConsole {
  readonly console: CommandConsole;
  /** Keeps the output file, or removes what was written of it. */
  end(isDone: boolean): Promise<void>;
}

/** Opened when it is first read, so that nothing is left open where it never is. */
async function* bytesOf(path: string): AsyncIterable<Uint8Array> {
  for await (const bytes of createReadStream(path)) yield bytes as Buffer;
}

async function* nothing(): AsyncIterable<Uint8Array> {
  // There is no input.
}

function openInput(path: string | undefined): AsyncIterable<Uint8Array> {
  if (path === undefined) return nothing();
  if (path === '-') return process.stdin;
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  if (statSync(path).isDirectory())
    throw new UsageError(`${path} is a folder; expected is a file.`);
  return bytesOf(path);
}

/**
 * Opens the files that a command names, in the folder where it was called. The output is written
 * under another name, readable by its owner alone, and gets its own when the command is done.
 * @throws UsageError where the input is not there or the output is.
 */
export function openConsole(
  command: Command,
  words: readonly string[],
  { say, complain, signal }: Pick<CommandConsole, 'say' | 'complain' | 'signal'>,
): OpenConsole {
  const files = command.files(words);
  const input = openInput(files.input);
  const path = files.output;
  if (path === undefined) {
    const write = () => Promise.reject(new Error(`${command.name} writes no file.`));
    return { console: { say, complain, signal, input, write }, end: () => Promise.resolve() };
  }
  if (existsSync(path)) throw new UsageError(`${path} is there already; nothing is overwritten.`);
  const draft = `${path}.unfinished`;
  const file = createWriteStream(draft, { mode: 0o600 });
  // A failure is told to whoever writes, or ends it.
  file.on('error', () => undefined);
  const write = (bytes: Uint8Array) =>
    new Promise<void>((done, failed) =>
      file.write(bytes, (error) => (error ? failed(error) : done())),
    );
  return {
    console: { say, complain, signal, input, write },
    async end(isDone) {
      file.end();
      await finished(file).catch((error: unknown) => {
        if (isDone) throw error;
      });
      if (isDone) renameSync(draft, path);
      else rmSync(draft, { force: true });
    },
  };
}
