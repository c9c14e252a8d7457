import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { startPostgres, type PostgresServer } from '@vital-signs/testkit';
import { storyDatabase } from '@vital-signs/testkit/stories';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import type { Role } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BACKED_UP, LEFT_OUT } from '../backup/backup-tables';
import { makeBackup, type MadeBackup } from '../backup/make-backup';
import { readManifest } from '../backup/read-backup';
import { restoreBackup } from '../backup/restore-backup';
import { makeAdministrator } from '../sign-in/administrator';
import { NOBODY, type Viewer } from '../viewer/viewer';
import { SAMPLE_COUNCIL_SLUGS } from '../sample-councils';
import { answersOfPages, OPERATIONS, type PageSubjects } from './answers-of-pages';
import { enrich } from './backed-up-record';
import { SEEDED, tellStory, type Story } from './story-server';
import { alwaysAsking, viewerWith } from './story-viewers';

const ACTOR = { id: null, name: 'Command line (story)', address: null, requestId: null };
const never = new AbortController().signal;
const restore = (database: Database, { path }: { readonly path: string }, slug?: string) =>
  restoreBackup(database, { path, slug, actor: ACTOR, signal: never });

const PAGES: readonly PageSubjects[] = [
  {
    ...{ authority: 'norfolk', area: 'assessments', section: 'contacts', indicator: '3.3' },
    ...{ place: 'norwich', period: '2018-03' },
  },
  {
    ...{ authority: 'wendmere', area: 'assessments', section: 'contacts', indicator: '3.1' },
    ...{ place: 'ashlow', period: '2018-02' },
  },
];

async function answersOf(story: Story) {
  const answers: Record<string, string> = {};
  for (const subjects of PAGES) {
    for (const [asked, answer] of Object.entries(await answersOfPages(story, subjects))) {
      answers[`${subjects.authority}: ${asked}`] = answer;
    }
  }
  return answers;
}

const isEmbedded = inject('storyDatabase') === 'pglite';
let source: Database;
let server: PostgresServer | null = null;
const made: MadeBackup[] = [];
const folder = mkdtempSync(join(tmpdir(), 'vital-signs-backups-'));

const unpacked = async (backup: MadeBackup | undefined) =>
  gunzipSync(await readFile(backup?.path ?? '')).toString();

/** An empty database of the other kind than the one that was backed up. */
async function otherKind(): Promise<Database> {
  if (!isEmbedded) return openDatabase({ dataDir: 'memory' });
  server ??= (await startPostgres()).server;
  if (server === null) return openDatabase({ dataDir: 'memory' });
  return openDatabase({ databaseUrl: await server.createDatabase('restored') });
}

beforeAll(async () => {
  source = await storyDatabase(SEEDED);
  await enrich(source);
  for (const slug of ['norfolk', 'wendmere', ...SAMPLE_COUNCIL_SLUGS]) {
    made.push(await makeBackup(source, slug));
  }
}, 300_000);
afterAll(async () => {
  for (const one of made) await one.dispose();
  await source.close();
  await server?.stop();
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  it('holds every table of the database, or says why not', async () => {
    const tables = await source.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_%'`,
    );
    expect(tables.map(({ name }) => name).sort()).toEqual(
      [...BACKED_UP.map(({ name }) => name), ...Object.keys(LEFT_OUT)].sort(),
    );
  });

  it('knows every column that names somebody', async () => {
    const columns = await source.query<{ table: string; name: string }>(
      `SELECT c.relname AS table, a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.atttypid = 'text'::regtype
          AND a.attname ~ '(^|[a-z])(user|actor|author|By)Id$' ORDER BY 1, 2`,
    );
    const known = BACKED_UP.flatMap(({ name, people = [] }) =>
      people.map((column) => ({ table: name, name: column })),
    );
    const kept = columns.filter(({ table }) => LEFT_OUT[table] === undefined);
    expect(known).toEqual(expect.arrayContaining(kept));
    expect(kept.length).toBeGreaterThan(4);
  });

  it('has rows of every kind in this story', async () => {
    for (const { name, kind } of BACKED_UP) {
      const [counted] = await source.query<{ rows: number }>(
        `SELECT count(*) AS rows FROM "${name}"`,
      );
      const isTold = name.startsWith('Former') || name === 'PlaceSuccession';
      if (!isTold) expect([name, kind, counted?.rows]).not.toEqual([name, kind, 0]);
    }
  });

  it('holds no secret and gives nobody access', async () => {
    const secrets = await source.query<{ secret: string }>(
      `SELECT password AS secret FROM "Account" WHERE password IS NOT NULL`,
    );
    expect(secrets.length).toBeGreaterThan(0);
    const text = await unpacked(made[0]);
    for (const { secret } of secrets) expect(text).not.toContain(secret);
    expect(text).toContain('ada@norfolk.example');
    const grants = text.slice(
      text.indexOf('{"$begin":"RoleGrant"'),
      text.indexOf('{"$end":"RoleGrant"'),
    );
    expect(grants).not.toContain('"suspendedAt":null');
  });

  it('is refused of an authority that is not there', async () => {
    await expect(makeBackup(source, 'nowhere')).rejects.toThrow(
      'There is no authority "nowhere"; there are: lambeth, norfolk, northumberland, solihull, wendmere.',
    );
  });
});

