import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row, SeededRecord } from '../council/recorded-figures.test-support';
import {
  areTranscribed,
  ofTranscribed,
  recordOf,
  runsCopied,
  seedText,
  transcribed,
} from '../council/recorded-figures.test-support';
import { seedSolihull } from './seed-solihull';

/** The quarter in which each text of the column period ends, by its first day. */
const QUARTERS: Readonly<Record<string, string>> = {
  'Mar 2016/17': '2017-01-01',
  '2016/17': '2017-01-01',
  'Q4 2017/18': '2018-01-01',
  'Apr 17 - Mar 18': '2018-01-01',
  'Apr 2017 - Mar 2018': '2018-01-01',
  'Q1 2018/19': '2018-04-01',
  'July 17 - June 18': '2018-04-01',
};
/** The basis that each text of the column basis names; without one the indicator’s own. */
const BASES: Readonly<Record<string, string>> = {
  snapshot: 'SNAPSHOT',
  cumulative: 'YEAR_TO_DATE',
  'cumulative and in quarter': 'IN_PERIOD',
  'rolling year': 'ROLLING_12',
};
const outOf = (unit = '') => Number(/^of (\d+) episodes$/.exec(unit)?.[1] ?? Number.NaN);

interface Part extends Record<string, unknown> {
  readonly dimension: string;
  readonly basis: string;
  readonly periodStart: string;
  readonly value: number;
}

describe.skipIf(!areTranscribed)(ofTranscribed('Solihull’s record'), () => {
  let record: SeededRecord;
  let keys: ReadonlyMap<string, string>;
  const table = () => transcribed('solihull.csv');
  const keyOf = ({ measure = '' }: Row) => keys.get(measure) ?? measure;
  const figureOf = (row: Row) => {
    const [key, start, basis] = [
      keyOf(row),
      QUARTERS[row['period'] ?? ''],
      BASES[row['basis'] ?? ''],
    ];
    return record.figures.find(
      (each) =>
        each.key === key &&
        each.periodStart === start &&
        each.periodKind === 'QUARTER' &&
        (basis === undefined || each.basis === basis),
    );
  };

  beforeAll(async () => {
    record = await recordOf(seedSolihull);
    const versions = await record.rows<{ name: string }>('IndicatorVersion');
    keys = new Map(versions.map(({ name, key }) => [name, key]));
  });
  afterAll(() => record.database.close());

  it('has every measure under its code, once', async () => {
    const versions = await record.rows<{ ref: string | null; name: string; onScorecard: boolean }>(
      'IndicatorVersion',
    );
    const rows = versions.filter(({ onScorecard }) => onScorecard);
    const measures = new Map(table().map(({ code, measure }) => [measure, code || null]));
    expect(new Map(rows.map(({ name, ref }) => [name, ref]))).toEqual(measures);
    expect(rows).toHaveLength(measures.size);
  });

  it('has every figure in its quarter and on its basis, with what the report says of it', () => {
    for (const row of table()) {
      const stored = figureOf(row);
      const at = [row['measure'], row['period']];
      const isOfEpisodes = row['unit']?.startsWith('of ') === true;
      if (isOfEpisodes) {
        expect([...at, stored?.numerator, stored?.denominator, stored?.textAsPrinted]).toEqual([
          ...[...at, Number(row['value']), outOf(row['unit']), row['judgement_text']],
        ]);
        continue;
      }
      expect([...at, stored?.value]).toEqual([...at, Number(row['value'])]);
      expect([...at, stored?.ratingAsPrinted]).toEqual([...at, row['judgement_text'] || null]);
    }
  });

  it('has every target, every tolerance as it is printed, and every comparator', async () => {
    const targets = await record.rows<{ value: number }>('Target');
    const tolerances = await record.rows<{ lower: number | null; upper: number | null }>(
      'Tolerance',
    );
    const benchmarks = await record.rows<{ comparator: string; value: number }>('PrintedBenchmark');
    const comparators: Readonly<Record<string, string>> = {
      'Statistical neighbours': 'NEIGHBOUR_AVERAGE',
      England: 'NATIONAL',
      'West Midlands': 'REGION',
    };
    for (const row of table()) {
      const key = keyOf(row);
      if (row['target']) {
        expect(targets).toContainEqual(
          expect.objectContaining({ key, value: Number(row['target']) }),
        );
      }
      if (row['tol_lower']) {
        const [lower, upper] = [Number(row['tol_lower']), Number(row['tol_upper'])];
        expect(tolerances).toContainEqual(expect.objectContaining({ key, lower, upper }));
      }
      if (row['comparator']) {
        const comparator = comparators[row['comparator']];
        const value = Number(row['comparator_value']);
        expect(benchmarks).toContainEqual(expect.objectContaining({ key, comparator, value }));
      }
    }
    const withoutLimits = tolerances.filter(({ lower }) => lower === null).map(({ key }) => key);
    expect(withoutLimits).toEqual(['ECS-14a', 'NI-65a', 'ECS-133']);
  });

  it('takes nought for a concern where the report does, and nowhere else', async () => {
    const tolerances = await record.rows<{ zeroConcern: boolean }>('Tolerance');
    const concerned = tolerances.filter(({ zeroConcern }) => zeroConcern).map(({ key }) => key);
    expect(concerned).toEqual(['ECS-14a', 'NI-65a']);
    const said = table().filter(({ good_is }) => good_is?.includes('0% would be a concern'));
    expect(new Set(said.map(keyOf))).toEqual(new Set(concerned));
  });

  it('breaks wholes down into parts that add up to them', async () => {
    const parts = await record.rows<Part>('BreakdownObservation');
    const sums = new Map<string, number>();
    for (const { key, dimension, basis, periodStart, value } of parts) {
      const whole = [key, dimension, basis, periodStart].join('|');
      sums.set(whole, (sums.get(whole) ?? 0) + value);
    }
    expect(sums.size).toBe(7);
    for (const [whole, sum] of sums) {
      const [key, , basis, start] = whole.split('|');
      const figure = record.figures.find(
        (each) => each.key === key && each.basis === basis && each.periodStart === start,
      );
      expect([whole, figure?.value]).toEqual([whole, sum]);
    }
  });

  it('holds repeat referrals of the quarter and of the year so far side by side', () => {
    const repeats = record.figures.filter(({ key }) => key === 'ECS-14a');
    expect(
      repeats.map(({ basis, periodStart, value, absence }) => [basis, periodStart, value, absence]),
    ).toEqual([
      ['IN_PERIOD', '2018-01-01', 21, null],
      ['YEAR_TO_DATE', '2018-01-01', null, 'NOT_PRINTED'],
      ['IN_PERIOD', '2018-04-01', 19, null],
      ['YEAR_TO_DATE', '2018-04-01', 19, null],
    ]);
  });

  it('says what the report says in other words', async () => {
    const said = await record.database.query<{ text: string }>(
      `SELECT text FROM "Commentary" UNION ALL
       SELECT concat_ws(' ', definition, purpose, caveats) FROM "IndicatorVersion"`,
    );
    const text = seedText('001_b62d903874ebedfa.txt');
    expect(said.flatMap((each) => runsCopied(each.text, text))).toEqual([]);
  });
});
