import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { loadNationalFile } from '../modules/national/national-load.service';
import { createNationalRepository } from '../modules/national/national.repository';
import { tellStory, type Story } from './story-server';

const FOLDER = fileURLToPath(new URL('../../../../../shared/data/dfe', import.meta.url));
const here = existsSync(FOLDER);
if (!here) {
  console.warn(
    'The published files are not beside this clone, in ../shared: their story is skipped.',
  );
}

interface Comparison {
  readonly comparator: string;
  readonly value: number | null;
  readonly basis: string;
  readonly source: string;
  readonly used: number | null;
  readonly of: number | null;
}

interface Benchmarks {
  readonly problem: string | null;
  readonly year: { readonly name: string; readonly key: string } | null;
  readonly years: readonly { readonly key: string }[];
  readonly model: string | null;
  readonly models: readonly string[];
  readonly own: { readonly value: number | null; readonly change: number | null } | null;
  readonly comparators: readonly Comparison[];
  readonly neighbours: readonly {
    readonly figure: { readonly area: string; readonly value: number | null };
    readonly isBest: boolean;
  }[];
  readonly quartiles: {
    readonly q1: number;
    readonly q3: number;
    readonly words: string;
    readonly basis: string;
    readonly source: string;
  } | null;
  readonly band: string | null;
  readonly bandSentence: string;
  readonly rank: number | null;
  readonly authorities: number;
}

const BENCHMARKS = /* GraphQL */ `
  query ($indicator: String!, $year: String, $model: String, $edition: Int) {
    nationalBenchmarks(
      authority: "norfolk"
      indicator: $indicator
      period: "2018-03"
      year: $year
      model: $model
      edition: $edition
    ) {
      problem
      year {
        name
        key
      }
      years {
        key
      }
      model
      models
      own {
        value
        change
      }
      comparators {
        comparator
        value
        basis
        source
        used
        of
      }
      neighbours {
        figure {
          area
          value
        }
        isBest
      }
      quartiles {
        q1
        q3
        words
        basis
        source
      }
      band
      bandSentence
      rank
      authorities
    }
  }
`;

