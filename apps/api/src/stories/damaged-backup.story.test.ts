import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from '@vital-signs/database';
import { storyDatabase } from '@vital-signs/testkit/stories';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from '../backup/make-backup';
import { restoreBackup } from '../backup/restore-backup';
import { DamagedBackupError, sealOf } from '../backup/sealed-file';
import { TWO_AUTHORITIES } from './two-authorities';

const ACTOR = { id: null, name: 'Command line (story)', address: null, requestId: null };
const folder = mkdtempSync(join(tmpdir(), 'vital-signs-damaged-'));
let database: Database;
let bytes: Buffer;

beforeAll(async () => {
  database = await storyDatabase(TWO_AUTHORITIES);
  const made = await makeBackup(database, 'norfolk');
  bytes = await readFile(made.path);
  await made.dispose();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function restore(content: Uint8Array, slug = 'restored', signal?: AbortSignal) {
  const path = join(folder, 'backup');
  await writeFile(path, content);
  return restoreBackup(database, {
    ...{ path, slug, actor: ACTOR, signal: signal ?? new AbortController().signal },
  });
}

/** Everything in the tables that a backup could write to. */
async function content(): Promise<unknown> {
  return database.query(
    `SELECT (SELECT json_agg(a ORDER BY id) FROM "Authority" a)::text AS authorities,
            (SELECT json_agg(p ORDER BY "authorityId", id) FROM "Place" p)::text AS places,
            (SELECT json_agg(r ORDER BY "authorityId", number) FROM "Revision" r)::text AS revisions,
            (SELECT count(*) FROM "AuditEvent") AS events`,
  );
}

/** The backup with other lines, sealed as if it had been made so. */
function forged(change: (lines: string[]) => string[]): Buffer {
  const lines = gunzipSync(bytes).toString().split('\n').slice(0, -2);
  const packed = gzipSync(`${change(lines).join('\n')}\n`);
  return Buffer.concat([packed, sealOf(createHash('sha256').update(packed).digest('hex'))]);
}

async function expectRefused(file: Uint8Array, sentence: RegExp): Promise<void> {
  const before = await content();
  await expect(restore(file)).rejects.toThrow(sentence);
  expect(await content()).toEqual(before);
}

describe('a backup that is damaged', () => {
  it('is refused whichever byte of it was changed', async () => {
    const before = await content();
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      await expect(restore(damaged)).rejects.toThrow(DamagedBackupError);
    }
    expect(await content()).toEqual(before);
  });

  it('is refused however it was cut, lengthened or filled', async () => {
    const before = await content();
    const file = fc.oneof(
      fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Buffer.concat([bytes, more])),
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 50 }))
        .map(([from, length]) =>
          Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]),
        ),
    );
    await fc.assert(
      fc.asyncProperty(file, async (damaged) => {
        await expect(restore(damaged)).rejects.toThrow(DamagedBackupError);
      }),
    );
    expect(await content()).toEqual(before);
  });
});

