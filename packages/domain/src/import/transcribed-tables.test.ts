import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportCatalogue } from './import-catalogue';
import {
  catalogueOf,
  fieldsOf,
  indicatorsOfTable,
  PLAIN_SHEET,
  rowsOf,
} from './import-table.test-support';
import { proposeMapping } from './propose-mapping';
import { createRowReader } from './row-reader';

const DATA = new URL('../../../../../shared/data/', import.meta.url);
const isThere = existsSync(DATA);
const shared = (name: string) => rowsOf(...fieldsOf(readFileSync(new URL(name, DATA), 'utf8')));

describe.skipIf(!isThere)(
  'the tables that were transcribed (skipped without the shared folder)',
  () => {
    const norfolk = () => catalogueOf(indicatorsOfTable(shared('norfolk.csv'), 'ref', 'name'));
    const read = (name: string, catalogue: ImportCatalogue, indicator: string | null = null) => {
      const rows = shared(name);
      const { mapping } = proposeMapping(rows.slice(0, 100), PLAIN_SHEET, catalogue);
      const reader = createRowReader(
        { ...mapping, indicator: mapping.indicator ?? indicator },
        catalogue,
      );
      const cells = rows.flatMap((row) => reader.read(row));
      return { cells, codes: new Set(reader.finish().map(({ code }) => code)) };
    };

    it("understands Norfolk's summary: four months and two years to date, every figure of them", () => {
      const figures = shared('norfolk.csv')
        .slice(1)
        .flatMap(({ cells }) => [5, 6, 7, 8, 9, 14].map((index) => cells[index]))
        .filter((cell) => cell != null);
      const { cells, codes } = read('norfolk.csv', norfolk());
      expect(cells).toHaveLength(figures.length);
      expect([...codes]).toEqual(['EMPTY_CELLS']);
      const yearsToDate = cells.filter(({ basis }) => basis === 'YEAR_TO_DATE');
      expect(new Set(yearsToDate.map(({ period }) => period.start))).toEqual(
        new Set(['2018-03-01', '2017-03-01']),
      );
    });

    it("understands Norfolk's months as one long table, and names the refs that it does not know", () => {
      const { cells, codes } = read('norfolk_series.csv', norfolk());
      expect(cells.length).toBeGreaterThan(400);
      expect(codes).toContain('INDICATOR_NOT_KNOWN');
      expect(codes).not.toContain('PERIOD_NOT_READ');
    });

    it("understands Norfolk's localities, and takes no bound for a figure", () => {
      const { cells, codes } = read('norfolk_localities.csv', norfolk());
      const places = new Set(cells.map(({ placeId }) => placeId));
      expect(places.size).toBeGreaterThan(4);
      expect(codes).toContain('BOUND_NOT_FIGURE');
      expect(codes).not.toContain('PLACE_NOT_KNOWN');
      const bounded = shared('norfolk_localities.csv').filter(({ cells: row }) =>
        ['<', '<=', '>', '>='].includes(row[4]?.text ?? ''),
      );
      expect(cells.filter(({ row }) => bounded.some((other) => other.row === row))).toEqual([]);
    });

    it("understands Lambeth's wide table with its counts, its current figures and its outturn", () => {
      const indicators = indicatorsOfTable(shared('lambeth.csv'), 'ref', 'measure');
      const { cells, codes } = read(
        'lambeth.csv',
        catalogueOf(indicators, { today: '2019-04-01' }),
      );
      expect(codes).toContain('VALUE_AGAINST_COUNTS');
      expect(codes).not.toContain('DIFFERENT_FIGURES');
      const outturns = cells.filter(({ period }) => period.start === '2018-03-01');
      expect(outturns.every(({ basis }) => basis === 'YEAR_TO_DATE')).toBe(true);
      const first = cells.find(({ row, numerator }) => row === 2 && numerator !== null);
      expect(first).toMatchObject({ value: 97.8, numerator: 2995, denominator: 3063 });
    });

    it("understands Northumberland's table with a period in each row", () => {
      const indicators = indicatorsOfTable(shared('northumberland.csv'), 'no', 'indicator').map(
        (indicator) => ({ ...indicator, basis: 'SNAPSHOT' as const }),
      );
      const { cells } = read(
        'northumberland.csv',
        catalogueOf(indicators, { today: '2019-04-01' }),
      );
      expect(cells.find(({ row }) => row === 3)).toMatchObject({
        value: 81,
        numerator: 216,
        denominator: 267,
        period: { kind: 'MONTH', start: '2018-06-01' },
      });
    });

    it("understands Solihull's periods of every length, as far as its indicators have them", () => {
      const named = indicatorsOfTable(shared('solihull.csv'), 'code', 'measure');
      const indicators = named.map((indicator) => ({
        ...indicator,
        frequency: 'QUARTER' as const,
      }));
      const { cells, codes } = read(
        'solihull.csv',
        catalogueOf(indicators, { today: '2019-04-01' }),
      );
      expect(cells.find(({ row }) => row === 3)).toMatchObject({
        value: 413,
        period: { kind: 'QUARTER', start: '2018-01-01', end: '2018-04-01' },
      });
      expect(codes).toContain('PERIOD_OF_OTHER_LENGTH');
    });

    it.each([
      'headline_figures_2013_to_2024.csv',
      'c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv',
      'cin_referrals_monthly_long.csv',
      'statistical_neighbours_long.csv',
      'lait_data_dictionary.csv',
    ])('refuses the published %s, whose rows are of the whole country', (name) => {
      const { cells, codes } = read(`dfe/${name}`, { ...norfolk(), today: '2026-01-01' }, '2.5');
      expect(cells).toEqual([]);
      expect([...codes]).toEqual(['NATIONAL_FILE']);
    });
  },
);
