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
import { printedNumber } from '../norfolk/report/printed-cell';
import { seedLambeth } from './seed-lambeth';

const BASES = { Snapshot: 'SNAPSHOT', YTD: 'YEAR_TO_DATE', 'Rolling Year': 'ROLLING_12' };
const MONTHS = {
  sep18: '2018-09-01',
  oct18: '2018-10-01',
  nov18: '2018-11-01',
  dec18: '2018-12-01',
  jan19: '2019-01-01',
  feb19: '2019-02-01',
};

describe.skipIf(!areTranscribed)(ofTranscribed('Lambeth’s record'), () => {
  let record: SeededRecord;
  const table = () => transcribed('lambeth.csv');
  const figure = (key: string | undefined, basis: string, start: string) =>
    record.figures.find(
      (each) => each.key === key && each.basis === basis && each.periodStart === start,
    );

  beforeAll(async () => {
    record = await recordOf(seedLambeth);
  });
  afterAll(() => record.database.close());

  it('has every row under its section, in the order and words of the table', async () => {
    const rows = await record.database.query(
      `SELECT a.name AS section, v.ref, v.name AS measure, v."dataNote" AS period
         FROM "IndicatorVersion" v JOIN "ReportArea" a ON a.id = v."reportAreaId"
        WHERE v."onScorecard" ORDER BY v.position`,
    );
    expect(rows).toEqual(
      table().map(({ section, ref, measure, period }) => ({ section, ref, measure, period })),
    );
  });

  it('has each current figure with its counts, on the basis that the column Period says', () => {
    for (const { ref, current = '', num = '', denom = '', period = '' } of table()) {
      const basis = BASES[period as keyof typeof BASES]; // each is one, or the line below fails
      const counts = [num, denom].map((text) => (text === 'n/a' ? null : printedNumber(text)));
      const stored = figure(ref, basis, '2019-02-01');
      expect([ref, stored?.textAsPrinted, stored?.value]).toEqual([
        ...[ref, current, printedNumber(current)],
      ]);
      expect([ref, stored?.numerator, stored?.denominator]).toEqual([ref, ...counts]);
    }
  });

  it('has every month of the trend, and a dash as one that is not printed', () => {
    for (const row of table()) {
      const basis = BASES[row['period'] as keyof typeof BASES]; // as above
      for (const [column, start] of Object.entries(MONTHS)) {
        const stored = figure(row['ref'], basis === 'YEAR_TO_DATE' ? 'IN_PERIOD' : basis, start);
        const text = row[column] ?? '';
        const prints = [stored?.textAsPrinted, ...(stored?.otherPrints ?? []).map((p) => p.text)];
        expect([row['ref'], column, ...prints]).toEqual(expect.arrayContaining([text]));
        if (text === '-') {
          expect(stored).toMatchObject({ value: null, absence: 'NOT_PRINTED' });
        }
      }
    }
  });

  it('has the year before, at its last month, where it is printed', () => {
    for (const { ref, prev_2017_18: text = '' } of table()) {
      const stored = figure(ref, 'YEAR_TO_DATE', '2018-03-01');
      expect([ref, stored?.textAsPrinted ?? '']).toEqual([ref, text]);
      if (text !== '') expect(stored?.value).toBe(printedNumber(text));
    }
  });

  it('has no other figure than these', () => {
    const printed = table().flatMap((row) => {
      const isYearToDate = row['period'] === 'YTD';
      const months = Object.keys(MONTHS).length + (isYearToDate ? 1 : 0);
      return months + (row['prev_2017_18'] === '' ? 0 : 1);
    });
    expect(record.figures).toHaveLength(printed.reduce((sum, each) => sum + each, 0));
  });

  it('has every minimum and upper target, low being good where the upper lies below', async () => {
    const stored = await record.rows<{ minimum: number; upper: number }>('Tolerance');
    expect(stored.map(({ key, minimum, upper }) => ({ key, minimum, upper }))).toEqual(
      table()
        .filter(({ min }) => min !== '')
        .map(({ ref, min = '', upper = '' }) => ({
          ...{ key: ref, minimum: printedNumber(min), upper: printedNumber(upper) },
        })),
    );
    const versions = await record.rows<{ polarity: string }>('IndicatorVersion');
    const low = versions.filter(({ polarity }) => polarity === 'LOW').map(({ key }) => key);
    expect(low).toEqual(['5.10', '11.13']);
  });

  it('keeps the other print of February beside the current figure of 4.7 and 6.3D', () => {
    const twice = record.figures.filter(({ otherPrints }) => otherPrints !== null);
    expect(
      twice.map(({ key, value, otherPrints }) => [key, value, otherPrints?.[0]?.value]),
    ).toEqual([
      ['4.7', 99.3, 99.5],
      ['6.3D', 87.3, 87.5],
    ]);
  });

  it('says what the update says in other words', async () => {
    const said = await record.database.query<{ text: string }>('SELECT text FROM "Commentary"');
    const text = seedText('004_e9efb8fca83ac44a.txt');
    expect(said.flatMap((each) => runsCopied(each.text, text))).toEqual([]);
  });
});
