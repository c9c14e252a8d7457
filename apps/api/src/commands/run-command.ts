import { setTimeout as wait } from 'node:timers/promises';
import { DataFolderInUseError, isDataFolderHeld } from '@vital-signs/database';
import pino from 'pino';
import type { Environment } from '../env';
import { openMigratedDatabase } from '../prepared-database';
import { authSecretOf } from '../sign-in/auth-secret';
import { createSignIn, type SignIn } from '../sign-in/sign-in';
import { callingPerson, commandActor } from './calling-person';
import { EXIT, UsageError, type Command } from './command';
import { findCommandAddress } from './command-address';
import { openConsole, type CommandConsole } from './command-console';
import { commandVersion } from './command-version';
import { performCommand } from './perform-command';
import { NobodyListensError, sendCommand } from './send-command';

/** What is needed to run a command from a terminal. */
export interface Calling extends Pick<CommandConsole, 'say' | 'complain' | 'signal'> {
  readonly environment: Environment;
  /** Milliseconds for which a process that has the folder and takes no commands yet is waited for. */
  readonly patience?: number;
}

/** A server that starts loads the sample data before it takes commands. */
const PATIENCE = 60_000;
const EVERY = 200;

/**
 * Runs a command and gives its exit code. On the embedded database it is sent to the server that has
 * the folder open; where none has, and on a PostgreSQL server, it is done by this process.
 */
export async function runCommand(
  command: Command,
  words: readonly string[],
  calling: Calling,
): Promise<number> {
  let exit: number = EXIT.failed;
  try {
    const opened = openConsole(command, words, calling);
    try {
      exit = await runOpened(command, words, calling, opened.console);
    } finally {
      await opened.end(exit === EXIT.done);
    }
    return exit;
  } catch (error) {
    calling.complain(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}

async function runOpened(
  command: Command,
  words: readonly string[],
  { environment, patience = PATIENCE }: Calling,
  console: CommandConsole,
): Promise<number> {
  const { databaseUrl, dataDir } = environment;
  if (databaseUrl !== undefined || dataDir === 'memory') {
    return runAlone(command, words, environment, console);
  }
  const until = Date.now() + patience;
  for (;;) {
    try {
      const address = isDataFolderHeld(dataDir) ? findCommandAddress(dataDir) : null;
      if (address !== null) {
        const asked = { name: command.name, words, person: callingPerson() };
        return await sendCommand(address, { ...asked, version: await commandVersion() }, console);
      }
      return await runAlone(command, words, environment, console);
    } catch (error) {
      // Another process has the folder and is about to take commands, or to let go of it.
      const isHeld = error instanceof DataFolderInUseError || error instanceof NobodyListensError;
      if (!isHeld || Date.now() > until || console.signal.aborted) throw error;
      await wait(EVERY);
    }
  }
}

async function runAlone(
  command: Command,
  words: readonly string[],
  environment: Environment,
  console: CommandConsole,
): Promise<number> {
  const database = await openMigratedDatabase(environment, console.say);
  const made: Promise<SignIn>[] = [];
  const signIn = () =>
    (made[0] ??= createSignIn({
      ...{ database, secret: authSecretOf(environment), log: pino({ level: 'silent' }) },
      ...{ publicUrl: environment.publicUrl, smtpUrl: environment.smtpUrl },
      mailFrom: environment.mailFrom,
      listensAt: () => `http://${environment.host}:${environment.port}`,
    }));
  try {
    const actor = commandActor(callingPerson());
    return await performCommand(command, words, {
      ...console,
      database,
      environment,
      actor,
      signIn,
    });
  } finally {
    for (const one of made) await (await one).close();
    await database.close();
  }
}
