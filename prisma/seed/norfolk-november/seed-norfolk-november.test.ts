import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database';
import type { Row, SeededRecord } from '../council/recorded-figures.test-support';
import {
  areTranscribed,
  ofTranscribed,
  recordOf,
  runsCopied,
  seedText,
  transcribed,
} from '../council/recorded-figures.test-support';
import { seedNorfolk } from '../seed-norfolk';
import { seedNorfolkPages } from '../seed-norfolk-pages';
import { seedNorfolkNovember } from './seed-norfolk-november';

/** The indicator of a measure that stands on the monthly report too. */
const EXISTING: Readonly<Record<string, string>> = {
  'Referrals in month': '2.2',
  '% of new cases that were re-referrals': '1.8',
  'CP plans per 10k under 18': '6.5',
  '% second or subsequent CP plan, rolling 12 months, a year ago': '6.9b',
  'LAC number': '7.1',
  'LAC rate per 10k under 18': '7.2',
  'LAC with updated Care Plans': '7.14',
  EET: '8.4',
  'West team cases': 'family-focus-families',
};
/** The first day of each period that the table names otherwise than as a month. */
const STARTS: Readonly<Record<string, string>> = {
  'since September 2018': '2018-11-01',
  'Jan 2019': '2018-11-30',
  'autumn term 2018': '2018-09-01',
  'autumn 2017': '2017-09-01',
  '20 working days prior to 29/11/18': '2018-11-01',
};
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
function startOf(period = ''): string {
  const [name = '', year] = period.split(' ');
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
  return STARTS[period] ?? `${year}-${month}-01`;
}

/** What is said of a measure, or of its parts, in another way than as a figure of its own. */
const PARTS = ['Permanent exclusions confirmed', 'Exclusions still in rescindable period'];
const OF_NO_PLACE = '% seen within 20 WD, one locality under 90%';
const RED = 'Only measure currently rated Red: CIN with an up to date CIN plan';
const COMPARATORS: Readonly<Record<string, string>> = {
  England: 'NATIONAL',
  'Statistical neighbours': 'NEIGHBOUR_AVERAGE',
};

async function march(database: Database): Promise<readonly string[]> {
  const rows = await database.query<{ noun: string; row: unknown }>(
    `SELECT 'figure' AS noun, to_jsonb(o) - 'toRevision' AS row FROM "Observation" o
      WHERE "toRevision" IS NULL AND "periodEnd" <= '2018-04-01'
      UNION ALL
     SELECT 'benchmark', to_jsonb(b) - 'id' - 'fromRevision' - 'validTo' FROM "PrintedBenchmark" b
      WHERE "toRevision" IS NULL AND "validFrom" < '2018-04-01'
      UNION ALL
     SELECT 'indicator', to_jsonb(v) FROM "IndicatorVersion" v
      WHERE "toRevision" IS NULL AND ("measuredFrom" IS NULL OR "measuredFrom" < '2018-04-01')
      ORDER BY 1, 2`,
  );
  return rows.map(({ row }) => JSON.stringify(row));
}