describe('restored into an empty database of the other kind', () => {
  let target: Database;
  beforeAll(async () => {
    target = await otherKind();
    await applyMigrations(target);
    for (const one of made) await restore(target, one);
  }, 300_000);
  afterAll(() => target.close());

  it('holds the same events, and one that tells of it', async () => {
    const events = (database: Database) =>
      database.query<{ kind: string }>(
        `SELECT e.id, e.at, e.kind, e.outcome, e."actorName", e.subject, e.sentence, e.after::text AS after
           FROM "AuditEvent" e JOIN "Authority" a ON a.id = e."authorityId"
          WHERE a.slug = 'norfolk' ORDER BY e.id`,
      );
    const restored = await events(target);
    const last = restored.pop();
    expect(restored).toEqual(await events(source));
    expect(last?.kind).toBe('authority.restored');
  });

  it('answers every page with the same bytes', async () => {
    // What was read of an import that was not finished is not in the backup.
    const unfinished = `"authorityId" = 1 AND id = 901`;
    const [cancelled] = await target.query<{ problem: string }>(
      `SELECT problem FROM "Import" WHERE ${unfinished} AND state = 'CANCELLED'`,
    );
    expect(cancelled?.problem).toBe('It was not finished when the authority was backed up.');
    await source.query(
      `UPDATE "Import" SET state = 'CANCELLED', problem = $1 WHERE ${unfinished}`,
      [cancelled?.problem],
    );
    // Roles come back suspended, so that nobody owns anything before somebody looked at them.
    const held = `"endedAt" IS NULL AND "suspendedAt" IS NULL AND "authorityId" = 1`;
    expect(await target.query(`SELECT id FROM "RoleGrant" WHERE ${held}`)).toEqual([]);
    await source.query(`UPDATE "RoleGrant" SET "suspendedAt" = now() WHERE ${held}`);
    // Pages say what day it is, and midnight may pass.
    const today = () => '2026-11-20';
    const before = await tellStory({ database: source, operations: OPERATIONS, today });
    const expected = await answersOf(before);
    await before.server.close();
    const after = await tellStory({ database: target, operations: OPERATIONS, today });
    const found = await answersOf(after);
    await after.server.close();
    expect(found).toEqual(expected);
    // Every page has an answer, not an error, in some of the ways in which it is asked.
    const asked = new Map(
      Object.entries(expected).map(([key]) => [key.replace(/ \d$/, ''), [] as string[]]),
    );
    for (const [key, answer] of Object.entries(expected)) {
      asked.get(key.replace(/ \d$/, ''))?.push(answer);
    }
    const unanswered = [...asked].filter(
      ([, answers]) => !answers.some((answer) => /^200 [0-9a-f]{64}$/.test(answer)),
    );
    expect(unanswered).toEqual([]);
    // Of the two only Norfolk has a list of children behind its indicator.
    expect(expected['norfolk: CaseLists 3']).not.toBe(expected['wendmere: CaseLists 3']);
  }, 300_000);

  it('gives nobody a role in force until there is an administrator', async () => {
    const inForce = () =>
      target.query(`SELECT 1 FROM "RoleGrant" WHERE "endedAt" IS NULL AND "suspendedAt" IS NULL`);
    expect(await inForce()).toEqual([]);
    const story = await tellStory({ database: target, bySession: true });
    await makeAdministrator(target, story.server.signIn.auth(), {
      ...{ email: 'ada@norfolk.example', name: undefined, authority: 'norfolk' },
    });
    await story.server.close();
    expect(await inForce()).toHaveLength(1);
  });

  it('is backed up to the same content again', async () => {
    const again = await makeBackup(target, 'wendmere');
    const ends = async (backup: MadeBackup | undefined) =>
      (await unpacked(backup)).split('\n').filter((line) => line.startsWith('{"$end"'));
    const [first, second] = [await ends(made[1]), await ends(again)];
    // Events and roles changed since, and national figures are shared with the other authority.
    const compared = BACKED_UP.filter(({ kind }) => kind === 'OWNED').map(({ name }) => name);
    const owned = (line: string) => {
      const { $end = '' } = JSON.parse(line) as { $end?: string };
      return compared.includes($end) && !['AuditEvent', 'RoleGrant'].includes($end);
    };
    expect(second.filter(owned)).toEqual(first.filter(owned));
    await again.dispose();
  });

  it('lets what comes next be written', async () => {
    await target.query(
      `INSERT INTO "Place" ("authorityId", kind, slug, name, "shortName", position)
       SELECT id, 'TEAM', 'a-new-team', 'A new team', 'New', 99 FROM "Authority" WHERE slug = 'norfolk'`,
    );
    await target.query(
      `INSERT INTO "AuditEvent" (kind, outcome, "actorName", sentence) VALUES ('a.b', 'DONE', 'A', 'A')`,
    );
  });
});

