import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from 'vitest';
import { defineCommand, EXIT, UsageError, type Command } from '../commands/command';
import { findCommandAddress } from '../commands/command-address';
import { startCommandServer, type CommandServer } from '../commands/command-server';
import { ASKED_HEADER, encodeAsked, framesOf } from '../commands/command-frames';
import { commandVersion } from '../commands/command-version';
import { runCommand } from '../commands/run-command';
import { sendCommand } from '../commands/send-command';
import { readEnvironment } from '../env';
import { startServer, type RunningServer } from '../server';
import { STORY_SIGN_IN } from './story-server';

const ACTOR = `Command line (${userInfo().username})`;

/** Writes back the bytes that it is given, and says who asked for it and how many they were. */
const echo = defineCommand({
  name: 'echo',
  usage: 'npm run echo -- <input> <output> [--ends-with 0]',
  options: { 'ends-with': { type: 'string', default: '0' } },
  words: 2,
  inputFile: ({ positionals }) => positionals[0],
  outputFile: ({ positionals }) => positionals[1],
  async run({ input, write, say, complain, actor }, { values }) {
    let bytes = 0;
    for await (const part of input) {
      bytes += part.length;
      await write(part);
    }
    say(`${actor.name}: ${bytes} bytes`);
    complain('That was all.');
    return Number(values['ends-with']);
  },
});

/** Writes a row, says so, and then waits in its transaction until it is interrupted. */
const waits = defineCommand({
  name: 'waits',
  usage: 'npm run waits',
  options: {},
  run: ({ database, signal, say }) =>
    database.transaction(async (transaction) => {
      await transaction.query(`INSERT INTO note VALUES ('half')`);
      say('begun');
      await new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('interrupted'))),
      );
    }),
});

const fails = defineCommand({
  name: 'fails',
  usage: 'npm run fails -- [--wrongly]',
  options: { wrongly: { type: 'boolean' } },
  async run(_, { values }) {
    throw values.wrongly ? new UsageError('Not like this.') : new Error('It cannot be done.');
  },
});

const COMMANDS: readonly Command[] = [echo, waits, fails];

