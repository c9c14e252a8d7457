import { anAuthority } from '@vital-signs/testkit';
import { storyDatabase } from '@vital-signs/testkit/stories';
import type { Database } from '@vital-signs/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { makeBackup, type MadeBackup } from '../backup/make-backup';
import { restoreBackup } from '../backup/restore-backup';
import { loadNationalFile } from '../modules/national/national-load.service';
import { insertWithdrawal } from '../modules/national/national-withdrawal.repository';
import { CODES, figures, NEIGHBOURS } from './national-extract';
import { SEEDED, tellStory, type Story } from './story-server';
import { alwaysAsking, viewerWith } from './story-viewers';

const actor = systemActor('The story');
const analyst = viewerWith({ norfolk: [{ role: 'ANALYST', place: null }] });
const reason = 'The figures were those of another year.';
const FIGURES = figures('24.6', '20', '16');
const COMPARED = `query ($edition: Int) {
  nationalBenchmarks(authority: "norfolk", indicator: "2.8", period: "2018-03", edition: $edition) {
    problem comparators { comparator words } } }`;
const PUBLISH = `mutation ($reason: String!) {
  publishEdition(authority: "norfolk", month: "2018-03", audience: INTERNAL, reason: $reason) { number } }`;

async function load(database: Database, fileName: string, text: string): Promise<number> {
  const { release } = await loadNationalFile(database, {
    ...{ bytes: Buffer.from(text), fileName, publishedOn: null, actor, authority: null },
  });
  if (release === null) throw new Error(`${fileName} was refused.`);
  return release.number;
}
const withdraw = (database: Database, release: number) =>
  insertWithdrawal(database, { release, authorityId: null, reason, actor });

const telling = (database: Database) =>
  tellStory({ database, development: true, viewers: alwaysAsking(analyst) });

/** What an edition is compared with, or what is known now. */
async function compared(story: Story, edition: number | null): Promise<string> {
  const { data, errors } = await story.ask(COMPARED, { edition });
  expect(errors).toEqual([]);
  return JSON.stringify(data);
}

/** A database with another authority alone. */
const elsewhere = () =>
  storyDatabase({
    name: 'another-authority',
    prepare: async (database) => {
      await anAuthority(database, { slug: 'elsewhere', name: 'Elsewhere' });
    },
  });

describe('an authority restored where published figures are loaded for all', () => {
  let source: Story;
  let backup: MadeBackup;
  let [first, second] = [0, 0];
  const expected = new Map<number | null, string>();

  const restore = (database: Database) =>
    restoreBackup(database, {
      ...{ path: backup.path, slug: undefined, actor, signal: new AbortController().signal },
    });
  const publish = async () => {
    const { data, errors } = await source.ask<{ publishEdition: { number: number } }>(PUBLISH, {
      reason,
    });
    expect(errors).toEqual([]);
    return data.publishEdition.number;
  };
  const expectSame = async (database: Database) => {
    const story = await telling(database);
    for (const [edition, answer] of expected) {
      expect([edition, await compared(story, edition)]).toEqual([edition, answer]);
    }
    await story.server.close();
  };

  beforeAll(async () => {
    source = await telling(await storyDatabase(SEEDED));
    await load(source.database, 'codes.csv', CODES);
    await load(source.database, 'neighbours.csv', NEIGHBOURS);
    await load(source.database, 'lait.csv', FIGURES);
    first = await publish();
    const wrong = await load(source.database, 'wrong.csv', figures('24.6', '90', '80'));
    second = await publish();
    await withdraw(source.database, wrong);
    for (const edition of [first, second, null]) {
      expected.set(edition, await compared(source, edition));
    }
    backup = await makeBackup(source.database, 'norfolk');
  }, 120_000);
  afterAll(async () => {
    await backup.dispose();
    await source.end();
  });

  it('is compared in the story with figures that differ by edition', () => {
    expect(expected.get(first)).toContain('18.0%');
    expect(expected.get(second)).toContain('85.0%');
    expect(expected.get(null)).toContain('18.0%');
  });

  it('keeps every comparison where the same file was withdrawn', async () => {
    const target = await elsewhere();
    await load(target, 'codes.csv', CODES);
    await load(target, 'neighbours.csv', NEIGHBOURS);
    await withdraw(target, await load(target, 'lait.csv', FIGURES));
    await restore(target);
    await expectSame(target);
    await target.close();
  });

  it('keeps every comparison beside figures that it never saw, which are withdrawn from all as ever', async () => {
    const target = await elsewhere();
    await load(target, 'codes.csv', CODES);
    const other = await load(target, 'other.csv', figures('24.6', '50', '40'));
    await restore(target);
    await expectSame(target);
    await withdraw(target, other);
    await expect(withdraw(target, other)).rejects.toThrow(`Release ${other}`);
    await expectSame(target);
    const [kept] = await target.query<{ others: number }>(
      `SELECT count(*) AS others FROM "NationalRelease" r
        WHERE r."authorityId" IS NULL AND r.withdraws IS NULL`,
    );
    expect(kept?.others).toBe(2);
    await target.close();
  });

  it('shares them with another of the same backup, to the number', async () => {
    const others = await makeBackup(source.database, 'wendmere');
    const target = await storyDatabase({ name: 'nobody', prepare: async () => {} });
    for (const { path } of [others, backup]) {
      await restoreBackup(target, {
        ...{ path, slug: undefined, actor, signal: new AbortController().signal },
      });
    }
    await expectSame(target);
    const releases = (database: Database) =>
      database.query(`SELECT id, "authorityId", sha256 FROM "NationalRelease" ORDER BY id`);
    expect(await releases(target)).toEqual(await releases(source.database));
    await others.dispose();
    await target.close();
  });
});
