import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database';
import { openDatabase } from '../src/database';
import { applyMigrations } from '../src/migrations';
import { printedNumber } from './norfolk/report/printed-cell';
import { monthKeyOf } from './norfolk/report/report-months';
import { seedNorfolk } from './seed-norfolk';

const FOLDER = new URL('../../../shared/data/', import.meta.url);
const transcribed = existsSync(FOLDER);

type Row = Readonly<Record<string, string>>;

function table(name: string): readonly Row[] {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  return parse<Row>(text, { columns: true });
}

interface StoredFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly textAsPrinted: string | null;
  readonly otherPrints: readonly { readonly value: number; readonly text: string }[] | null;
  readonly absence: string | null;
  readonly countsProvenance: string | null;
  readonly directionAsPrinted: string | null;
}

const MONTH_COLUMNS = { dec17: 'Dec 17', jan18: 'Jan 18', feb18: 'Feb 18', mar18: 'Mar 18' };
const KEYS_OF_PLACES: Row = {
  Breckland: 'breckland',
  'North & Broadland': 'north-and-broadland',
  Norwich: 'norwich',
  South: 'south',
  West: 'west',
  'Gt Yarmouth': 'great-yarmouth',
  County: 'norfolk',
};

const title = transcribed
  ? 'the record'
  : 'the record (skipped: the transcribed tables are absent)';