// What is told here is of the embedded database: on a PostgreSQL server every process connects.
describe.runIf(inject('storyDatabase') === 'pglite')('a command', () => {
  /** A migrated record on disk, made once: to make one takes longer than most of these tests. */
  let original: string;
  let folder: string;
  let dataDir: string;
  beforeAll(async () => {
    original = mkdtempSync(join(tmpdir(), 'vital-signs-commands-'));
    const database = await openDatabase({ dataDir: join(original, 'pglite') });
    await applyMigrations(database);
    await database.pool.query('CREATE TABLE note (text text)');
    await database.close();
  });
  afterAll(() => rmSync(original, { recursive: true, force: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vital-signs-commands-'));
    dataDir = join(folder, 'pglite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  interface Called {
    readonly exit: number;
    readonly said: readonly string[];
    readonly complained: readonly string[];
  }

  async function call(
    command: Command,
    words: readonly string[],
    heard: (sentence: string) => void = () => undefined,
    signal = new AbortController().signal,
  ): Promise<Called> {
    const said: string[] = [];
    const complained: string[] = [];
    const exit = await runCommand(command, words, {
      environment: readEnvironment({ DATA_DIR: dataDir }),
      say: (sentence) => {
        said.push(sentence);
        heard(sentence);
      },
      complain: (sentence) => void complained.push(sentence),
      signal,
    });
    return { exit, said, complained };
  }

  const copyOriginal = () => cpSync(join(original, 'pglite'), dataDir, { recursive: true });

  interface Served {
    readonly database: Database;
    readonly server: RunningServer;
    readonly commands: CommandServer;
    close(): Promise<void>;
  }

  async function serve(): Promise<Served> {
    copyOriginal();
    const database = await openDatabase({ dataDir });
    const server = await startServer({ database, signIn: STORY_SIGN_IN });
    const environment = readEnvironment({ DATA_DIR: dataDir });
    const commands = await startCommandServer({
      ...{ database, environment, signIn: server.signIn, commands: COMMANDS },
    });
    return {
      ...{ database, server, commands },
      async close() {
        await commands.close();
        await server.close();
        await database.close();
      },
    };
  }

  const notes = (database: Database) => database.query('SELECT text FROM note');
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  /** More than a socket holds at once, of every byte that there is. */
  const bytes = Uint8Array.from({ length: 3_000_001 }, (_, index) => (index * 7919) % 256);

  describe('with a server that has the folder open', () => {
    let served: Served;
    beforeEach(async () => {
      served = await serve();
    });
    afterEach(() => served.close());

    it('is done there, with the files of whoever called it', async () => {
      const output = join(folder, 'out');
      const called = await call(echo, [file('in', bytes), output]);
      expect(called).toEqual({
        exit: EXIT.done,
        said: [`${ACTOR}: 3000001 bytes`],
        complained: ['That was all.'],
      });
      expect(Buffer.compare(readFileSync(output), bytes)).toBe(0);
      expect(statSync(output).mode & 0o777).toBe(0o600);
    });

    it('gives its exit code, and leaves no output where that is not 0', async () => {
      const output = join(folder, 'out');
      const called = await call(echo, [file('in', bytes), output, '--ends-with', '7']);
      expect(called.exit).toBe(7);
      expect(existsSync(output)).toBe(false);
      expect(existsSync(`${output}.unfinished`)).toBe(false);
    });

    it('says what went wrong as if it were done here', async () => {
      expect(await call(fails, [])).toEqual({
        exit: EXIT.failed,
        said: [],
        complained: ['It cannot be done.'],
      });
      expect(await call(fails, ['--wrongly'])).toMatchObject({
        exit: EXIT.usage,
        complained: [expect.stringContaining('Not like this.\nExpected is: npm run fails')],
      });
    });

    it('has its answer though it ends before all of its input was sent', async () => {
      const asked = { name: 'fails', words: [], person: 'story', version: await commandVersion() };
      const sent = request({
        ...{ socketPath: findCommandAddress(dataDir) ?? '', method: 'POST', agent: false },
        headers: { [ASKED_HEADER]: encodeAsked(asked), 'transfer-encoding': 'chunked' },
      });
      sent.flushHeaders();
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      const frames = framesOf(answer)[Symbol.asyncIterator]();
      expect((await frames.next()).value).toEqual({ complain: 'It cannot be done.' });
      expect((await frames.next()).value).toEqual({ exit: EXIT.failed });
      // Long enough for the line to be closed, were it closed now.
      await call(fails, []);
      expect(answer.readableEnded || answer.destroyed).toBe(false);
      sent.end(Buffer.from(bytes));
      expect(await frames.next()).toMatchObject({ done: true });
      expect(sent.errored).toBeNull();
    });

    it('is interrupted there too, and keeps nothing', async () => {
      const interrupt = new AbortController();
      const called = await call(waits, [], () => interrupt.abort(), interrupt.signal);
      expect(called.exit).toBe(EXIT.cancelled);
      await vi.waitFor(async () => expect(await notes(served.database)).toEqual([]));
    });

    it('ends with 3 when the server is stopped in the middle, and keeps nothing', async () => {
      const stopping: Promise<void>[] = [];
      const called = await call(waits, [], () => void stopping.push(served.commands.close()));
      expect(called.exit).toBe(EXIT.lost);
      expect(called.complained.at(-1)).toContain('The server is being stopped');
      await Promise.all(stopping);
      expect(await notes(served.database)).toEqual([]);
    });

    it('is refused by a server of another version', async () => {
      const complained: string[] = [];
      const exit = await sendCommand(
        findCommandAddress(dataDir) ?? '',
        { name: 'echo', words: [], person: 'ada', version: '0.0.1 (an old one)' },
        {
          say: () => undefined,
          complain: (sentence) => void complained.push(sentence),
          input: (async function* () {})(),
          write: () => Promise.resolve(),
          signal: new AbortController().signal,
        },
      );
      expect(exit).toBe(EXIT.failed);
      expect(complained).toEqual([
        expect.stringMatching(/^The running server is version .* and this command 0\.0\.1 /),
      ]);
    });

    it.runIf(process.platform !== 'win32')('is taken from the owner of the process alone', () => {
      const socket = lstatSync(`${dataDir}.socket`);
      expect(socket.isSocket()).toBe(true);
      expect(socket.mode & 0o777).toBe(0o600);
    });
  });

  it('is done by the process itself where no server runs', async () => {
    copyOriginal();
    const output = join(folder, 'out');
    const called = await call(echo, [file('in', bytes), output]);
    expect(called.exit).toBe(EXIT.done);
    expect(called.said.at(-1)).toBe(`${ACTOR}: 3000001 bytes`);
    expect(Buffer.compare(readFileSync(output), bytes)).toBe(0);
    expect(await call(fails, [])).toMatchObject({
      exit: EXIT.failed,
      complained: ['It cannot be done.'],
    });
  });

  it('is done where a server was killed and left its socket behind', async () => {
    copyOriginal();
    writeFileSync(`${dataDir}.socket`, join(folder, 'nobody-listens-here'));
    const called = await call(echo, [file('in', bytes), join(folder, 'out')]);
    expect(called.exit).toBe(EXIT.done);
  });

  it('waits for a server that has the folder and takes no commands yet', async () => {
    copyOriginal();
    const database = await openDatabase({ dataDir });
    const called = call(echo, [file('in', bytes), join(folder, 'out')]);
    await database.close();
    expect((await called).exit).toBe(EXIT.done);
  });

  it.runIf(process.platform !== 'win32')(
    'finds the server of a folder whose path is too long for a socket',
    async () => {
      dataDir = join(folder, 'a'.repeat(120), 'pglite');
      const served = await serve();
      expect(lstatSync(`${dataDir}.socket`).isFile()).toBe(true);
      const called = await call(echo, [file('in', bytes), join(folder, 'out')]);
      expect(called.said).toEqual([`${ACTOR}: 3000001 bytes`]);
      await served.close();
      expect(findCommandAddress(dataDir)).toBeNull();
    },
  );

  it.each([
    [['--fast'], "Unknown option '--fast'"],
    [['a', 'b', 'c'], '"c" is not understood.'],
    [['nowhere.csv'], 'There is no file nowhere.csv.'],
    [['.'], '. is a folder; expected is a file.'],
  ])('called with %j says what is wrong, before anything is opened', async (words, sentence) => {
    const called = await call(echo, words);
    expect(called.exit).toBe(EXIT.usage);
    expect(called.complained.join('\n')).toContain(sentence);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('overwrites no file', async () => {
    const called = await call(echo, [file('in', bytes), file('out', new Uint8Array(1))]);
    expect(called.exit).toBe(EXIT.usage);
    expect(called.complained).toEqual([expect.stringContaining('nothing is overwritten')]);
    expect(statSync(join(folder, 'out')).size).toBe(1);
  });

  it('ends with 3 when the server dies in the middle, and nothing of it is kept', async () => {
    copyOriginal();
    const child = spawn(
      process.execPath,
      ['--import=tsx', '--input-type=module', '--eval', DYING_SERVER(dataDir)],
      { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    const ended = once(child, 'exit');
    const called = await call(waits, [], () => child.kill('SIGKILL'));
    expect(called.exit).toBe(EXIT.lost);
    expect(called.complained.at(-1)).toContain('The server went away');
    await ended;
    const database = await openDatabase({ dataDir });
    expect(await notes(database)).toEqual([]);
    await database.close();
  });
});

/** A process that takes the command `waits`, as above, until it is killed. */
const DYING_SERVER = (dataDir: string) => `
  import { openDatabase } from '@vital-signs/database';
  import { defineCommand } from '../commands/command.ts';
  import { startCommandServer } from '../commands/command-server.ts';
  import { readEnvironment } from '../env.ts';
  const dataDir = ${JSON.stringify(dataDir)};
  const database = await openDatabase({ dataDir });
  const waits = defineCommand({
    name: 'waits', usage: '', options: {},
    run: ({ database, say }) => database.transaction(async (transaction) => {
      await transaction.query("INSERT INTO note VALUES ('half')");
      say('begun');
      await new Promise(() => undefined);
    }),
  });
  const environment = readEnvironment({ DATA_DIR: dataDir });
  await startCommandServer({ database, environment, signIn: null, commands: [waits] });
  console.log('listening');
`;