describe.skipIf(!areTranscribed)(ofTranscribed('Norfolk’s November 2018'), () => {
  let record: SeededRecord;
  let before: readonly string[];
  let keys: ReadonlyMap<string, string>;
  const table = () => transcribed('norfolk_2019.csv');
  const keyOf = ({ measure = '' }: Row) => EXISTING[measure] ?? keys.get(measure);
  const ofCounty = (key: string | undefined, start: string) =>
    record.figures.filter((figure) => figure.key === key && figure.periodStart === start);

  beforeAll(async () => {
    record = await recordOf(async (database) => {
      await seedNorfolk(database);
      await seedNorfolkPages(database);
      before = await march(database);
      await seedNorfolkNovember(database);
    });
    const versions = await record.rows<{ name: string }>('IndicatorVersion');
    keys = new Map(versions.map(({ name, key }) => [name, key]));
  });
  afterAll(() => record.database.close());

  it('has every figure that the paper gives, in its period', () => {
    for (const row of table()) {
      if ([...PARTS, OF_NO_PLACE, RED].includes(row['measure'] ?? '')) continue;
      const at = [row['measure'], row['period']];
      const values = ofCounty(keyOf(row), startOf(row['period'])).map(({ value }) => value);
      expect([...at, values]).toEqual([...at, expect.arrayContaining([Number(row['value'])])]);
    }
  });

  it('has every comparator: another’s figure as a benchmark, an earlier one as a figure', async () => {
    const benchmarks = await record.rows<{ comparator: string; value: number }>('PrintedBenchmark');
    for (const row of table()) {
      const { comparator: named = '', comparator_value: given = '' } = row;
      if (named === '' || row['measure'] === OF_NO_PLACE) continue;
      const key = keyOf(row);
      const comparator = COMPARATORS[named.split(' (')[0] ?? ''];
      if (comparator === undefined) {
        const values = ofCounty(key, startOf(named)).map(({ value }) => value);
        expect([key, named, values]).toEqual([key, named, expect.arrayContaining([Number(given)])]);
        continue;
      }
      // “2.3 points lower” is said of England instead of its figure.
      const value = given === '' ? 92.3 - 2.3 : Number(given);
      expect(benchmarks).toContainEqual(expect.objectContaining({ key, comparator, value }));
    }
  });

  it('breaks the pupils excluded down into those confirmed and those who are not', async () => {
    const parts = await record.rows<{ value: number }>('BreakdownObservation');
    const excluded = parts.filter(({ key }) => key === 'pupils-excluded').map(({ value }) => value);
    const said = table().filter(({ measure = '' }) => PARTS.includes(measure));
    expect(excluded).toEqual(said.map(({ value }) => Number(value)));
  });

  it('holds 5.5 as stated red without a figure', () => {
    const [stated] = ofCounty('5.5', '2018-11-01');
    expect(stated).toMatchObject({
      ...{ value: null, numerator: null, denominator: null, textAsPrinted: null },
      ...{ absence: 'STATED_RED', ratingAsPrinted: 'Red' },
    });
  });

  it('notes on 7.2 by what it is rated, and that the paper names 5.5 as the only red measure', async () => {
    const notes = await record.database.query<{ text: string }>(
      `SELECT c.text FROM "Commentary" c JOIN "Indicator" i ON i.id = c."indicatorId"
        WHERE i.key = '7.2' AND c."periodStart" = '2018-11-01' AND c."toRevision" IS NULL`,
    );
    expect(notes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/tolerances of March 2018.* 5\.5 as its only red measure/),
    ]);
  });

  it('tells of the locality that it does not name in words alone', async () => {
    const said = await record.database.query<{ text: string }>(
      `SELECT text FROM "Commentary" WHERE "periodStart" = '2018-11-01'`,
    );
    expect(said.filter(({ text }) => /87% after 81%/.test(text))).toHaveLength(1);
    const text = seedText('000_98f5ec524b88acb4.txt');
    expect(said.flatMap((each) => runsCopied(each.text, text))).toEqual([]);
  });

  it('leaves what is held of March 2018 as it was, and adds to the year before it what it tells', async () => {
    const rows = await march(record.database);
    const known = new Set(before);
    const added = rows.filter((row) => !known.has(row));
    expect(rows).toHaveLength(before.length + added.length);
    const figures = added.map((row) => JSON.parse(row) as { periodStart: string; value: number });
    expect(figures.map(({ periodStart, value }) => [periodStart, value]).sort()).toEqual([
      ['2017-09-01', 21],
      ['2017-09-01', 74],
      ['2017-11-01', 125],
      ['2017-11-01', 22.4],
      ['2017-11-01', 615],
    ]);
  });

  it('changes nothing when it is read again', async () => {
    const revisions = () => record.database.query('SELECT number FROM "Revision"');
    const known = await revisions();
    await seedNorfolkNovember(record.database);
    expect(await revisions()).toEqual(known);
  });
});
