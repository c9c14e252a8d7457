import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { withdrawNationalCommand } from '../commands/withdraw-national-command';
import { loadNationalFile } from '../modules/national/national-load.service';
import { CODES, figures, NEIGHBOURS } from './national-extract';
import { askAs, aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const analyst = aPerson('Ann Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const leader = aPerson('Lee Leader', { norfolk: [{ role: 'LEADER', place: null }] });

const MEAN = `query ($edition: Int) {
  nationalBenchmarks(authority: "norfolk", indicator: "2.8", period: "2018-03", edition: $edition) {
    problem comparators { comparator words } } }`;
const PREVIEW = `query ($release: Int!) {
  previewNationalWithdrawal(authority: "norfolk", release: $release) {
    compared editions changes { indicator { key } what before after } } }`;
const WITHDRAW = `mutation ($release: Int!, $reason: String!) {
  withdrawNationalRelease(authority: "norfolk", release: $release, reason: $reason) {
    number withdrawal { person reason } } }`;
const LOG = `query ($edition: Int!) { restatements(authority: "norfolk", edition: $edition) {
  benchmarks beside { revision sentence reason person facts { was is } } } }`;
const PUBLISH = `mutation ($reason: String!) {
  publishEdition(authority: "norfolk", month: "2018-03", audience: INTERNAL, reason: $reason) { number } }`;
const REASON = 'The figures were those of another year.';

interface Preview {
  readonly previewNationalWithdrawal: {
    readonly editions: readonly number[];
    readonly changes: readonly { what: string; before: string; after: string }[];
  } | null;
}

describe('a release of published figures that is withdrawn', () => {
  let story: Story;
  let [first, second] = [0, 0];
  let edition = 0;

  const load = async (fileName: string, text: string, forAll = false) => {
    const [norfolk] = await story.database.query<{ id: number }>(
      `SELECT id FROM "Authority" WHERE slug = 'norfolk'`,
    );
    const { release } = await loadNationalFile(story.database, {
      ...{ bytes: Buffer.from(text), fileName, publishedOn: null },
      ...{ actor: systemActor('The story') },
      authority: forAll ? null : { authorityId: norfolk?.id ?? 0, slug: 'norfolk' },
    });
    if (release === null) throw new Error(`${fileName} was refused.`);
    return release.number;
  };
  const ask = async <Data>(query: string, variables: Record<string, unknown>, by = analyst) => {
    const told = await askAs<Data>(story, by, query, variables);
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const mean = async (of: number | null, by = analyst) => {
    const { nationalBenchmarks: made } = await ask<{
      nationalBenchmarks: {
        problem: string | null;
        comparators: { comparator: string; words: string }[];
      };
    }>(MEAN, { edition: of }, by);
    const found = made.comparators.find(({ comparator }) => comparator === 'NEIGHBOUR_MEAN');
    return found?.words ?? made.problem;
  };
  const publish = async () => {
    const { publishEdition } = await ask<{ publishEdition: { number: number } }>(PUBLISH, {
      reason: REASON,
    });
    return publishEdition.number;
  };
  const withdraw = async (release: number, reason = REASON, by = analyst) =>
    askAs(story, by, WITHDRAW, { release, reason });
  const command = async (...words: string[]) => {
    const said: string[] = [];
    const context = {
      ...{ database: story.database, actor: systemActor('Command line') },
      say: (sentence: string) => void said.push(sentence),
      complain: (sentence: string) => void said.push(sentence),
    };
    const code = await withdrawNationalCommand.run(context as never, words);
    return { code, said: said.join('\n') };
  };

  beforeAll(async () => {
    story = await tellStory({
      viewers: severalPeople([analyst, leader]),
      development: true,
    });
    await story.database.query(
      `INSERT INTO "User" (id, name, email)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[])`,
      [
        [analyst, leader].map(({ person }) => person?.id),
        [analyst, leader].map(({ person }) => person?.name),
        [analyst, leader].map(({ person }) => person?.email),
      ],
    );
    await load('codes.csv', CODES, true);
    await load('neighbours.csv', NEIGHBOURS, true);
    first = await load('first.csv', figures('24.6', '20', '16'));
    second = await load('second.csv', figures('24.6', '30', '26'));
    edition = await publish();
  });
  afterAll(() => story.end());

  it('is shown beforehand with each comparison that would change, and the editions that keep it', async () => {
    const { previewNationalWithdrawal: preview } = await ask<Preview>(PREVIEW, { release: second });
    expect(preview?.editions).toEqual([edition]);
    expect(preview?.changes.map(({ what }) => what)).toEqual([
      ...['Neighbours, mean', 'Neighbours, median', 'Best neighbour'],
      ...['Best quarter of authorities', 'Quarter'],
    ]);
    expect(preview?.changes[0]).toMatchObject({
      before: '28.0% (mean of 2 of 2 neighbours, 2021 model, 2016/17)',
      after: '18.0% (mean of 2 of 2 neighbours, 2021 model, 2016/17)',
    });
    expect(await mean(null)).toBe('28.0%');
  });

  it('is withdrawn by nobody without the right, without a reason, or where it was loaded for all', async () => {
    const refusals = [
      await withdraw(second, REASON, leader),
      await withdraw(second, 'no'),
      await withdraw(999_999),
      await withdraw(
        await load('all.csv', figures('1', '2', '3').replaceAll('2017', '2014'), true),
      ),
    ];
    for (const { errors } of refusals) expect(errors).toHaveLength(1);
    expect(refusals[3]?.errors[0]?.message).toContain('loaded for every authority');
    expect(await mean(null)).toBe('28.0%');
  });

  it('leaves what was published before it as known now, and its edition as the committee saw it', async () => {
    const { data, errors } = await withdraw(second);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      withdrawNationalRelease: {
        ...{ number: second, withdrawal: { person: 'Ann Analyst', reason: REASON } },
      },
    });
    expect(await mean(null)).toBe('18.0%');
    expect(await mean(edition)).toBe('28.0%');
    for (const who of [analyst, leader]) {
      const { restatements } = await ask<{ restatements: Record<string, unknown> }>(
        LOG,
        { edition },
        who,
      );
      expect(restatements['benchmarks']).toMatch(
        /no longer follow what was withdrawn since: .*second\.csv \(release \d+\)/,
      );
      expect(restatements['beside']).toContainEqual({
        ...{ revision: null, reason: REASON, person: 'Ann Analyst' },
        sentence: expect.stringMatching(/^National figures were withdrawn: .*second\.csv/),
        facts: [{ was: expect.stringContaining('second.csv'), is: null }],
      });
    }
    const next = await publish();
    expect((await ask<{ restatements: object }>(LOG, { edition: next })).restatements).toEqual({
      ...{ benchmarks: null, beside: [] },
    });
    expect([await mean(next), await mean(edition)]).toEqual(['18.0%', '28.0%']);
  });

  it('is not withdrawn twice, and leaves a revision and an event that say who and why', async () => {
    const { errors } = await withdraw(second);
    expect(errors[0]?.message).toBe('This file is withdrawn already.');
    expect((await ask<Preview>(PREVIEW, { release: second })).previewNationalWithdrawal).toBeNull();
    const events = await story.database.query(
      `SELECT e."actorName", e.sentence, r.cause FROM "AuditEvent" e
         JOIN "Revision" r ON r."authorityId" = e."authorityId" AND r.reason = e.sentence
        WHERE e.kind = 'national.withdrawn' AND e.outcome = 'DONE'`,
    );
    const sentence = `National figures were withdrawn, release ${second}: ${REASON}`;
    expect(events).toEqual([{ actorName: 'Ann Analyst', sentence, cause: 'EDIT' }]);
  });

  it('may be loaded again', async () => {
    await load('second.csv', figures('24.6', '30', '26'));
    expect(await mean(null)).toBe('28.0%');
  });

  it('is withdrawn from all by whoever runs the server, who is told beforehand what changes', async () => {
    const bad = await load('bad.csv', figures('24.6', '50', '60'), true);
    expect(await mean(null)).toBe('55.0%');
    const shown = await command(String(bad), '--preview');
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.said).toMatch(/Norfolk: 4 comparisons of \d+ indicators change\./);
    expect(shown.said).toContain('2.8');
    expect(shown.said).toContain('55.0% (mean of 2 of 2 neighbours, 2021 model, 2016/17) → 28.0%');
    expect(await mean(null)).toBe('55.0%');
    expect(await command(String(bad), '--reason', REASON)).toMatchObject({ code: 0 });
    expect(await mean(null)).toBe('28.0%');
    expect(await command(String(bad), '--reason', REASON)).toMatchObject({ code: 1 });
    expect(await command('999999', '--reason', REASON)).toMatchObject({ code: 1 });
    await expect(command(String(first))).rejects.toThrow('Either the reason is missing');
  });
});