describe.skipIf(!transcribed)(title, () => {
  let database: Database;
  const figures = new Map<string, StoredFigure>();
  const figure = (key: string, place: string, start: string, basis = 'month') =>
    figures.get([key, place, basis, start].join(' '));
  const month = (heading: string) => `${monthKeyOf(heading.replace('-', ' '))}-01`;

  beforeAll(async () => {
    database = await openDatabase({ dataDir: 'memory' });
    await applyMigrations(database);
    await seedNorfolk(database);
    const rows = await database.query<
      StoredFigure & { key: string; slug: string; basis: string; periodStart: string }
    >(
      `SELECT i.key, p.slug, o.*
         FROM "Observation" o
         JOIN "Indicator" i ON i.id = o."indicatorId"
         JOIN "Place" p ON p.id = o."placeId"
        WHERE o."toRevision" IS NULL`,
    );
    for (const row of rows) {
      const basis = row.basis === 'YEAR_TO_DATE' ? 'year' : 'month';
      figures.set([row.key, row.slug, basis, row.periodStart].join(' '), row);
    }
  });
  afterAll(() => database.close());

  /** What the catalogue's rows say of the figures of a standard, by key. */
  async function standards(sql: string): Promise<ReadonlyMap<string, string | null>> {
    const rows = await database.query<{ key: string; text: string | null }>(sql);
    return new Map(rows.map(({ key, text }) => [key, text]));
  }

  it('describes the 105 rows of the summary in their order and words', async () => {
    const rows = await database.query<Record<string, string | null>>(
      `SELECT v.ref, v.name, v.polarity, v."dataNote", a.name AS area
         FROM "IndicatorVersion" v JOIN "ReportArea" a ON a.id = v."reportAreaId"
        WHERE v."onScorecard" ORDER BY v.position`,
    );
    const polarity = (text = '') => (text === '' ? 'NOT_LEGIBLE' : text.toUpperCase());
    expect(rows).toHaveLength(105);
    expect(rows).toEqual(
      table('norfolk.csv').map((row) => ({
        ref: row.ref || null,
        name: row.name || null,
        polarity: polarity(row.good_perf),
        dataNote: row.data_note || null,
        area: row.area,
      })),
    );
  });

  it('holds every cell of the summary as printed, and fills none that is empty', async () => {
    const keys = await database.query<{ key: string }>(
      `SELECT i.key FROM "IndicatorVersion" v JOIN "Indicator" i ON i.id = v."indicatorId"
        WHERE v."onScorecard" ORDER BY v.position`,
    );
    const seriesCells = new Map(
      table('norfolk_series.csv').map((row) => [`${row.ref} ${row.month}`, row.raw]),
    );
    table('norfolk.csv').forEach((row, index) => {
      const key = keys[index]?.key ?? '';
      for (const [column, heading] of Object.entries(MONTH_COLUMNS)) {
        const stored = figure(key, 'norfolk', month(heading));
        const printed = row[column] || seriesCells.get(`${key} ${heading.replace(' ', '-')}`);
        if (printed === undefined || printed === '' || printed === '-') {
          expect([key, heading, stored?.value]).toEqual([key, heading, null]);
          expect(stored?.absence).toMatch(/^NOT_(LEGIBLE|PRINTED)$/);
          continue;
        }
        expect([key, heading, stored?.textAsPrinted]).toEqual([key, heading, printed]);
        expect(stored?.value).toBe(printedNumber(printed));
      }
      const latest = figure(key, 'norfolk', month('Mar 18'));
      expect([key, latest?.directionAsPrinted]).toEqual([key, row.dot || null]);
      for (const [column, start] of [
        ['ytd', '2018-03-01'],
        ['prev_ytd', '2017-03-01'],
      ] as const) {
        const stored = figure(key, 'norfolk', start, 'year');
        expect([key, column, stored?.textAsPrinted ?? '']).toEqual([key, column, row[column]]);
        if (row[column]) expect(stored?.value).toBe(printedNumber(row[column]));
      }
    });
  });

  it('holds every tolerance, target and benchmark as printed', async () => {
    const of = (from: string, text: string, where = 'true') =>
      standards(
        `SELECT i.key, ${text} AS text FROM "${from}" s
           JOIN "Indicator" i ON i.id = s."indicatorId" WHERE ${where}`,
      );
    const keys = await database.query<{ key: string }>(
      `SELECT i.key FROM "IndicatorVersion" v JOIN "Indicator" i ON i.id = v."indicatorId"
        WHERE v."onScorecard" ORDER BY v.position`,
    );
    const stored = {
      target: await of('Target', 's."textAsPrinted"'),
      red: await of('Tolerance', 's.red::text'),
      green: await of('Tolerance', 's.green::text'),
      sn_avg: await of('PrintedBenchmark', 's."textAsPrinted"', `comparator='NEIGHBOUR_AVERAGE'`),
      best_sn: await of('PrintedBenchmark', 's."textAsPrinted"', `comparator='BEST_NEIGHBOUR'`),
      nat_avg: await of('PrintedBenchmark', 's."textAsPrinted"', `comparator='NATIONAL'`),
      eastern: await of('PrintedBenchmark', 's."textAsPrinted"', `comparator='REGION'`),
    };
    const number = (text = '') => (text === '' ? null : String(printedNumber(text)));
    table('norfolk.csv').forEach((row, index) => {
      const key = keys[index]?.key ?? '';
      const found = Object.fromEntries(
        Object.entries(stored).map(([name, texts]) => [name, texts.get(key) ?? null]),
      );
      const { target, sn_avg, best_sn, nat_avg, eastern } = row;
      const printed = { target, sn_avg, best_sn, nat_avg, eastern };
      const expected = Object.entries(printed).map(([name, text]) => [name, text || null]);
      expect({ key, ...found }).toEqual({
        key,
        ...Object.fromEntries(expected),
        red: number(row.tol_red),
        green: number(row.tol_green),
      });
    });
  });

  it('holds every cell of the month-by-month tables, or keeps it beside the summary’s print', () => {
    const summary = new Set(table('norfolk.csv').map((row) => row.ref));
    const rows = table('norfolk_series.csv');
    const refs = new Set(rows.map((row) => row.ref));
    expect(refs.size).toBe(45);
    for (const { ref = '', month: heading = '', value = '', raw = '' } of rows) {
      const isNumerator = ref.endsWith('n') && !summary.has(ref);
      const stored = figure(isNumerator ? ref.slice(0, -1) : ref, 'norfolk', month(heading));
      const cell = [ref, heading];
      if (isNumerator) {
        const kept = stored?.countsProvenance === 'DERIVED' ? null : (stored?.numerator ?? null);
        if (value === '') expect([...cell, kept]).toEqual([...cell, null]);
        else expect([...cell, stored?.numerator]).toEqual([...cell, Number(value)]);
        continue;
      }
      const prints = [
        { value: stored?.value, text: stored?.textAsPrinted },
        ...(stored?.otherPrints ?? []),
      ];
      if (value !== '') {
        expect([...cell, prints.map((print) => print.value)]).toEqual([
          ...cell,
          expect.arrayContaining([Number(value)]),
        ]);
      } else if (raw === '-' && stored?.absence !== null) {
        expect([...cell, stored?.absence]).toEqual([...cell, 'NOT_PRINTED']);
      }
    }
  });

  it('holds every cell of the contacts by source', async () => {
    const rows = await database.query<{
      key: string;
      category: string;
      periodStart: string;
      value: number | null;
      numerator: number | null;
      denominator: number | null;
      absence: string | null;
    }>(
      `SELECT i.key, b.* FROM "BreakdownObservation" b JOIN "Indicator" i ON i.id = b."indicatorId"`,
    );
    const stored = new Map(
      rows.map((row) => [`${row.key} ${row.category} ${row.periodStart}`, row]),
    );
    const cells = table('norfolk_contacts_by_source.csv');
    expect(rows).toHaveLength(cells.length * 3);
    for (const { source, month: heading = '', total, progressed, pct } of cells) {
      const at = `${source} ${month(heading)}`;
      const contacts = total ? Number(total) : null;
      expect(stored.get(`2.1 ${at}`)?.value).toBe(contacts);
      expect(stored.get(`2.1 ${at}`)?.absence).toBe(total ? null : 'NOT_LEGIBLE');
      expect(stored.get(`2.2 ${at}`)?.value).toBe(Number(progressed));
      expect(stored.get(`2.3 ${at}`)).toMatchObject({
        value: Number(pct),
        numerator: Number(progressed),
        denominator: contacts,
      });
    }
  });

  it('quotes every locality figure of the commentary', () => {
    const quotes = table('norfolk_localities.csv').filter(({ qualifier }) => qualifier === '=');
    for (const { ref = '', locality = '', month: heading = '', value } of quotes) {
      const key = { '2.7 or 2.8': '2.7', '6.4 (out of timescale)': '6.4' }[ref] ?? ref;
      const place = KEYS_OF_PLACES[locality] ?? locality;
      const said = ref.includes('out of')
        ? Number((100 - Number(value)).toFixed(1))
        : Number(value);
      const stored = figure(key, place, month(heading));
      expect([ref, locality, stored?.value]).toEqual([ref, locality, said]);
      expect(stored).toMatchObject({ provenance: 'QUOTED' });
    }
  });
});
