import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@vital-signs/database';
import { storyDatabase, storyDatabaseUrl } from '@vital-signs/testkit/stories';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeBackup, type MadeBackup } from '../backup/make-backup';
import { administratorCommand } from '../commands/administrator-command';
import { authorityCommand } from '../commands/authority-command';
import { EXIT, type Command } from '../commands/command';
import { restoreCommand } from '../commands/restore-command';
import { runCommand } from '../commands/run-command';
import { readEnvironment, type Environment } from '../env';
import { isForTheSample, openMigratedDatabase, openPreparedDatabase } from '../prepared-database';
import { TWO_AUTHORITIES } from './two-authorities';

const folder = mkdtempSync(join(tmpdir(), 'vital-signs-restored-alone-'));
const silent = () => undefined;
let backup: MadeBackup;

beforeAll(async () => {
  const source = await storyDatabase(TWO_AUTHORITIES);
  backup = await makeBackup(source, 'norfolk');
  await source.close();
});
afterAll(async () => {
  await backup.dispose();
  await rm(folder, { recursive: true });
});

/** An empty database, as a command and a start of the server find it. */
async function emptyDatabase(name: string): Promise<Environment> {
  return inject('storyDatabase') === 'pglite'
    ? readEnvironment({ DATA_DIR: join(folder, name) })
    : readEnvironment({
        ...{ DATABASE_URL: await storyDatabaseUrl(), AUTH_SECRET: 'story '.repeat(8) },
      });
}

async function call(command: Command, words: readonly string[], environment: Environment) {
  const complained: string[] = [];
  const said: string[] = [];
  const exit = await runCommand(command, words, {
    ...{ environment, signal: new AbortController().signal },
    say: (sentence) => void said.push(sentence),
    complain: (sentence) => void complained.push(sentence),
  });
  return { exit, complained, said };
}

/** What a database holds, as far as a start or a command could add to it. */
const held = (database: Database) =>
  database.query<{ authorities: string; revisions: number; people: number }>(
    `SELECT (SELECT string_agg(slug, ', ' ORDER BY slug) FROM "Authority") AS authorities,
            (SELECT count(*) FROM "Revision") AS revisions,
            (SELECT count(*) FROM "Edition") AS editions,
            (SELECT count(*) FROM "Place") AS places,
            (SELECT count(*) FROM "User") AS people`,
  );

describe('a database that holds nothing but a restored authority of the name of the sample', () => {
  it('is given nothing else by the command that makes its administrator, nor by a start', async () => {
    const environment = await emptyDatabase('restored');
    const restored = await call(restoreCommand, [backup.path], environment);
    expect(restored).toMatchObject({ exit: EXIT.done, complained: [] });
    // The command that it names next needs a secret, which restoring does not.
    expect(restored.said.slice(-2)).toEqual([
      expect.stringMatching(/^npm run administrator -- .* --authority norfolk$/),
      expect.stringMatching(/^With DATABASE_URL that command needs AUTH_SECRET, the same/),
    ]);
    const before = await openMigratedDatabase(environment, silent);
    const [content] = await held(before);
    await before.close();
    expect(content?.authorities).toBe('norfolk');

    const words = ['--email', 'first@norfolk.example', '--name', 'First', '--authority', 'norfolk'];
    expect(await call(administratorCommand, words, environment)).toMatchObject({
      ...{ exit: EXIT.done, complained: [] },
    });
    const started = await openPreparedDatabase(environment, silent);
    expect(await held(started)).toEqual([{ ...content, people: (content?.people ?? 0) + 1 }]);
    expect(await isForTheSample(started)).toBe(false);
    await started.close();
  });
});

describe('an empty database', () => {
  it('is given an authority by a command, whose administrator finds it alone after a start', async () => {
    const environment = await emptyDatabase('new');
    const made = ['--slug', 'hexley', '--name', 'Hexley with Harrowby'];
    expect(await call(authorityCommand, made, environment)).toMatchObject({ exit: EXIT.done });
    expect(await call(authorityCommand, made, environment)).toMatchObject({
      ...{ exit: EXIT.failed, complained: ['There is an authority hexley here already.'] },
    });
    const words = ['--email', 'first@hexley.example', '--name', 'First', '--authority', 'hexley'];
    expect(await call(administratorCommand, words, environment)).toMatchObject({ exit: EXIT.done });
    const started = await openPreparedDatabase(environment, silent);
    expect(await held(started)).toMatchObject([
      { authorities: 'hexley', revisions: 1, editions: 0, places: 1, people: 1 },
    ]);
    expect(
      await started.query(
        `SELECT p.slug, p."shortName", e.kind FROM "Place" p
           JOIN "AuditEvent" e ON e."authorityId" = p."authorityId" AND e.subject = p.slug`,
      ),
    ).toEqual([{ slug: 'hexley', shortName: 'Hexley with', kind: 'authority.made' }]);
    await started.close();
  });

  it.each([
    [['--slug', 'Hexley', '--name', 'Hexley'], '"Hexley" is no name for addresses'],
    [['--slug', 'public', '--name', 'Hexley'], '"public" is no name for addresses'],
    [['--slug', 'hexley', '--name', 'Hexley', '--code', '10'], '--code is "10"'],
  ])('is given none by %j', async (words, sentence) => {
    const environment = await emptyDatabase(`refused-${words.length}-${words[1] ?? ''}`);
    const { exit, complained } = await call(authorityCommand, words, environment);
    expect(exit).toBe(EXIT.failed);
    expect(complained.join(' ')).toContain(sentence);
  });

  it('is not filled by the command that makes an administrator, which says what is to be done first', async () => {
    const environment = await emptyDatabase('empty');
    const words = ['--email', 'first@norfolk.example', '--name', 'First', '--authority', 'norfolk'];
    expect(await call(administratorCommand, words, environment)).toMatchObject({
      exit: EXIT.failed,
      complained: [
        'There is no authority "norfolk"; there is none yet. npm run authority sets one up, npm run restore loads a backup, npm start the sample data.',
      ],
    });
    const database = await openMigratedDatabase(environment, silent);
    expect(await held(database)).toMatchObject([{ authorities: null, people: 0 }]);
    expect(await isForTheSample(database)).toBe(true);
    await database.close();
  });
});
