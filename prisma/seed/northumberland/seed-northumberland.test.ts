import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeededRecord } from '../council/recorded-figures.test-support';
import {
  areTranscribed,
  ofTranscribed,
  recordOf,
  runsCopied,
  seedText,
  transcribed,
} from '../council/recorded-figures.test-support';
import { seedNorthumberland } from './seed-northumberland';

/** First and last day of what each text of the column Period names, by how often the row is reported. */
const PERIODS: Readonly<Record<string, readonly [string, string]>> = {
  'Jun 2018 Monthly': ['2018-06-01', '2018-07-01'],
  'Jul 2018 Monthly': ['2018-07-01', '2018-08-01'],
  'Jan 2018 Quarterly': ['2018-01-01', '2018-04-01'],
  'Apr 2018 Quarterly': ['2018-04-01', '2018-07-01'],
};
const number = (text = '') => (text === '' ? null : Number(text));

describe.skipIf(!areTranscribed)(ofTranscribed('Northumberland’s record'), () => {
  let record: SeededRecord;
  const table = () => transcribed('northumberland.csv');

  beforeAll(async () => {
    record = await recordOf(seedNorthumberland);
  });
  afterAll(() => record.database.close());

  it('has the twenty rows in their order, with the words that can be read', async () => {
    const rows = await record.database.query<Record<string, string | null>>(
      `SELECT i.key, v.ref, v.name, v.frequency, v.note FROM "IndicatorVersion" v
         JOIN "Indicator" i ON i.id = v."indicatorId" WHERE v."onScorecard" ORDER BY v.position`,
    );
    expect(rows.map(({ key, name, frequency }) => ({ key, name, frequency }))).toEqual(
      table().map(({ no, indicator = '', frequency }) => ({
        key: no,
        name: indicator.startsWith('(name lost)') ? null : indicator,
        frequency: frequency === 'Quarterly' ? 'QUARTER' : 'MONTH',
      })),
    );
    const withoutNumber = rows.filter(({ ref }) => ref === null);
    expect(withoutNumber.map(({ key }) => key)).toEqual('1 2 5 9 10 11 12 18 19'.split(' '));
    expect(withoutNumber.every(({ note }) => note?.includes('lost'))).toBe(true);
    expect(rows.every(({ note }) => note?.includes('it is inferred'))).toBe(true);
  });

  it('has every latest figure in its period, with its counts and its ratings', () => {
    expect(record.figures.map(({ key }) => key)).toEqual(table().map(({ no }) => no));
    table().forEach((row, index) => {
      const [start, end] = PERIODS[`${row['period']} ${row['frequency']}`] ?? [];
      const ratings = [row['rag_a'], row['rag_b']].filter(Boolean).join(' / ');
      expect(record.figures[index]).toMatchObject({
        ...{ key: row['no'], periodStart: start, periodEnd: end, value: number(row['latest']) },
        ...{ textAsPrinted: row['latest'] || null, ratingAsPrinted: ratings },
        absence: row['latest'] === '' ? 'NOT_LEGIBLE' : null,
        ...{ numerator: number(row['numerator']), denominator: number(row['denominator']) },
      });
      expect(record.figures[index]?.note).toContain(`Data status: ${row['data_status']}.`);
    });
  });

  it('has both comparators of every row, and fills none that is lost', async () => {
    const stored = await record.rows<{ tolerance: number; target: number }>('Tolerance');
    expect(stored.map(({ key, tolerance, target }) => ({ key, tolerance, target }))).toEqual(
      table().map(({ no, comparator_a, target_b }) => ({
        ...{ key: no, tolerance: number(comparator_a), target: number(target_b) },
      })),
    );
  });

  it('has a comment on every row, and the actions of the seven that have some', async () => {
    const comments = await record.rows('Commentary');
    expect(comments.map(({ key }) => key)).toEqual(table().map(({ no }) => no));
    const actions = await record.rows<{ owner: null; state: string }>('Action');
    expect([...new Set(actions.map(({ key }) => key))]).toEqual('1 6 10 12 15 16 17'.split(' '));
    expect(actions.every(({ owner }) => owner === null)).toBe(true);
  });

  it('says what the report says in other words', async () => {
    const text = seedText('003_504305d24c8fb306.txt');
    const said = await record.database.query<{ text: string }>(
      'SELECT text FROM "Commentary" UNION ALL SELECT text FROM "Action"',
    );
    expect(said.flatMap((each) => runsCopied(each.text, text))).toEqual([]);
  });
});
