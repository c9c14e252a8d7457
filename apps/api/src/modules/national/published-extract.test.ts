import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  allAuthorities,
  describedMeasure,
  KNOWN_SUCCESSIONS,
  nationalBenchmarks,
  type NationalFacts,
  type NationalFile,
  type NationalValueRead,
} from '@vital-signs/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { readNationalFile } from './national-load.service';

const FOLDER = fileURLToPath(new URL('../../../../../../shared/data/dfe', import.meta.url));
const VECTORS = fileURLToPath(
  new URL('../../../../../../shared/vectors/lait_polarity_csc.json', import.meta.url),
);
const here = existsSync(FOLDER) && existsSync(VECTORS);
if (!here) {
  console.warn(
    'The published files are not beside this clone, in ../shared: their test is skipped.',
  );
}

const read = (name: string) =>
  readNationalFile(readFileSync(join(FOLDER, name)), name, '2026-11-21');

/**
 * The published method, written down once more in another way: R's quantile of type 7 by its
 * definition, the four intervals of the tool, and the rank as one more than how many are better.
 */
function published(values: readonly number[], own: number, polarity: 'HIGH' | 'LOW') {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (p: number) => {
    const h = 1 + (sorted.length - 1) * p;
    const low = sorted[Math.floor(h) - 1] ?? NaN;
    const high = sorted[Math.ceil(h) - 1] ?? NaN;
    return low + (h - Math.floor(h)) * (high - low);
  };
  const edges = [quantile(0.25), quantile(0.5), quantile(0.75)];
  const above = edges.filter((edge) => own > edge).length;
  const letters = polarity === 'LOW' ? 'ABCD' : 'DCBA';
  const better = values.filter((value) => (polarity === 'LOW' ? value < own : value > own));
  return { band: letters.charAt(above), rank: better.length + 1 };
}

const NEW: Readonly<Record<string, string>> = {
  ...{ '838': '2019-04-01', '839': '2019-04-01', '940': '2021-04-01', '941': '2021-04-01' },
  ...{ '942': '2023-04-01', '943': '2023-04-01' },
};
const FORMER: Readonly<Record<string, string>> = {
  ...{ '835': '2019-04-01', '836': '2019-04-01', '837': '2019-04-01' },
  ...{ '928': '2021-04-01', '909': '2023-04-01' },
};
const existed = (area: string, end: string) =>
  (NEW[area] ?? '') < end && (FORMER[area] ?? '9999') >= end;

describe.skipIf(!here)('a published file, as it was downloaded', () => {
  it.each([
    ['c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv', 23_604, 12, 0, 170],
    ['c2_children_in_need_assessments_duration_2014_to_2024.csv', 25_242, 14, 0, 170],
    ['c5_children_in_need_referrals_by_source_2014_to_2024.csv', 21_636, 12, 0, 170],
    ['cin_referrals_monthly_long.csv', 23_604, 1, 0, 170],
    ['d3_cpps_subsequent_plan_2013_to_2024.csv', 5_901, 3, 0, 170],
    ['headline_figures_2013_to_2024.csv', 72, 6, 0, 1],
    ['la_code_list.xlsx', 0, 0, 0, 170],
    ['lait_data_dictionary.csv', 0, 434, 0, 0],
    ['sn_april_2021.xlsx', 0, 0, 1_560, 156],
    ['sn_may_2025.xlsx', 0, 0, 1_580, 158],
    ['statistical_neighbours_long.csv', 0, 0, 3_140, 158],
  ])(
    '%s is read whole: %d figures of %d measures, %d neighbours, %d areas',
    async (name, values, measures, neighbours, areas) => {
      const file = await read(name);
      expect(file.failed).toBe(false);
      const held = [file.values, file.measures, file.neighbours, file.areas];
      expect(held.map(({ length }) => length)).toEqual([values, measures, neighbours, areas]);
    },
  );

  it('keeps the symbols that it has in the place of figures, each as often as the file has it', async () => {
    const { values } = await read('cin_referrals_monthly_long.csv');
    const counts = (symbol: string) => values.filter((value) => value.symbol === symbol).length;
    expect(['c', 'x', 'u'].map(counts)).toEqual([177, 60, 24]);
    expect(values.filter(({ value }) => value === null)).toHaveLength(261);
  });
});

