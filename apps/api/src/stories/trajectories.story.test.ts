import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepingCatalogue, CATALOGUE_KEEPER, REASON, type Fields } from './story-catalogue';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const reader = aPerson('Rita Reader', { wendmere: [{ role: 'ANALYST', place: null }] });

interface Standing {
  readonly planned: number;
  readonly between: boolean;
  readonly standing: string;
  readonly word: string;
  readonly mark: string;
  readonly children: number | null;
  readonly sentence: string;
}

interface Card {
  readonly places: readonly { readonly slug: string }[];
  readonly rows: readonly {
    readonly indicator: { readonly key: string };
    readonly states: string[];
  }[];
  readonly trajectories: readonly {
    readonly indicator: string;
    readonly standings: readonly (Standing | null)[];
  }[];
}

const STANDING = 'planned between standing word mark children sentence';

const CARD = `query ($authority: String!, $period: String, $edition: Int, $place: String) {
  scorecard(authority: $authority, period: $period, edition: $edition, place: $place) {
    places { slug name }
    rows { indicator { key name } states }
    trajectories { indicator standings { ${STANDING} } } } }`;

/** The year 2017/18 of 3.3: 40% in April, 56% from December on. */
const MONTHS = ['04', '05', '06', '07', '08', '09', '10', '11'].map((month, index) => ({
  ...{ month: `2017-${month}`, value: 40 + 2 * index, between: index % 7 !== 0 },
}));
const YEAR = [
  ...MONTHS,
  ...['2017-12', '2018-01', '2018-02', '2018-03'].map((month) => ({ month, value: 56 })),
];

