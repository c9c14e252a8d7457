import { commitRevision } from '@vital-signs/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_KEEPER, keepingCatalogue, type Fields } from './story-catalogue';
import { loaderOf } from './story-import';
import { aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const LEADER = aPerson('Lea Leader', { norfolk: [{ role: 'LEADER', place: null }] });
const MEMBER = aPerson('Mo Member', { norfolk: [{ role: 'MEMBER', place: null }] });
const HEAD = aPerson('Hal Head', { norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] });

const LOG = `query ($edition: Int!) { restatements(authority: "norfolk", edition: $edition, first: 500) {
  sentence total flips restatements {
    kind earlier flipped change sentence explanation
    indicator { key name } place { slug } period { key }
    before { value numerator denominator state } after { value numerator denominator state }
    reasons { touched restates reason person } } beside { revision sentence reason person facts { what was is from until } } benchmarks } }`;

const MONTH = `query ($edition: Int) { scorecard(authority: "norfolk", period: "2018-03", edition: $edition) {
  rows { indicator { key name } values states numerators denominators } } }`;

interface Change {
  readonly kind: string;
  readonly earlier: number;
  readonly flipped: boolean;
  readonly sentence: string;
  readonly explanation: string;
  readonly indicator: { readonly key: string };
  readonly place: { readonly slug: string };
  readonly period: { readonly key: string };
  readonly reasons: readonly Fields[];
}

interface Log {
  readonly sentence: string;
  readonly total: number;
  readonly flips: number;
  readonly restatements: readonly Change[];
  readonly beside: readonly Fields[];
  readonly benchmarks: string | null;
}