describe('the address of a backup', () => {
  const grant = (role: Role) => viewerWith({ norfolk: [{ role, place: null }] });
  const take = async (viewer: Viewer, authority = 'norfolk') => {
    const story = await tellStory({ database: source, viewers: alwaysAsking(viewer) });
    const answer = await story.send(`/api/backup/${authority}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    await story.server.close();
    return { answer, bytes };
  };
  const eventsOf = (kind: string) =>
    source.query<{ actorName: string; sentence: string }>(
      `SELECT "actorName", sentence FROM "AuditEvent" WHERE kind = $1 ORDER BY id DESC`,
      [kind],
    );

  it('gives an administrator the file, and leaves an event', async () => {
    const { answer, bytes } = await take(grant('ADMINISTRATOR'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="norfolk-\d{4}-\d\d-\d\d\.vsbackup"$/,
    );
    const path = join(folder, 'taken.vsbackup');
    await writeFile(path, bytes);
    expect((await readManifest(path)).authority.slug).toBe('norfolk');
    const [event] = await eventsOf('authority.backed-up');
    expect(event?.actorName).toBe('A Person');
    expect(event?.sentence).toContain('Backed up the whole of Norfolk');
  });

  it.each([
    ['nobody', NOBODY, 401],
    ['an analyst', grant('ANALYST'), 403],
    ['a leader', grant('LEADER'), 403],
    ['a member', grant('MEMBER'), 403],
    [
      'an administrator without the second factor that is asked for',
      { ...grant('ADMINISTRATOR'), access: new Map(), withoutSecondFactor: ['norfolk'] },
      403,
    ],
    [
      'an administrator of another authority',
      viewerWith({ wendmere: [{ role: 'ADMINISTRATOR', place: null }] }),
      404,
    ],
  ])('gives %s nothing', async (_, viewer, status) => {
    const { answer, bytes } = await take(viewer);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(bytes.length).toBeLessThan(500);
  });
});