describe('a trajectory', () => {
  let story: Story;
  const { ask, seen, save, lastEvent } = keepingCatalogue(() => story);
  const trajectory = (changes: Fields = {}) =>
    [
      'trajectory',
      'TrajectoryInput!',
      { indicator: '3.3', year: 2017, months: YEAR, ...changes },
    ] as const;
  const cardOf = async (variables: Fields, who = CATALOGUE_KEEPER) => {
    const { data, errors } = await askAs<{ scorecard: Card }>(story, who, CARD, variables);
    expect(errors).toEqual([]);
    return data.scorecard;
  };
  const standingIn = (card: Card, key: string, place: string) => {
    const at = card.places.findIndex(({ slug }) => slug === place);
    const row = card.rows.find(({ indicator }) => indicator.key === key);
    const found = card.trajectories.find(({ indicator }) => indicator === key);
    return { state: row?.states[at], standing: found?.standings[at] ?? null };
  };
  const target = (value: number) =>
    save('saveTarget', [
      'target',
      'TargetInput!',
      { indicator: '3.3', value, validFrom: '2017-04-01' },
    ]);
  beforeAll(async () => {
    story = await tellStory({
      viewers: severalPeople([CATALOGUE_KEEPER, reader]),
      development: true,
    });
  });
  afterAll(() => story.end());

  it('tells red but on plan and green but slipping of the invented council’s latest month', async () => {
    const card = await cardOf({ authority: 'wendmere' }, reader);
    expect(standingIn(card, '2.2', 'harkmoor')).toMatchObject({
      state: 'RED',
      standing: { standing: 'RED_ON_PLAN', word: 'red but on plan', mark: 'on plan', planned: 52 },
    });
    const slipping = standingIn(card, '5.7', 'wendmere');
    expect(slipping).toMatchObject({
      state: 'GREEN',
      standing: { standing: 'GREEN_SLIPPING', word: 'green but slipping behind plan', planned: 95 },
    });
    expect(slipping.standing?.sentence).toBe(
      '90.3% is 4.7 points behind its trajectory of 95% in March 2018; 20 more are needed to be on it. Green, but slipping behind its plan.',
    );
    expect(standingIn(card, '2.2', 'wendmere').standing).toBeNull();
    expect(standingIn(card, '1.4', 'wendmere').standing?.standing).toBe('BEHIND');
  });

  it('says the same on the reading, and in its series which months lie in between', async () => {
    const { data } = await askAs<{
      indicatorAccount: {
        readonly reading: { readonly trajectory: Standing };
        readonly series: { readonly planned: number[]; readonly plannedBetween: boolean[] };
      };
    }>(
      story,
      reader,
      `{ indicatorAccount(authority: "wendmere", indicator: "2.2", place: "harkmoor") {
           reading { trajectory { ${STANDING} } } series { planned plannedBetween } } }`,
    );
    const { reading, series } = data.indicatorAccount;
    expect(reading.trajectory).toMatchObject({ standing: 'RED_ON_PLAN', between: false });
    expect(series.planned.slice(-3)).toEqual([50.7, 51.3, 52]);
    expect(series.plannedBetween.slice(-3)).toEqual([true, true, false]);
  });

  it('stands on the card of its indicator, and in the series that its chart draws', async () => {
    const { data, errors } = await askAs<{
      reportCard: {
        readonly trajectory: { standing: string; mark: string; sentence: { words: string } } | null;
        readonly series: { readonly planned: number[]; readonly plannedBetween: boolean[] };
      };
    }>(
      story,
      reader,
      `{ reportCard(authority: "wendmere", indicator: "5.7") {
           trajectory { standing mark sentence { words } } series { planned plannedBetween } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.reportCard.trajectory).toMatchObject({
      ...{ standing: 'GREEN_SLIPPING', mark: 'slipping' },
      sentence: {
        words: expect.stringMatching(/Green, but slipping behind its plan\.$/) as string,
      },
    });
    expect(data.reportCard.series.planned.at(-1)).toBe(95);
    expect(data.reportCard.series.planned).toHaveLength(13);
    const { reportCard } = await ask<{ reportCard: { trajectory: object | null } }>(
      `{ reportCard(authority: "norfolk", indicator: "3.3", period: "2018-03") { trajectory { word } } }`,
    );
    expect(reportCard.trajectory).toBeNull();
  });

  it('of a report without one says nothing, and Norfolk has none', async () => {
    expect((await cardOf({ authority: 'norfolk' })).trajectories).toEqual([]);
  });

  it('is refused without a target, short of it, with months missing, twice, or away from it', async () => {
    const sentences = async (changes: Fields) =>
      (await save('saveTrajectory', trajectory(changes))).problems.map(({ sentence }) => sentence);
    await target(60);
    expect(await sentences({})).toEqual([
      'The trajectory ends at 56 in March 2018 and does not meet the target of 60 for 2017/18.',
    ]);
    await target(56);
    const [april] = YEAR;
    expect(await sentences({ months: [...YEAR, april] })).toContain(
      'April 2017 stands twice in the trajectory: each month is asked for one value.',
    );
    expect(await sentences({ months: YEAR.filter(({ month }) => month !== '2017-08') })).toEqual([
      expect.stringContaining('has no value for August 2017'),
    ]);
    expect(
      await sentences({
        months: YEAR.map((each) => ({ ...each, value: each.value === 50 ? 1 : each.value })),
      }),
    ).toEqual([expect.stringContaining('September 2017 asks for 1 after 48')]);
    expect(
      await sentences({ months: YEAR.map((each) => ({ ...each, value: each.value * 2 })) }),
    ).toContain('March 2018: “112” was given; expected is 0 to 100, for a percentage.');
    expect(await sentences({ indicator: '99.9' })).toEqual([
      expect.stringContaining('expected is the key of a live indicator'),
    ]);
    expect(await sentences({ months: [{ month: 'spring', value: 1 }] })).toEqual([
      expect.stringContaining('“spring” was given'),
    ]);
  });

  it('says before it is saved where past and present months would stand', async () => {
    const { previewTrajectory } = await ask<{
      previewTrajectory: { changes: { place: string; month: string; after: string }[] };
    }>(
      `query ($value: TrajectoryInput!) { previewTrajectory(authority: "norfolk", trajectory: $value) {
         problems { sentence } changes(most: 1000) { key place month before after sentence } } }`,
      { value: trajectory()[2] },
    );
    const county = previewTrajectory.changes.filter(({ place }) => place === 'norfolk');
    expect(county.map(({ month }) => month)).toContain('2018-03-01');
    expect(county.find(({ month }) => month === '2018-03-01')?.after).toMatch(
      /^(red but on plan|behind plan) \(asked: 56%\)$/,
    );
    const places = previewTrajectory.changes.filter(({ place }) => place !== 'norfolk');
    expect(new Set(places.map(({ after }) => after.split(' (')[0]))).toEqual(
      new Set(['not held against its plan']),
    );
  });

  it('is saved under a revision with its event, and holds from month to month', async () => {
    const before = await seen();
    const outcome = await save('saveTrajectory', trajectory({ isNew: true }));
    expect(outcome).toMatchObject({ saved: true, problems: [], key: '3.3' });
    expect(await lastEvent()).toMatchObject({
      kind: 'catalogue.trajectory-saved',
      sentence: `Trajectory for every place in 2017/18: 12 months, from 40 to 56: ${REASON}`,
    });
    const { state, standing } = standingIn(
      await cardOf({ authority: 'norfolk' }),
      '3.3',
      'norfolk',
    );
    expect(state).toBe('RED');
    // 398 of 711 is 55.98%, printed as 56.0%: it is judged unrounded.
    expect(standing).toMatchObject({ planned: 56, standing: 'BEHIND', children: 1 });
    const stale = await save('saveTrajectory', trajectory({ months: [] }), { seen: before });
    expect(stale.changedMeanwhile).toMatchObject({ reason: REASON });
  });

  it('of modelled figures concludes nothing', async () => {
    const { standing } = standingIn(await cardOf({ authority: 'norfolk' }), '3.3', 'norwich');
    expect(standing).toMatchObject({ standing: 'NOT_JUDGED', mark: '' });
    expect(standing?.sentence).toContain('modelled, so nothing is concluded');
  });

  it('does not overlap: a year that has one is changed, and what does not change is no revision', async () => {
    const again = await save('saveTrajectory', trajectory({ isNew: true }));
    expect(again.problems.map(({ sentence }) => sentence)).toEqual([
      'There is a trajectory for 2017/18 already: change that, for two would overlap.',
    ]);
    const same = await save('saveTrajectory', trajectory());
    expect(same.problems.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('Nothing was changed'),
    ]);
    const eased = YEAR.map((each) => (each.month < '2018-01' ? each : { ...each, value: 57 }));
    await target(57);
    expect((await save('saveTrajectory', trajectory({ months: eased }))).saved).toBe(true);
    const rows = await story.database.query<{ value: number; live: boolean }>(
      `SELECT value, "toRevision" IS NULL AS live FROM "Target" t
         JOIN "Indicator" i ON i."authorityId" = t."authorityId" AND i.id = t."indicatorId"
         JOIN "Authority" a ON a.id = t."authorityId"
        WHERE i.key = '3.3' AND a.slug = 'norfolk' AND t.kind = 'TRAJECTORY'`,
    );
    expect(rows.filter(({ live }) => live)).toHaveLength(12);
    expect(rows.filter(({ live }) => !live).map(({ value }) => value)).toEqual([56, 56, 56]);
  });

  it('is told in the history of its indicator, apart from its targets', async () => {
    const { catalogueIndicator } = await ask<{
      catalogueIndicator: { history: { changes: { label: string; after: string | null }[] }[] };
    }>(
      `{ catalogueIndicator(authority: "norfolk", key: "3.3") {
           history { changes { label before after } } } }`,
    );
    const [latest] = catalogueIndicator.history;
    expect(latest?.changes.map(({ label }) => label)).toEqual(['Trajectories']);
    expect(latest?.changes[0]?.after).toContain('from 2018-03-01 until 2018-04-01: 57');
  });

  it('leaves a published edition as it was, and is taken away for a year', async () => {
    const published = await cardOf({ authority: 'norfolk', edition: 1 });
    expect(published.trajectories).toEqual([]);
    // What was set since is told in the log of what changed since, and makes no figure another.
    const { restatements } = await ask<{
      restatements: {
        beside: { facts: { what: string; was: string | null; is: string | null }[] }[];
      };
    }>(`{ restatements(authority: "norfolk", edition: 1) { beside { facts { what was is } } } }`);
    const onTheWay = restatements.beside
      .flatMap(({ facts }) => facts)
      .filter(({ what }) => what === 'Month of the trajectory of 3.3');
    expect(onTheWay.map(({ was, is }) => [was, is])).toEqual([
      ...[
        [null, '56%'],
        ['56%', '57%'],
      ],
    ]);
    expect((await save('saveTrajectory', trajectory({ months: [] }))).saved).toBe(true);
    expect((await cardOf({ authority: 'norfolk' })).trajectories).toEqual([]);
  });
});