describe('March published, and corrected in April in every way', () => {
  let story: Story;
  let edition = 0;
  /** The edition that has the corrections. */
  let corrected = 0;
  let published: Fields;
  const { ask, save, seen } = keepingCatalogue(() => story);

  const log = async (who = CATALOGUE_KEEPER, of = edition) =>
    (await ask<{ restatements: Log }>(LOG, { edition: of }, who)).restatements;
  const changesOf = async (key: string, place = 'norfolk') =>
    (await log()).restatements.filter(
      (each) => each.indicator.key === key && each.place.slug === place,
    );
  const publish = async (reason: string) => {
    const told = await ask<{ publishEdition: { number: number } }>(
      `mutation ($reason: String!) {
         markMonthChecked(authority: "norfolk", month: "2018-03", note: "It was looked through") { isChecked }
         publishEdition(authority: "norfolk", month: "2018-03", audience: INTERNAL, reason: $reason) { number } }`,
      { reason },
    );
    return told.publishEdition.number;
  };
  /** Writes rows of the record as a data officer would. */
  const write = (
    reason: string,
    statements: (revision: number) => readonly (readonly [string, readonly unknown[]])[],
  ) =>
    commitRevision(
      story.database,
      { authorityId: 1, cause: 'EDIT', person: 'A data officer', reason },
      async (transaction, revision) => {
        for (const [statement, values] of statements(revision)) {
          await transaction.query(statement, [...values]);
        }
      },
    );

  beforeAll(async () => {
    const viewers = severalPeople([CATALOGUE_KEEPER, LEADER, MEMBER, HEAD]);
    story = await tellStory({ viewers, development: true, responseCache: false });
    // A rate of which the count alone was reported: it is divided by the population.
    await write('The rate is worked out here from now on', (revision) => [
      [
        `UPDATE "Observation" o SET "toRevision" = $1 FROM "Indicator" i, "Place" p
          WHERE i.id = o."indicatorId" AND p.id = o."placeId" AND i.key = '7.2' AND p.slug = 'norfolk'
            AND o."authorityId" = 1 AND o."periodStart" = '2018-03-01' AND o."toRevision" IS NULL`,
        [revision],
      ],
      [
        `INSERT INTO "Observation" ("authorityId", "indicatorId", "placeId", basis, "periodKind",
                "periodStart", "periodEnd", numerator, provenance, source, "fromRevision")
         SELECT 1, i.id, p.id, v.basis, 'MONTH', '2018-03-01', '2018-04-01', 1178, 'IMPORTED', 'A story', $1
           FROM "Indicator" i JOIN "IndicatorVersion" v ON v."indicatorId" = i.id AND v."toRevision" IS NULL,
                "Place" p
          WHERE i.key = '7.2' AND i."authorityId" = 1 AND p."authorityId" = 1 AND p.slug = 'norfolk'`,
        [revision],
      ],
    ]);
    edition = await publish('March, with the rate as it is worked out');
    published = await ask<Fields>(MONTH, { edition }, LEADER);
  });
  afterAll(() => story.end());

  it('says why of a figure that a file corrects, and of the arrows that follow', async () => {
    const load = loaderOf(story, CATALOGUE_KEEPER);
    const file =
      'Ref,Place,Period,Numerator,Denominator,Value\n3.3,Norfolk,2018-03,640,700,91.4\n3.3,Norfolk,2018-02,100,689,14.5\n';
    const said = { restates: 'LATE_RECORDING', reason: 'Assessments that were entered in April' };
    await load.load('late.csv', file, said);
    const changes = await changesOf('3.3');
    expect(changes.map(({ period }) => period.key)).toEqual(['2018-03', '2018-02']);
    expect(changes[0]).toMatchObject({
      ...{ kind: 'CHANGED', flipped: true, explanation: /^Late recording: Assessments that were/ },
      reasons: [{ touched: 'FIGURE', restates: 'LATE_RECORDING', person: 'Ada Admin' }],
    });
    expect(changes[0]?.explanation).toContain('(Ada Admin)');
  });

  it('says why of a rating that a tolerance turns, and not of the months before', async () => {
    const value = { indicator: '4.5', model: 'THRESHOLDS', red: 1, green: 2 };
    const tolerance = { ...value, validFrom: '2018-01-01' };
    const outcome = await save('saveTolerance', ['tolerance', 'ToleranceInput!', tolerance], {
      reason: 'Other tolerances, as the board agreed',
    });
    expect(outcome.saved).toBe(true);
    const [change, ...others] = await changesOf('4.5');
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      ...{ kind: 'CHANGED', flipped: true },
      explanation: 'Other tolerances: Other tolerances, as the board agreed (Ada Admin).',
      reasons: [{ touched: 'STANDARD' }],
    });
  });

  it('names no change that says nothing of the month', async () => {
    const value = { indicator: '3.3', model: 'THRESHOLDS', red: 60, green: 70 };
    const tolerance = { ...value, validFrom: '2018-04-01' };
    expect((await save('saveTolerance', ['tolerance', 'ToleranceInput!', tolerance])).saved).toBe(
      true,
    );
    const [change] = await changesOf('3.3');
    expect(change?.reasons.map(({ touched }) => touched)).toEqual(['FIGURE']);
  });

  it('says why of a rate whose population is another', async () => {
    const population = { place: 'norfolk', count: 100_000, source: 'A new estimate' };
    const outcome = await save(
      'savePopulation',
      ['population', 'PopulationInput!', { ...population, validFrom: '2018-01-01' }],
      { reason: 'The estimate of mid-2017 came out' },
    );
    expect(outcome).toMatchObject({ saved: true });
    const [change] = await changesOf('7.2');
    expect(change).toMatchObject({
      ...{ kind: 'CHANGED', period: { key: '2018-03' } },
      after: { numerator: 1178, denominator: 100_000, value: 117.8 },
      explanation: 'Another population: The estimate of mid-2017 came out (Ada Admin).',
      reasons: [{ touched: 'POPULATION' }],
    });
  });

  it('tells of the figures of an indicator that has ended, and since when', async () => {
    const before = await log();
    const { endIndicator } = await ask<{ endIndicator: Fields }>(
      `mutation ($seen: Int!) { endIndicator(authority: "norfolk", seen: $seen, key: "2.8",
         on: "2018-03-01", reason: "Counted in another system since") { saved problems { sentence } } }`,
      { seen: await seen() },
    );
    expect(endIndicator).toEqual({ saved: true, problems: [] });
    const [change, ...others] = await changesOf('2.8');
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      ...{ kind: 'INDICATOR_LEFT', earlier: 0, period: { key: '2018-03' } },
      sentence:
        /was published, and is not there now: the indicator is no longer measured since 1 March 2018\.$/,
      explanation: 'Definition: Counted in another system since (Ada Admin).',
    });
    const now = await log();
    expect(now.total).toBeGreaterThan(before.total);
    expect(now.sentence).toContain('one figure that was published is no longer there');
  });

  it('names no change that was taken back', async () => {
    const keep = (field: string, argument: string, given: Record<string, unknown>) =>
      ask<Record<string, Fields>>(
        `mutation ($seen: Int!) { ${field}(authority: "norfolk", seen: $seen, key: "4.5"${argument},
           reason: "Ended by mistake") { saved } }`,
        given,
      );
    await keep('endIndicator', ', on: "2018-03-01"', { seen: await seen() });
    expect((await changesOf('4.5'))[0]).toMatchObject({ kind: 'INDICATOR_LEFT' });
    await keep('resumeIndicator', '', { seen: await seen() });
    const [change] = await changesOf('4.5');
    expect(change?.reasons.map(({ touched }) => touched)).toEqual(['STANDARD']);
  });

  it('tells of the figures of a place that has ended, and why', async () => {
    await write('Breckland was closed in February', (revision) => [
      [
        `UPDATE "PlaceLink" l SET "toRevision" = $1 FROM "Place" p
          WHERE p.id = l."childId" AND p.slug = 'breckland' AND l."authorityId" = 1 AND l."toRevision" IS NULL`,
        [revision],
      ],
      [
        `INSERT INTO "PlaceLink" ("authorityId", "parentId", "childId", "validFrom", "validTo", "fromRevision")
         SELECT 1, l."parentId", l."childId", l."validFrom", '2018-02-01', $1
           FROM "PlaceLink" l WHERE l."authorityId" = 1 AND l."toRevision" = $1`,
        [revision],
      ],
    ]);
    const [change] = await changesOf('3.3', 'breckland');
    expect(change).toMatchObject({
      ...{ kind: 'PLACE_LEFT', earlier: 1 },
      sentence: /nor is the figure of the month before: the place ended on 1 February 2018\.$/,
      explanation: 'A change of places: Breckland was closed in February (A data officer).',
    });
    const { restatements } = await log();
    const teams = restatements.filter(({ place }) => place.slug.startsWith('breckland-'));
    expect(new Set(teams.map(({ kind }) => kind))).toEqual(new Set(['PLACE_LEFT']));
  });

  it('tells what changed beside the figures', async () => {
    const target = { indicator: '3.3', value: 91, validFrom: '2018-01-01' };
    const place = { slug: 'norwich', name: 'Norwich City', shortName: 'Norwich', position: 1 };
    await save('saveTarget', ['target', 'TargetInput!', target], { reason: 'A target of our own' });
    const named = await save(
      'savePlace',
      ['place', 'PlaceInput!', { ...place, parent: 'norfolk' }],
      {
        reason: 'The locality has another name',
      },
    );
    expect(named.problems).toEqual([]);
    const { beside, benchmarks } = await log();
    expect(benchmarks).toBeNull();
    expect(beside.slice(-2)).toMatchObject([
      {
        ...{ sentence: 'Targets of 3.3.', reason: 'A target of our own', person: 'Ada Admin' },
        facts: [{ what: 'Target of 3.3', was: '80%', is: '91%', from: '2018-01-01', until: null }],
      },
      {
        ...{ sentence: 'Names of Norwich.', person: 'Ada Admin' },
        reason: 'The locality has another name',
        facts: [
          { what: 'Name of Norwich', was: 'Norwich', is: 'Norwich City' },
          { what: 'Order of Norwich', was: '3', is: '1' },
        ],
      },
    ]);
    // An indicator that had no tolerance has one, and a population is another.
    const facts = beside.flatMap((change) => change['facts'] as Fields[]);
    expect(facts.map(({ what, was, is }) => ({ what, was, is }))).toEqual(
      expect.arrayContaining([
        { what: 'Tolerance of 4.5', was: null, is: 'red 1%, green 2%' },
        { what: 'Population aged 0-17 of Norfolk', was: '169,052', is: '100,000' },
      ]),
    );
  });

  it('names a reason and a person for every change', async () => {
    const { restatements, flips, total } = await log();
    expect(total).toBe(restatements.length);
    expect(flips).toBe(restatements.filter(({ flipped }) => flipped).length);
    const unsaid = restatements.filter(({ reasons }) => reasons.length === 0);
    expect(unsaid).toEqual([]);
  });

  it('shows the edition as it was, whoever reads it, and tells nobody else of it', async () => {
    for (const who of [CATALOGUE_KEEPER, LEADER]) {
      expect(await ask<Fields>(MONTH, { edition }, who)).toEqual(published);
    }
    expect(await ask<Fields>(MONTH, { edition: null }, LEADER)).toEqual(published);
    expect(await ask<Fields>(MONTH, { edition: null })).not.toEqual(published);
    for (const who of [LEADER, MEMBER, HEAD]) {
      expect(await log(who)).toMatchObject({ total: 0, restatements: [] });
    }
  });

  it('tells everybody what they may see of it once it is published', async () => {
    const known = await log();
    corrected = await publish('With the corrections of April');
    expect(await log(LEADER)).toEqual(known);
    expect((await log(CATALOGUE_KEEPER, corrected)).total).toBe(0);
    const own = (await log(MEMBER)).restatements;
    expect(own.map(({ kind }) => kind)).toContain('INDICATOR_LEFT');
    expect(own.filter(({ place }) => place.slug.includes('-team'))).toEqual([]);
    expect(await ask<Fields>(MONTH, { edition }, MEMBER)).toBeDefined();
  });

  it('shows on the chart every figure that was published of a month that is corrected twice', async () => {
    const load = loaderOf(story, CATALOGUE_KEEPER);
    const file = 'Ref,Place,Period,Numerator,Denominator,Value\n3.3,Norfolk,2018-03,650,700,92.9\n';
    await load.load('later.csv', file, {
      restates: 'CORRECTION',
      reason: 'Ten were counted twice',
    });
    const chart = `{ indicatorAccount(authority: "norfolk", indicator: "3.3", period: "2018-03") {
      series { values former { month value edition } } } }`;
    const former = async (who = CATALOGUE_KEEPER) =>
      (
        await ask<{
          indicatorAccount: { series: Readonly<Record<'values' | 'former', unknown[]>> };
        }>(chart, {}, who)
      ).indicatorAccount.series;
    const first = { month: '2018-03', value: 56, edition };
    const now = await former();
    expect(now.values.at(-1)).toBe(92.9);
    expect(now.former.slice(-2)).toEqual([
      { month: '2018-03', value: 91.4, edition: corrected },
      first,
    ]);
    expect((await former(LEADER)).former.at(-1)).toEqual(first);
    expect((await log(CATALOGUE_KEEPER, corrected)).restatements).toMatchObject([
      {
        indicator: { key: '3.3' },
        explanation: 'A correction: Ten were counted twice (Ada Admin).',
      },
    ]);
  });
});
