// What a command is. To add one, export `defineCommand({ … })` from a file of its own beside this one,
// put it in `all-commands.ts`, and give it a script in package.json: "tsx apps/api/src/command-line.ts <name>".
//
// A command runs in the process that has the database open: the running server where there is one on
// the embedded database, else the process that was called. It therefore opens no file itself: it names
// the file that is its input or its output, and whoever called it reads or writes that.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Database } from '@vital-signs/database';
import type { AuditActor } from '../audit/record-audit';
import type { Environment } from '../env';
import type { SignIn } from '../sign-in/sign-in';

/** How a command ends, for whoever or whatever called it. */
export const EXIT = {
  done: 0,
  /** It could not be done; a sentence says why. */
  failed: 1,
  /** It was called wrongly. */
  usage: 2,
  /** The server that did it went away, was stopping, or could not be reached: whether it was done is to be looked up. */
  lost: 3,
  /** It was interrupted (Ctrl-C). */
  cancelled: 130,
} as const;

/** What is wrong with how a command was called. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What a command has at hand while it runs. */
export interface CommandContext {
  readonly database: Database;
  readonly environment: Environment;
  /** Who called it: "Command line (ada)", by the name that the operating system knows. */
  readonly actor: AuditActor;
  /** Aborted when whoever called it gives up, or the server stops. */
  readonly signal: AbortSignal;
  /** How people sign in, with mail; made when it is first asked for. */
  readonly signIn: () => Promise<SignIn>;
  /** Says a sentence on standard output. */
  readonly say: (sentence: string) => void;
  /** Says a sentence on standard error. */
  readonly complain: (sentence: string) => void;
  /** The bytes of the input file, once; nothing where the command has none. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Writes bytes to the output file, and waits while it is not taken. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Asked<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/** A command as it is written. */
export interface CommandDefinition<O extends Options> {
  /** As in `npm run <name>`. */
  readonly name: string;
  /** How it is called, from `npm run` on. */
  readonly usage: string;
  /** As node:util's parseArgs takes them. */
  readonly options: O;
  /** How many words it takes that are no options; none unless said otherwise. */
  readonly words?: number;
  /** The file that it reads, '-' for standard input; undefined: none. May throw a UsageError. */
  readonly inputFile?: (asked: Asked<O>) => string | undefined;
  /** The file that it writes, which must not be there; kept only where it ends with 0. */
  readonly outputFile?: (asked: Asked<O>) => string | undefined;
  /** Does it, and gives an exit code, 0 if none; an Error's message is what the caller reads. */
  readonly run: (context: CommandContext, asked: Asked<O>) => Promise<number | void>;
}

/** A command as it is called: with words that were not read yet. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  /** The files that it reads and writes. Throws a UsageError where the words are not understood. */
  files(words: readonly string[]): { readonly input?: string; readonly output?: string };
  run(context: CommandContext, words: readonly string[]): Promise<number>;
}

/** Makes a command of its definition, which then reads its own words. */
export function defineCommand<const O extends Options>(definition: CommandDefinition<O>): Command {
  const { name, usage, options, words: mostWords = 0 } = definition;
  const wrong = (why: string) => new UsageError(`${why}\nExpected is: ${usage}`);

  function read(words: readonly string[]): Asked<O> {
    let asked: Asked<O>;
    try {
      asked = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    } catch (error) {
      throw wrong(error instanceof Error ? error.message : String(error));
    }
    const spare = asked.positionals[mostWords];
    if (spare !== undefined) throw wrong(`"${spare}" is not understood.`);
    return asked;
  }

  function whileReading<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof UsageError ? wrong(error.message) : error;
    }
  }

  return {
    ...{ name, usage },
    files(words) {
      const asked = read(words);
      return whileReading(() => {
        const input = definition.inputFile?.(asked);
        const output = definition.outputFile?.(asked);
        return { ...(input !== undefined && { input }), ...(output !== undefined && { output }) };
      });
    },
    async run(context, words) {
      const asked = read(words);
      try {
        return (await definition.run(context, asked)) ?? EXIT.done;
      } catch (error) {
        throw error instanceof UsageError ? wrong(error.message) : error;
      }
    },
  };
}
