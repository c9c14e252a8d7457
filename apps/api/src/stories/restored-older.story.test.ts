import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from '@vital-signs/database';
import { storyDatabase } from '@vital-signs/testkit/stories';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from '../backup/make-backup';
import { restoreBackup } from '../backup/restore-backup';
import { sealOf } from '../backup/sealed-file';
import { TWO_AUTHORITIES } from './two-authorities';

const ACTOR = { id: null, name: 'Command line (story)', address: null, requestId: null };
const folder = mkdtempSync(join(tmpdir(), 'vital-signs-older-'));
let database: Database;
let bytes: Buffer;

/** The newest migration of the version that made the older backup. */
const MIGRATION = '20261121215344_action_owners';

/** The columns that tables gained since, which it has none of. */
const GAINED: Readonly<Record<string, readonly string[]>> = {
  Surgery: ['key', 'planVersion', 'drivers'],
  SurgeryItem: ['key', 'showsPublished'],
  SurgeryInvitee: ['removedAt'],
};

/** A surgery as that version would have kept it: begun and ended, and one that is planned. */
async function holdSurgeries(): Promise<void> {
  await database.query(
    `INSERT INTO "Surgery" ("authorityId", id, "placeId", title, "periodKind", "periodStart", "periodEnd",
            "startsAt", minutes, state, pointer, "driverName", "openedAt", "endedAt", person)
     SELECT a.id, n, min(p.id), 'Repeats', 'MONTH', '2018-03-01', '2018-04-01', '2018-04-12 09:00+01', 60,
            s::"SurgeryState", '{"view": "SUMMARY"}', d, o::timestamptz, e::timestamptz, 'Ada'
       FROM "Authority" a JOIN "Place" p ON p."authorityId" = a.id,
            (VALUES (900, 'ENDED', 'Ben', '2018-04-12 09:02+01', '2018-04-12 10:00+01'),
                    (901, 'PLANNED', NULL, NULL, NULL)) AS x (n, s, d, o, e)
      WHERE a.slug = 'norfolk' GROUP BY a.id, n, s, d, o, e`,
  );
  await database.query(
    `INSERT INTO "SurgeryItem" ("authorityId", "surgeryId", position, kind, title, minutes)
     SELECT id, 900, 1, 'FREE', 'The new form', 10 FROM "Authority" WHERE slug = 'norfolk'`,
  );
  await database.query(
    `INSERT INTO "SurgeryInvitee" ("authorityId", "surgeryId", name, email)
     SELECT id, 900, 'Ben', 'ben@norfolk.example' FROM "Authority" WHERE slug = 'norfolk'`,
  );
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A row without some columns, else as the database wrote it. */
const without = (row: string, columns: readonly string[]) =>
  columns.reduce((kept, name) => {
    const column = new RegExp(`,"${name}":(?:null|true|false|\\d+|"[^"]*"|\\[[^\\]]*\\])`);
    expect(kept).toMatch(column);
    return kept.replace(column, '');
  }, row);

/** The backup as that version would have written it. */
function older(backup: Buffer): Buffer {
  const [manifest = '', ...lines] = gunzipSync(backup)
    .toString()
    .trimEnd()
    .split('\n')
    .slice(0, -2);
  const kept = [JSON.stringify({ ...(JSON.parse(manifest) as object), migration: MIGRATION })];
  let gained: readonly string[] = [];
  let rows: string[] = [];
  let all = 0;
  let isLater = false;
  for (const line of lines) {
    const read = JSON.parse(line) as Record<string, unknown> & { columns?: string[] };
    const { $begin, $end, columns = [] } = read;
    if (typeof $begin === 'string') {
      isLater = $begin === 'ActionReminder';
      gained = GAINED[$begin] ?? [];
      rows = [];
      const held = columns.filter((name) => !gained.includes(name));
      if (!isLater) kept.push(JSON.stringify({ $begin, columns: held }));
    } else if ($end !== undefined) {
      const hash = sha256(rows.map((row) => `${row}\n`).join(''));
      if (!isLater) kept.push(...rows, JSON.stringify({ $end, rows: rows.length, sha256: hash }));
      if (!isLater) all += rows.length;
    } else rows.push(without(line, gained));
  }
  const whole = { rows: all, sha256: sha256(`${kept.join('\n')}\n`) };
  const packed = gzipSync(`${[...kept, JSON.stringify({ $whole: whole })].join('\n')}\n`);
  return Buffer.concat([packed, sealOf(createHash('sha256').update(packed).digest('hex'))]);
}

beforeAll(async () => {
  database = await storyDatabase(TWO_AUTHORITIES);
  await holdSurgeries();
  const made = await makeBackup(database, 'norfolk');
  bytes = older(await readFile(made.path));
  await made.dispose();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('a backup from before tables of surgeries had all their columns', () => {
  it('is restored, with what the later columns hold where nobody said', async () => {
    const path = join(folder, 'older.vsbackup');
    await writeFile(path, bytes);
    const { authority } = await restoreBackup(database, {
      ...{ path, slug: 'restored', actor: ACTOR, signal: new AbortController().signal },
    });
    const of = (columns: string, table: string) =>
      database.query(`SELECT ${columns} FROM "${table}" WHERE "authorityId" = $1 ORDER BY id`, [
        authority.id,
      ]);
    expect(await of('id, key, "planVersion", drivers', 'Surgery')).toEqual([
      { id: 900, key: null, planVersion: 1, drivers: ['Ben'] },
      { id: 901, key: null, planVersion: 1, drivers: [] },
    ]);
    expect(await of('title, key, "showsPublished"', 'SurgeryItem')).toEqual([
      { title: 'The new form', key: null, showsPublished: false },
    ]);
    expect(await of('name, "removedAt"', 'SurgeryInvitee')).toEqual([
      { name: 'Ben', removedAt: null },
    ]);
  });
});