describe.skipIf(!here)('the extract of the Local Authority Interactive Tool', () => {
  let extract: NationalFile;
  let dictionary: NationalFile;
  beforeAll(async () => {
    extract = await read('lait_csc_long.csv.gz');
    dictionary = await read('lait_data_dictionary.csv');
  });

  it('is read whole: 203,796 figures of 160 measures', () => {
    expect(extract.failed).toBe(false);
    expect([extract.values.length, extract.measures.length]).toEqual([203_796, 160]);
  });

  it('has the polarity that is published for each measure', () => {
    const { measures } = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
      measures: { measure: string; topic: string; polarity: string }[];
    };
    const named = new Map(measures.map(({ measure, polarity }) => [measure, polarity]));
    const words = { HIGH: 'High', LOW: 'Low', INFO: '-' } as const;
    const checked = extract.measures.flatMap(({ name, polarity }) => {
      const expected = named.get(name ?? '');
      return expected === undefined || polarity === null ? [] : [[words[polarity], expected]];
    });
    expect(checked.length).toBeGreaterThan(140);
    for (const [ours, expected] of checked) expect(ours).toBe(expected);
  });

  it('gives every authority the quarter and the rank of the published method, for every measure with a polarity', () => {
    const described = new Map(dictionary.measures.map((measure) => [measure.key, measure]));
    const groups = new Map<string, NationalValueRead[]>();
    for (const value of extract.values) {
      const key = `${value.measure}\n${value.period.start}`;
      groups.set(key, [...(groups.get(key) ?? []), value]);
    }
    const authorities = extract.areas
      .filter(({ kind }) => kind === 'AUTHORITY')
      .map(({ laNumber }) => laNumber ?? '');
    const isAuthority = new Set(authorities);
    const measuresCompared = new Set<string>();
    let compared = 0;
    const wrong: unknown[] = [];
    for (const values of groups.values()) {
      const [first] = values;
      if (first === undefined) continue;
      const own = extract.measures.find(({ key }) => key === first.measure);
      const theirs = described.get(first.measure);
      const measure = describedMeasure(
        first.measure,
        [own, theirs].filter((one) => one !== undefined),
      );
      const { polarity, noQuartile } = measure;
      if (polarity === 'INFO') continue;
      const { period } = first;
      const facts: NationalFacts = {
        ...{ period, polarity, noQuartile, authorities, successions: KNOWN_SUCCESSIONS },
        figures: new Map(values.map(({ area, value }) => [area, { value }])),
        figuresBefore: new Map(),
        ofExtracts: new Set(),
      };
      const all = allAuthorities(facts);
      const set = values.filter(({ area }) => isAuthority.has(area) && existed(area, period.end));
      const numbers = set.flatMap(({ value }) => value ?? []);
      for (const { area, value } of set) {
        const made = nationalBenchmarks(
          facts,
          {
            ...{ own: area, region: null, nation: null, neighbours: [] },
            ...{ polarity, followsSuccession: true },
          },
          all,
        );
        const expected = published(numbers, value ?? NaN, polarity);
        const band = noQuartile ? null : expected.band;
        if (made.band !== band || made.rank?.rank !== expected.rank) {
          wrong.push({ measure: first.measure, area, period, made, expected });
        }
        compared += 1;
      }
      measuresCompared.add(first.measure);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(measuresCompared.size).toBe(
      extract.measures.filter(({ polarity }) => polarity === 'HIGH' || polarity === 'LOW').length,
    );
    expect(compared).toBeGreaterThan(80_000);
  });
});
