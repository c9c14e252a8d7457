import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database';
import { openDatabase } from '../src/database';
import { applyMigrations } from '../src/migrations';
import { printedNumber } from './norfolk/report/printed-cell';
import { monthKeyOf } from './norfolk/report/report-months';
import { seedNorfolk } from './seed-norfolk';
import { seedNorfolkPages } from './seed-norfolk-pages';

const SHARED = new URL('../../../shared/', import.meta.url);
const there = existsSync(SHARED);

type Row = Readonly<Record<string, string>>;

const textOf = (name: string) => readFileSync(new URL(name, SHARED), 'utf8');
const table = (name: string) => parse<Row>(textOf(`data/${name}`), { columns: true });
const month = (heading: string) => `${monthKeyOf(heading.replace('-', ' '))}-01`;

interface Part {
  readonly key: string;
  readonly dimension: string;
  readonly category: string;
  readonly periodStart: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly textAsPrinted: string | null;
  readonly absence: string | null;
  readonly note: string | null;
}

const PLACES: Row = {
  Breckland: 'breckland',
  'North & Broadland': 'north-and-broadland',
  Norwich: 'norwich',
  South: 'south',
  West: 'west',
  'Gt Yarmouth': 'great-yarmouth',
  County: 'norfolk',
};

const title = there ? 'the pages' : 'the pages (skipped: the transcribed report is absent)';

describe.skipIf(!there)(title, () => {
  let database: Database;
  let parts: readonly Part[];
  const part = (key: string, category: string, start: string) =>
    parts.find((p) => p.key === key && p.category === category && p.periodStart === start);
  const lines = () => textOf('seeds/002_eb3890dde2f9c0fd.txt').split('\n');

  beforeAll(async () => {
    database = await openDatabase({ dataDir: 'memory' });
    await applyMigrations(database);
    await seedNorfolk(database);
    await seedNorfolkPages(database);
    parts = await database.query<Part & Record<string, unknown>>(
      `SELECT i.key, b.* FROM "BreakdownObservation" b JOIN "Indicator" i ON i.id = b."indicatorId"
        WHERE b."toRevision" IS NULL`,
    );
  });
  afterAll(() => database.close());

  it.each([
    ['3.1', 'Ongoing involvement', '3.5'],
    ['3.1', 'Closed with information and advice', '3.6'],
    ['3.1', 'Step down to FSP/TS', '3.7'],
    ['section-47-outcome-shares', 'Substantiated, continuing risk', '4.5'],
    ['section-47-outcome-shares', 'Substantiated, no continuing risk', '4.6'],
    ['section-47-outcome-shares', 'Not substantiated', '4.7'],
  ])('break %s down into “%s” as %s is printed', (key, category, ref) => {
    const printed = table('norfolk_series.csv').filter((row) => row.ref === ref);
    expect(printed).toHaveLength(13);
    for (const { month: heading = '', value = '' } of printed) {
      const start = month(heading);
      // The summary's 15.9% counts for 4.6 in March; the page repeats February's 9.9%.
      const figure = ref === '4.6' && start === '2018-03-01' ? 15.9 : value && Number(value);
      const stored = part(key, category, start);
      expect([heading, stored?.value ?? '']).toEqual([heading, figure]);
      if (value === '') expect(stored?.absence).toBe('NOT_LEGIBLE');
    }
  });

  it('print shares of contacts and of referrals as below the table of March', () => {
    const sources = [...new Set(table('norfolk_contacts_by_source.csv').map((row) => row.source))];
    for (const [key, line, last] of [
      ['contacts-share-by-source', 273, '49.0% 16.4% 12.7% 1.7% 7.7% 2.8% 9.7%'],
      ['referrals-share-by-source', 274, '27.8% 29.7% 14.3% 5.2% 6.5% 2.7% 13.7%'],
    ] as const) {
      const shares = sources.map(
        (source) => part(key, source ?? '', '2018-03-01')?.textAsPrinted ?? '',
      );
      const cells = (lines()[line - 1] ?? '').match(/\d+\.\d%/g) ?? [];
      expect(cells.slice(-7)).toEqual(shares);
      expect(shares.join(' ')).toBe(last);
    }
  });

  it('hold every legible cell of residential placements by age, and no other', () => {
    const cells = lines()
      .slice(584, 592)
      .map((line) => line.split('\t').map(Number));
    const [ages = [], ...kinds] = cells;
    expect(kinds).toHaveLength(7);
    ages.forEach((age, column) => {
      const ofAge = kinds.map((kind) => kind[column] ?? 0);
      const stored = part('7.6', String(age), '2018-03-01');
      expect(stored?.textAsPrinted).toBe(ofAge.join(', '));
      expect(stored?.value).toBe(ofAge.reduce((sum, cell) => sum + cell, 0));
    });
    const residential = parts.filter(({ key }) => key === '7.6');
    expect(residential.filter(({ value }) => value !== null)).toHaveLength(ages.length);
    const ofKinds = residential.filter(({ dimension }) => dimension === 'kind of placement');
    expect(ofKinds.map(({ absence }) => absence)).toEqual(Array(7).fill('NOT_LEGIBLE'));
  });

  it('claim every figure and every bound that the commentary gives of a locality', async () => {
    const claims = await database.query<Record<string, unknown>>(
      `SELECT i.key, p.slug, s.relation, s.number, s."periodStart", s.since
         FROM "Statement" s
         JOIN "Indicator" i ON i.id = s."indicatorId" JOIN "Place" p ON p.id = s."placeId"`,
    );
    const relations = { '=': 'IS', '>=': 'AT_LEAST', '<': 'BELOW', '>': 'ABOVE', '<=': 'AT_MOST' };
    const unclaimed = table('norfolk_localities.csv').filter(
      ({ ref = '', locality = '', month: heading = '', value = '', qualifier = '' }) => {
        if (qualifier === 'half of county total') return false;
        const key = { '2.7 or 2.8': '2.7', '6.4 (out of timescale)': '6.4' }[ref] ?? ref;
        const places = locality === 'all localities' ? Object.values(PLACES).slice(0, 6) : [];
        const said = ref.includes('out of')
          ? Number((100 - Number(value)).toFixed(1))
          : printedNumber(value);
        const start = month(heading);
        return ![...places, PLACES[locality]].filter(Boolean).every((slug) =>
          claims.some((claim) => {
            if (claim.key !== key || claim.slug !== slug || claim.number !== said) return false;
            if (claim.relation === relations[qualifier as keyof typeof relations])
              return claim.periodStart === start;
            // A figure of a month before is claimed as what the figure rose or fell from.
            const before = claim.since ?? '2018-02-01';
            return qualifier === '=' && /^(ROSE|FELL)$/.test(String(claim.relation))
              ? before === start
              : false;
          }),
        );
      },
    );
    expect(unclaimed).toEqual([]);
  });
});
