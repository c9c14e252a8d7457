import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { storyDatabaseUrl } from '@vital-signs/testkit/stories';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packCommand } from '../commands/pack-command';
import { runCommand } from '../commands/run-command';
import { readEnvironment } from '../env';
import { NORFOLK_ALONE } from './story-import';

const MINUTES = 60_000;
const OF_MARCH = ['--authority', 'norfolk', '--period', '2018-03', '--readers', 'leadership'];

describe('a pack that is made from the command line', () => {
  let folder: string;
  let where: Readonly<Record<string, string>>;
  const open = () =>
    openDatabase(
      where['DATABASE_URL'] === undefined
        ? { dataDir: where['DATA_DIR'] ?? '' }
        : { databaseUrl: where['DATABASE_URL'] },
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vital-signs-pack-'));
    if (inject('storyDatabase') === 'postgresql') {
      where = { DATABASE_URL: await storyDatabaseUrl(NORFOLK_ALONE) };
      return;
    }
    where = { DATA_DIR: join(folder, 'pglite') };
    const database = await open();
    await applyMigrations(database);
    await NORFOLK_ALONE.prepare(database);
    await database.close();
  }, 5 * MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function call(
    words: readonly string[],
    onSaid: (interrupt: () => void) => void = () => undefined,
  ) {
    const interrupted = new AbortController();
    const said: string[] = [];
    const complained: string[] = [];
    const exit = await runCommand(packCommand, words, {
      ...{ environment: readEnvironment(where), signal: interrupted.signal },
      say(sentence) {
        // Of the database being opened other lines tell.
        if (!/^(\d+%|Made)/.test(sentence)) return;
        said.push(sentence);
        onSaid(() => interrupted.abort());
      },
      complain: (sentence) => void complained.push(sentence),
    });
    return { exit, said, complained: complained.join('\n') };
  }
  async function lookUp<T>(look: (database: Database) => Promise<T>): Promise<T> {
    const database = await open();
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  }
  const at = (name: string) => join(folder, name);

  it(
    'is written as the file that was named, told by tenths, and leaves an event and no pack',
    async () => {
      const output = at('leadership.pdf');
      const { exit, said, complained } = await call([
        ...[...OF_MARCH, '--kind', 'pdf', '--output', output],
      ]);
      expect({ exit, complained }).toEqual({ exit: 0, complained: '' });
      const bytes = readFileSync(output);
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(said.at(-1)).toBe(
        `Made the pack of Norfolk, March 2018, from edition 1: ${bytes.length} bytes, in ${output}.`,
      );
      expect(said.slice(0, -1).every((line) => /^(0|\d0|100)%: \S/.test(line))).toBe(true);
      expect(said.length).toBeGreaterThan(4);
      await lookUp(async (database) => {
        expect(await database.query('SELECT id FROM "Pack"')).toEqual([]);
        const events = await database.query<{ actorName: string; after: object }>(
          `SELECT "actorName", after FROM "AuditEvent" WHERE kind = 'pack.file-made'`,
        );
        expect(events).toEqual([
          {
            actorName: `Command line (${userInfo().username})`,
            after: expect.objectContaining({
              month: '2018-03',
              readers: 'LEADERSHIP',
              kind: 'PDF',
            }),
          },
        ]);
      });
    },
    5 * MINUTES,
  );

  it(
    'begins from a template, in large print and plain words',
    async () => {
      await lookUp((database) =>
        database.query(
          `INSERT INTO "PackTemplate" ("authorityId", name, readers, contents, person)
         SELECT id, 'Scrutiny', 'MEMBERS', $1::jsonb, 'Ada' FROM "Authority" WHERE slug = 'norfolk'`,
          [
            JSON.stringify({
              ...{ version: 1, title: 'What we look at in {period}', committee: 'Scrutiny' },
              ...{ responsibleOfficer: 'Ada', wards: 'All', ask: 'DECISION', asked: 'To decide.' },
              ...{ isPrivate: true, privateReason: 'It is so', areas: [], cards: 'EXCEPTIONS' },
              parts: [
                'SUMMARY',
                'EXCEPTIONS',
                'CARDS',
                'AREAS',
                'SCORECARD',
                'GLOSSARY',
                'NOTES',
              ].map((kind) => ({ kind, isIn: kind === 'EXCEPTIONS' || kind === 'NOTES' })),
            }),
          ],
        ),
      );
      const output = at('scrutiny.html');
      const { exit, complained } = await call([
        ...[...OF_MARCH, '--kind', 'html', '--output', output, '--template', 'scrutiny'],
        ...['--large-print', '--plain-language'],
      ]);
      expect({ exit, complained }).toEqual({ exit: 0, complained: '' });
      expect(readFileSync(output, 'utf8')).toContain('What we look at in March 2018');
    },
    5 * MINUTES,
  );

  it.each([
    ['no authority', ['--kind', 'pdf', '--output', 'x.pdf'], 2, /--authority is missing/],
    ['no kind', [...OF_MARCH, '--output', 'x.pdf'], 2, /--kind is missing/],
    ['no file', [...OF_MARCH, '--kind', 'pdf'], 2, /--output is missing/],
    [
      ...['a month that is none', [...OF_MARCH, '--period', 'March', '--kind', 'pdf']],
      ...[2, /2018-03/],
    ],
    [
      'a template that is not there',
      [...OF_MARCH, '--kind', 'pdf', '--template', 'None'],
      2,
      /None/,
    ],
    [
      ...['readers that are none', [...OF_MARCH, '--readers', 'all', '--kind', 'pdf']],
      ...[2, /leadership, members, public/],
    ],
    [
      ...['a month that is not published', [...OF_MARCH, '--period', '2017-03', '--kind', 'pdf']],
      ...[1, /has no edition/],
    ],
    [
      ...[
        'an authority that is not there',
        [...OF_MARCH, '--authority', 'atlantis', '--kind', 'pdf'],
      ],
      ...[1, /no such authority/],
    ],
    [
      ...['a pack and a month', [...OF_MARCH, '--pack', '1', '--kind', 'pdf']],
      ...[2, /--pack names its month/],
    ],
    [
      'a pack that is not there',
      ['--authority', 'norfolk', '--pack', '999', '--kind', 'pdf'],
      1,
      /pack/,
    ],
  ] as [string, string[], number, RegExp][])(
    'is refused for %s with a sentence, and writes nothing',
    async (name, words, exit, sentence) => {
      const output = at('refused.pdf');
      const all =
        name === 'no file' || words.includes('--output') ? words : [...words, '--output', output];
      const told = await call(all);
      expect(told.exit).toBe(exit);
      expect(told.complained).toMatch(sentence);
      expect([existsSync(output), existsSync(`${output}.unfinished`)]).toEqual([false, false]);
    },
    MINUTES,
  );

  it(
    'ends with 130 where it is interrupted, and leaves nothing',
    async () => {
      const output = at('interrupted.pdf');
      const { exit } = await call([...OF_MARCH, '--kind', 'pdf', '--output', output], (interrupt) =>
        interrupt(),
      );
      expect(exit).toBe(130);
      expect(existsSync(output)).toBe(false);
    },
    2 * MINUTES,
  );
});