describe.skipIf(!here)('published figures beside Norfolk’s report', () => {
  let story: Story;
  const load = async (fileName: string, publishedOn: string | null = null) => {
    const { file, release } = await loadNationalFile(story.database, {
      ...{ bytes: await readFile(join(FOLDER, fileName)), fileName, publishedOn },
      ...{ actor: systemActor('The story'), authority: null },
    });
    expect(file.failed).toBe(false);
    return release;
  };
  const ask = async (variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await story.ask<{ nationalBenchmarks: Benchmarks | null }>(
      BENCHMARKS,
      variables,
    );
    expect(errors).toEqual([]);
    if (data.nationalBenchmarks === null) throw new Error('There are no such benchmarks.');
    return data.nationalBenchmarks;
  };
  const of = ({ comparators }: Benchmarks, wanted: string) =>
    comparators.find(({ comparator }) => comparator === wanted);

  beforeAll(async () => {
    story = await tellStory();
    await load('lait_csc_long.csv.gz');
    await load('sn_april_2021.xlsx');
  }, 300_000);
  afterAll(() => story.end());

  it.each([
    ['2.8', 21.9, 14.7],
    ['6.9b', 18.7, 12.6],
    ['6.10b', 2.1, 0],
    ['3.3', 82.9, 90.8],
    ['6.4', 77.2, 96.7],
    ['7.2', 62, 39],
    ['8.4', 50, 74],
    ['9.2', 10, 5],
  ])(
    '%s has the nation’s %d and the best neighbour’s %d, as Norfolk printed them',
    async (indicator, nation, best) => {
      const benchmarks = await ask({ indicator, year: '2016-17' });
      expect(of(benchmarks, 'NATIONAL')?.value).toBe(nation);
      expect(of(benchmarks, 'BEST_NEIGHBOUR')?.value).toBe(best);
    },
  );

  it.each([
    ['8.3', 84],
    ['plans-ceased-after-two-years', 3.4],
  ])(
    '%s has the nation’s %d, and no best neighbour: its polarity cannot be read',
    async (indicator, nation) => {
      const benchmarks = await ask({ indicator, year: '2016-17' });
      expect(of(benchmarks, 'NATIONAL')?.value).toBe(nation);
      expect(of(benchmarks, 'BEST_NEIGHBOUR')).toBeUndefined();
    },
  );

  it('name the count, the model, the year and the release of each', async () => {
    const benchmarks = await ask({ indicator: '2.8', year: '2016-17' });
    const mean = of(benchmarks, 'NEIGHBOUR_MEAN');
    expect(mean?.value).toBeCloseTo(20.31, 10);
    expect(mean).toMatchObject({
      basis: 'mean of 10 of 10 neighbours, 2021 model, 2016/17',
      ...{ used: 10, of: 10 },
    });
    expect(mean?.source).toContain('lait_csc_long.csv.gz');
    expect(mean?.source).toContain('sn_april_2021.xlsx');
    expect(of(benchmarks, 'BEST_NEIGHBOUR')?.basis).toBe(
      'Shropshire, best of 10 of 10 neighbours, 2021 model, 2016/17',
    );
    expect(of(benchmarks, 'REGION')).toMatchObject({
      value: 20.2,
      basis: 'East of England, 2016/17',
    });
    expect(benchmarks.own).toEqual({ value: 24.6, change: 0.3 });
    expect(benchmarks.neighbours.map(({ figure }) => figure.area)).toContain('Dorset');
  });

  it('stand in the year that was over by the month, unless another is asked for', async () => {
    const benchmarks = await ask({ indicator: '2.8' });
    expect(benchmarks.year).toEqual({ name: '2017/18', key: '2017-18' });
    expect(benchmarks.years).toHaveLength(10);
    const missing = await ask({ indicator: '2.8', year: '1999-00' });
    expect(missing).toMatchObject({ comparators: [], own: null });
    expect(missing.problem).toContain('no published year 1999-00');
  });

  it('give neither quarter nor rank without a polarity of the publisher’s', async () => {
    const rate = await ask({ indicator: '7.2', year: '2016-17' });
    expect(rate).toMatchObject({ band: null, rank: null });
    expect(rate.bandSentence).toContain('does not say which end');
    const repeat = await ask({ indicator: '2.8', year: '2016-17' });
    expect(repeat).toMatchObject({ band: 'D', authorities: 152 });
  });

  it('say where the quarters of all authorities end, over how many, of which year and release', async () => {
    const { quartiles } = await ask({ indicator: '2.8', year: '2016-17' });
    // Counted by hand: of 152 in order the 38th and 39th are 15.9 and 16.0, the 114th and 115th 23.8.
    expect(quartiles?.q1).toBeCloseTo(15.975, 10);
    expect(quartiles?.q3).toBe(23.8);
    expect(quartiles?.words).toBe('16.0%, 20.0%, 23.8%');
    expect(quartiles?.basis).toBe(
      'edges of the quarters of 152 authorities, from 0.0% to 38.0%, 2016/17',
    );
    expect(quartiles?.source).toContain('lait_csc_long.csv.gz');
  });

  it('are shown as the committee saw them: nothing was loaded when its edition was published', async () => {
    const benchmarks = await ask({ indicator: '2.8', edition: 1 });
    expect(benchmarks).toMatchObject({ comparators: [], years: [] });
    expect(benchmarks.problem).toBe(
      'No published figures were loaded when edition 1 was published.',
    );
  });

  it('name no more neighbours than have a figure', async () => {
    const plans = await ask({ indicator: '6.10b', year: '2016-17' });
    expect(of(plans, 'NEIGHBOUR_MEAN')?.basis).toBe(
      'mean of 5 of 10 neighbours, 2021 model, 2016/17',
    );
  });

  it('follow a later list of neighbours, and keep the former to choose', async () => {
    await load('statistical_neighbours_long.csv');
    const later = await ask({ indicator: '2.8', year: '2016-17' });
    expect(later).toMatchObject({ model: '2025', models: ['2025', '2021'] });
    const former = await ask({ indicator: '2.8', year: '2016-17', model: '2021' });
    expect(of(former, 'NEIGHBOUR_MEAN')?.value).toBeCloseTo(20.31, 10);
  });

  const correct = (fileName: string, nation: string, publishedOn: string | null) => {
    const lines = [
      'Topic,measure_short,Measure,Polarity,y_axis_name,dps,Year_Type,la_number,area,area_type,year,value',
      `Child Protection,ReReferral,Re-referrals,Low,% of referrals,,Financial Year,970,England,England,2017,${nation}`,
    ];
    return loadNationalFile(story.database, {
      ...{ bytes: Buffer.from(lines.join('\n')), fileName, publishedOn },
      ...{ actor: systemActor('The story'), authority: null },
    });
  };

  it('are superseded by what a later release repeats, and are read again at once', async () => {
    await correct('correction.csv', '22.4', null);
    const benchmarks = await ask({ indicator: '2.8', year: '2016-17' });
    expect(of(benchmarks, 'NATIONAL')?.value).toBe(22.4);
    expect(of(benchmarks, 'REGION')?.value).toBe(20.2);
  });

  it('are not superseded by an older release that is loaded late', async () => {
    await correct('first-print.csv', '21.1', '2017-11-02');
    const benchmarks = await ask({ indicator: '2.8', year: '2016-17' });
    expect(of(benchmarks, 'NATIONAL')?.value).toBe(22.4);
  });

  it('are kept with what they were', async () => {
    const releases = await createNationalRepository(story.database).releases(1);
    expect(releases.map(({ fileName }) => fileName)).toEqual([
      ...['lait_csc_long.csv.gz', 'sn_april_2021.xlsx'],
      ...['statistical_neighbours_long.csv', 'correction.csv'],
      'first-print.csv',
    ]);
  });

  it('load a second time only where another file has spoken of the same since', async () => {
    const again = () => correct('correction.csv', '22.4', null);
    await expect(correct('first-print.csv', '21.1', null)).rejects.toThrow('loaded already');
    expect((await again()).release).not.toBeNull();
    await expect(again()).rejects.toThrow('loaded already');
  });
});
