import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { loadNationalFile } from '../modules/national/national-load.service';
import { loadSampleNational } from '../sample-national';
import {
  BENCHMARKS,
  ELSEWHERE,
  type Benchmarks,
  type Elsewhere,
} from './measure-elsewhere-question';
import { tellStory, type Story } from './story-server';
import { alwaysAsking, viewerWith } from './story-viewers';

const analyst = { role: 'ANALYST', place: null } as const;
let viewer = viewerWith({ norfolk: [analyst] });
const asking = (roles: Parameters<typeof viewerWith>[0]) => {
  viewer = viewerWith(roles);
};

describe('the same measure elsewhere', () => {
  let story: Story;
  const asked = async (variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await story.ask<{ measureElsewhere: Elsewhere | null }>(
      ELSEWHERE,
      variables,
    );
    expect(errors).toEqual([]);
    return data.measureElsewhere;
  };
  const ask = async (variables: Readonly<Record<string, unknown>>) => {
    const found = await asked(variables);
    if (found === null) throw new Error('Nothing is tied.');
    return found;
  };
  const benchmarks = async (indicator: string) => {
    const { data, errors } = await story.ask<{ nationalBenchmarks: Benchmarks }>(BENCHMARKS, {
      indicator,
    });
    expect(errors).toEqual([]);
    return data.nationalBenchmarks;
  };
  const named = ({ areas }: Elsewhere, name: string) => areas.find((area) => area.name === name);
  const councils = ({ areas }: Elsewhere) => areas.filter(({ council }) => council !== null);
  const figureOf = (found: Elsewhere, name: string, year: string) =>
    named(found, name)?.values[found.years.findIndex(({ key }) => key === year)];

  beforeAll(async () => {
    story = await tellStory({
      development: true,
      viewers: { ...alwaysAsking(viewer), of: () => viewer },
    });
  });
  afterAll(() => story.end());

  it('says that nothing is published where nothing is loaded', async () => {
    const found = await ask({ indicator: '8.3' });
    expect([found.problem, found.areas]).toEqual(['No published figures are loaded.', []]);
  });

  it('is there once the extract is loaded, which happens once', async () => {
    const releases = () =>
      story.database.query(
        `SELECT title, whole FROM "NationalRelease" WHERE "authorityId" IS NULL`,
      );
    await loadSampleNational(story.database, () => undefined);
    const first = await releases();
    expect(first).toHaveLength(5);
    expect(first).toContainEqual({
      title: expect.stringMatching(
        /^Extract: figures of the Local Authority Interactive Tool; /,
      ) as string,
      whole: false,
    });
    await loadSampleNational(story.database, () => undefined);
    expect(await releases()).toEqual(first);
  });

  it('sets a council beside its neighbours, each with its closeness, its region and England, year by year', async () => {
    const found = await ask({ indicator: '8.3', model: '2021', year: '2016-17' });
    expect(found.areas[0]).toMatchObject({ kind: 'OWN', name: 'Norfolk' });
    expect(found.years.map(({ key }) => key)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `${2015 + index}-${16 + index}`),
    ]);
    expect(named(found, 'Lincolnshire')).toMatchObject({
      ...{ kind: 'AUTHORITY', nearness: 1, closeness: 'Extremely Close' },
    });
    expect(found.areas.filter(({ nearness }) => nearness !== null)).toHaveLength(10);
    expect(found.areas.slice(-3).map(({ kind, name }) => [kind, name])).toEqual([
      ['NEIGHBOUR_MEAN', 'Neighbours, mean'],
      ['REGION', 'East of England'],
      ['NATION', 'England'],
    ]);
    expect(figureOf(found, 'Norfolk', '2016-17')).toBe(84);
    expect(figureOf(found, 'England', '2016-17')).toBe(84);
    expect([found.model, found.models]).toEqual(['2021', ['2025', '2021']]);
    expect(found.standing).toMatch(
      /^Norfolk, 84% in 2016\/17: higher than \d+ of \d+ neighbours, lower than \d+/,
    );
    // Of 8.3 the report's own polarity cannot be read; of 2.8 low is good.
    const low = await ask({ indicator: '2.8', model: '2021', year: '2016-17' });
    expect(low.standing).toMatch(
      /^Norfolk, 24\.6% in 2016\/17: better than \d+ of 10 neighbours, worse than \d+\.$/,
    );
    expect(found.source).toContain('published 1 November 2025');
    expect(found.source).toContain('lists of statistical neighbours');
  });

  it('follows a neighbour that became another, or several, and says where it has no figure', async () => {
    const found = await ask({ indicator: '6.9b', model: '2021' });
    // Dorset was 835 until 2019; Cumbria is 942 and 943 since 2023, whose counts make its figure.
    expect(figureOf(found, 'Dorset', '2016-17')).not.toBeNull();
    expect(figureOf(found, 'Cumbria', '2016-17')).not.toBeNull();
    const cumbria = await ask({ indicator: '2.8', model: '2021' });
    const [last] = cumbria.years.slice(-1);
    expect(figureOf(cumbria, 'Cumbria', last?.key ?? '')).toBeNull();
    expect(named(cumbria, 'Cumbria')?.words.at(-1)).toBe('no figure for this period');
  });

  it('sets the four councils side by side by what is published, and shows no more of those in which one has no role', async () => {
    asking({ norfolk: [analyst] });
    const found = await ask({ indicator: '8.3', model: '2021' });
    const others = councils(found);
    expect(others.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Lambeth', 'Northumberland']),
    );
    for (const { council, values } of others) {
      expect(council).toEqual({ slug: null, note: null, indicator: null, reading: null });
      expect(values.filter((value) => value !== null).length).toBeGreaterThan(5);
    }
    expect(figureOf(found, 'Lambeth', '2017-18')).toBe(75);
    expect(figureOf(found, 'Northumberland', '2017-18')).toBe(91);
  });

  it('shows beside it what another council itself reports to somebody with a role there', async () => {
    asking({ norfolk: [analyst], lambeth: [analyst] });
    const found = await ask({ indicator: '8.3', model: '2021' });
    const lambeth = named(found, 'Lambeth')?.council;
    expect(lambeth).toMatchObject({ slug: 'lambeth', indicator: { key: '6.3D' } });
    expect(lambeth?.reading).toMatchObject({ period: { key: '2019-02' } });
    expect(lambeth?.reading?.shown).toMatch(/^87\.[35]%$/);
    expect(lambeth?.note).toContain('17 to 21');
    expect(named(found, 'Northumberland')?.council).toMatchObject({ slug: null, reading: null });
    // A neighbour by the later model that is a council of this database stands once, as both.
    const later = await ask({ indicator: '8.3', model: '2025' });
    expect(later.areas.filter(({ name }) => name === 'Northumberland')).toMatchObject([
      { nearness: 5, council: { slug: null } },
    ]);
  });

  it('shows the other way round what Norfolk reports to somebody of Lambeth with a role in both', async () => {
    asking({ norfolk: [analyst], lambeth: [analyst] });
    const found = await ask({ authority: 'lambeth', indicator: '6.3D' });
    expect(named(found, 'Norfolk')?.council).toMatchObject({ indicator: { key: '8.3' } });
    expect(found.areas.find(({ kind }) => kind === 'REGION')?.name).toBe('London (Inner)');
  });

  it('shows members what editions hold of their own council and of the others', async () => {
    const member = { role: 'MEMBER', place: null } as const;
    asking({ norfolk: [member], lambeth: [member] });
    const found = await ask({ indicator: '8.3', model: '2021' });
    expect(found.reading?.shown).toBe('91.1%');
    expect(named(found, 'Lambeth')?.council?.reading?.period.key).toBe('2019-02');
    // Tied after its edition was published, it is not theirs to see.
    asking({ norfolk: [member], solihull: [member], lambeth: [analyst] });
    const tie = await story.ask<unknown>(
      `mutation { linkNationalMeasure(authority: "lambeth", indicator: "6.1", source: LAIT,
         measure: "ReReferral", note: "Tied wrongly, for the story.") { id } }`,
    );
    expect(tie.errors).toEqual([]);
    const seenBy = async () =>
      named(await ask({ indicator: '2.8', model: '2021' }), 'Lambeth')?.council?.slug;
    expect(await seenBy()).toBe('lambeth');
    asking({ norfolk: [member], lambeth: [member] });
    expect(await seenBy()).toBeNull();
  });

  it('is not known to somebody without a role in the authority, nor of an indicator that is tied to none', async () => {
    asking({ lambeth: [analyst] });
    expect(await asked({ indicator: '8.3' })).toBeNull();
    asking({ norfolk: [analyst] });
    expect(await asked({ indicator: '5.3' })).toBeNull();
    const first = await ask({});
    expect(first.indicator).toEqual(first.tied[0]);
    expect(await ask({ indicator: '8.3', year: '1999-00' })).toMatchObject({
      ...{ year: null, standing: null },
    });
  });

  it('takes as many statements for one model and year as for another', async () => {
    asking({ norfolk: [analyst] });
    const counted = (variables: Readonly<Record<string, unknown>>) =>
      story.statementsOf(() => ask(variables));
    await ask({ indicator: '8.3' });
    const first = await counted({ indicator: '8.3' });
    expect(await counted({ indicator: '8.3', model: '2021', year: '2016-17' })).toBe(first);
    expect(await counted({ indicator: '7.2', model: '2021' })).toBe(first);
    expect(first).toBeLessThanOrEqual(20);
  });

  it('gives neither quarter nor rank from the extract, and says why; neighbours and England it gives', async () => {
    const found = await benchmarks('2.8');
    expect(found).toMatchObject({ quartiles: null, band: null, rank: null, authorities: 0 });
    expect(found.bandSentence).toMatch(/is an extract .* cannot be worked out from it/);
    const of = (wanted: string) =>
      found.comparators.find(({ comparator }) => comparator === wanted)?.value;
    expect([of('NATIONAL'), of('BEST_NEIGHBOUR'), of('NATIONAL_TOP_QUARTILE')]).toEqual([
      ...[21.9, 14.7, undefined],
    ]);
    expect(of('NEIGHBOUR_MEAN')).toBeCloseTo(20.3, 1);
  });

  it('follows a whole file that is loaded above the extract, though it was published before it', async () => {
    const rows = [
      ['926', 'Norfolk', '30'],
      ['925', 'Lincolnshire', '10'],
      ['908', 'Cornwall', '20'],
      ['301', 'Barking and Dagenham', '40'],
    ].map(
      ([number, name, value]) => `ReReferral,${number},${name},LA,Financial Year,2017,${value}`,
    );
    const text = ['measure_short,la_number,area,area_type,Year_Type,year,value', ...rows].join(
      '\n',
    );
    const { release, file } = await loadNationalFile(story.database, {
      ...{ bytes: Buffer.from(text), fileName: 'lait.csv', publishedOn: '2018-11-01' },
      ...{ actor: systemActor('The story'), authority: null },
    });
    // Barking and Dagenham is no area of the extract: the first whole file makes it known.
    expect([file.issues, release === null]).toEqual([[], false]);
    const found = await benchmarks('2.8');
    expect(found).toMatchObject({ authorities: 4, rank: 3, band: 'C' });
    const elsewhere = await ask({ indicator: '2.8', model: '2021' });
    expect(figureOf(elsewhere, 'Norfolk', '2016-17')).toBe(30);
    expect(figureOf(elsewhere, 'Norfolk', '2017-18')).toBe(20);
    // Of other measures and years there is the extract alone still.
    expect((await benchmarks('8.3')).bandSentence).toContain('extract');
  });
});