describe('a backup that was written otherwise than it was made, and sealed', () => {
  const isPlace = (line: string) => line.includes('"slug":"norwich"');

  it('is refused when a row is missing, added or changed', async () => {
    await expectRefused(
      forged((lines) => lines.filter((line) => !isPlace(line))),
      /not as it was made/,
    );
    await expectRefused(
      forged((lines) => lines.flatMap((line) => (isPlace(line) ? [line, line] : [line]))),
      /./,
    );
    await expectRefused(
      forged((lines) => lines.map((line) => (isPlace(line) ? line.replace('nor', 'wen') : line))),
      /not as it was made/,
    );
  });

  it('is refused when a table or the end is missing', async () => {
    await expectRefused(
      forged((lines) => lines.slice(0, -1)),
      /not as it was made/,
    );
    await expectRefused(
      forged((lines) => lines.filter((line) => !/"\$(begin|end)":"Digest"/.test(line))),
      /not as it was made/,
    );
  });

  it.each([
    ['"version":1', '"version":2', /newer version/],
    [/"migration":"\d+/, '"migration":"99991231000000', /newer version/],
    [/"migration":"\d+/, '"migration":"20180401000000', /older version/],
    ['vital-signs-backup', 'another-product', /not a backup of Vital Signs/],
  ])('is refused when its first line says %s as %s', async (from, to, sentence) => {
    await expectRefused(
      forged(([manifest = '', ...lines]) => [manifest.replace(from, to), ...lines]),
      sentence,
    );
  });
});

describe('a backup that is as it was made', () => {
  it('is refused where its name or its code is taken', async () => {
    const before = await content();
    await expect(restore(bytes, 'norfolk')).rejects.toThrow(/There is an authority norfolk/);
    await expect(restore(bytes, 'Not A Slug')).rejects.toThrow(/no name for addresses/);
    expect(await content()).toEqual(before);
    await database.query(`UPDATE "Authority" SET code = 'E10000020' WHERE slug = 'norfolk'`);
    const coded = await makeBackup(database, 'norfolk');
    await expect(restore(await readFile(coded.path))).rejects.toThrow(
      /official code E10000020 is that of norfolk/,
    );
    await coded.dispose();
  });

  it('leaves nothing when it is given up in the middle', async () => {
    const before = await content();
    await expect(restore(bytes, 'restored', AbortSignal.abort())).rejects.toThrow();
    expect(await content()).toEqual(before);
  });

  it('is restored beside other authorities under another name', async () => {
    const { authority } = await restore(bytes);
    const slugs = await database.query<{ slug: string; places: number }>(
      `SELECT a.slug, count(p.id) AS places FROM "Authority" a
         LEFT JOIN "Place" p ON p."authorityId" = a.id GROUP BY a.id ORDER BY slug`,
    );
    expect(authority.slug).toBe('restored');
    expect(slugs).toEqual([
      { slug: 'norfolk', places: 2 },
      { slug: 'restored', places: 2 },
      { slug: 'wendmere', places: 0 },
    ]);
  });

  it('is unpacked by any program that reads gzip', () => {
    const [manifest = ''] = gunzipSync(bytes).toString().split('\n');
    expect(JSON.parse(manifest)).toMatchObject({ format: 'vital-signs-backup', version: 1 });
  });
});

describe('a backup from before settings had rows of their own', () => {
  const LATER = [
    ...['AuthoritySettings', 'ExceptionFlag', 'ExceptionAcknowledgement'],
    ...['Action', 'ActionReminder'],
    ...['Pack', 'PackTemplate'],
    ...['Surgery', 'SurgeryItem', 'SurgeryInvitee', 'SurgeryEntry', 'SurgerySeen'],
  ];

  /** As the version before wrote it: without the later tables, and with the settings in the first line. */
  function before(lines: readonly string[]): string[] {
    const kept: string[] = [];
    let isLater = false;
    for (const line of lines.slice(0, -1)) {
      const { $begin, $end } = JSON.parse(line) as { $begin?: string; $end?: string };
      if ($begin !== undefined) isLater = LATER.includes($begin);
      if (!isLater) kept.push(line);
      if ($end !== undefined) isLater = false;
    }
    const manifest = JSON.parse(kept[0] ?? '') as { record: object };
    const said = { judgementModel: 'DUAL', precision: 'AS_PRINTED', financialYearStartMonth: 9 };
    kept[0] = JSON.stringify({
      ...{ ...manifest, migration: '20261120194614_initial' },
      record: { ...manifest.record, ...said },
    });
    const rows = kept.filter((line) => !line.startsWith('{"$') && line !== kept[0]).length;
    const sha256 = createHash('sha256')
      .update(`${kept.join('\n')}\n`)
      .digest('hex');
    return [...kept, JSON.stringify({ $whole: { rows, sha256 } })];
  }

  it('is restored with the settings that it tells of the authority', async () => {
    const restored = await restore(forged(before), 'from-before');
    const settings = await database.query(
      `SELECT "judgementModel", precision, "financialYearStartMonth", "reportingPeriod", layout,
              "fromRevision", "toRevision" FROM "AuthoritySettings" WHERE "authorityId" = $1`,
      [restored.authority.id],
    );
    expect(settings).toEqual([
      {
        ...{ judgementModel: 'DUAL', precision: 'AS_PRINTED', financialYearStartMonth: 9 },
        ...{ reportingPeriod: 'MONTH', layout: null, fromRevision: 0, toRevision: null },
      },
    ]);
  });
});
