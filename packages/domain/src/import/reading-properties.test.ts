import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodKey } from '../period-key';
import { monthOf } from '../period';
import { FigureKeys, printOf } from './figure-keys';
import {
  catalogueOf,
  indicatorNamed,
  NORFOLK_PLACES,
  percentageNamed,
  PLAIN_SHEET,
  rowsOf,
} from './import-table.test-support';
import { COLUMN_MEANINGS } from './import-mapping';
import type { ImportMapping } from './import-mapping';
import { readNumber } from './read-number';
import { proposeMapping } from './propose-mapping';
import { createRowReader } from './row-reader';
import type { SourceCell, SourceRow, SourceSheet } from './source-table';

const CATALOGUE = catalogueOf([
  indicatorNamed('2.1'),
  percentageNamed('3.3'),
  indicatorNamed('7.1'),
]);

/** Cells as files have them: words that mean something, numbers in many spellings, and anything else. */
const telling = fc.constantFrom(
  ...[
    '2.1',
    '3.3',
    'Ref',
    'Norwich',
    'Gt Yarmouth',
    'Mar-18',
    '2017/18',
    'Q1 2018/19',
    'YTD',
    'Num',
  ],
  ...[
    'Den',
    'Value',
    'c',
    '<5',
    '–',
    'n/a',
    '#N/A',
    '66.3%',
    '0.663',
    '2,879',
    '(12)',
    '1.234,5',
    '0',
  ],
  ...[
    'Total',
    'Locality',
    'Month',
    'Mar 18 YTD',
    'prev_2017_18',
    '43190',
    '',
    '<=',
    'R12',
    '-1',
    '120%',
  ],
);
const text = fc.oneof({ weight: 5, arbitrary: telling }, fc.string({ maxLength: 12 }));
const cell: fc.Arbitrary<SourceCell | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 6,
    arbitrary: text.map((shown) => ({
      text: shown,
      number: null,
      date: null,
      isPercentFormat: false,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.double(), fc.boolean()).map(([number, isPercentFormat]) => {
      return { text: String(number), number, date: null, isPercentFormat };
    }),
  },
);
const rows = fc
  .array(fc.tuple(fc.boolean(), fc.array(cell, { maxLength: 8 })), { maxLength: 12 })
  .map((lines) =>
    lines.map(([hidden, cells], index): SourceRow => ({ row: index + 1, hidden, cells })),
  );
const range = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 1, max: 8 })))
  .map(([a = 1, b = 1, c = 1, d = 1]) => ({
    ...{ firstRow: Math.min(a, b), lastRow: Math.max(a, b) },
    ...{ firstColumn: Math.min(c, d), lastColumn: Math.max(c, d) },
  }));
const sheet: fc.Arbitrary<SourceSheet> = fc.record({
  name: fc.option(text),
  hidden: fc.boolean(),
  merged: fc.array(range, { maxLength: 3 }),
  hiddenColumns: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
});

function readWith(mapping: ImportMapping, lines: readonly SourceRow[], of: SourceSheet) {
  const reader = createRowReader(mapping, CATALOGUE, of);
  const cells = lines.flatMap((line) => reader.read(line));
  return { cells, issues: reader.finish() };
}

describe('any table', () => {
  it('is proposed for and read without a fault, and gives figures or issues', () => {
    fc.assert(
      fc.property(rows, sheet, (lines, of) => {
        const { mapping } = proposeMapping(lines, of, CATALOGUE);
        const { cells, issues } = readWith(mapping, lines, of);
        expect(cells.length + issues.length).toBeGreaterThan(0);
        for (const { value, numerator, denominator, absence } of cells) {
          for (const number of [value, numerator, denominator]) {
            if (number !== null) expect(Number.isFinite(number)).toBe(true);
          }
          if (value === null && numerator === null) expect(absence).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read without a fault by any mapping', () => {
    const column = fc.record({
      column: fc.integer({ min: -1, max: 9 }),
      heading: text,
      meaning: fc.constantFrom(...COLUMN_MEANINGS),
      period: fc.option(fc.constantFrom('2018-03', '2017-18', '2017-18-q4', 'never')),
      place: fc.option(fc.constantFrom('norwich', 'norfolk', 'nowhere')),
      basis: fc.option(fc.constantFrom('YEAR_TO_DATE', 'ROLLING_12')),
    });
    const mappings = fc.record<ImportMapping>({
      sheet: fc.constant(null),
      shape: fc.constantFrom('LONG', 'PERIODS_ACROSS', 'PLACES_ACROSS'),
      headingRow: fc.option(fc.integer({ min: 1, max: 5 })),
      columns: fc.array(column, { maxLength: 6 }),
      indicator: fc.option(fc.constantFrom('2.1', '3.3', 'none')),
      place: fc.option(fc.constantFrom('norwich', 'nowhere')),
      period: fc.option(fc.constantFrom('2018-03', 'never')),
      basis: fc.option(fc.constantFrom('SNAPSHOT')),
      percentagesAreFractions: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(rows, mappings, (lines, mapping) => {
        const { cells, issues } = readWith(mapping, lines, PLAIN_SHEET);
        expect(cells.length + issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('gives nought only for a cell that says nought', () => {
    fc.assert(
      fc.property(cell, (shown) => {
        const read = readNumber(shown);
        if (read.kind !== 'NUMBER' || read.value !== 0) return;
        expect(shown?.number === 0 || /0/.test(shown?.text ?? '')).toBe(true);
      }),
    );
  });
});

describe('a table as a template lays it out', () => {
  it('is understood with nothing to say, whatever figures are in it', () => {
    const figure = fc.record({
      place: fc.constantFrom(...NORFOLK_PLACES.map(({ name }) => name)),
      month: fc.integer({ min: 1, max: 12 }),
      denominator: fc.integer({ min: 1, max: 5000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const figures = fc.uniqueArray(figure, {
      ...{ minLength: 2, maxLength: 20 },
      selector: ({ place, month }) => `${place} ${month}`,
    });
    fc.assert(
      fc.property(figures, (all) => {
        const lines = all.map(({ place, month, denominator, share }) => {
          const numerator = Math.floor(denominator * share);
          const period = `2017-${String(month).padStart(2, '0')}`;
          return [
            '3.3',
            'Indicator 3.3',
            place,
            period,
            String(numerator),
            String(denominator),
            '',
          ];
        });
        const headings = ['Ref', 'Name', 'Place', 'Period', 'Numerator', 'Denominator', 'Value'];
        const table = rowsOf(headings, ...lines);
        const { mapping } = proposeMapping(table, PLAIN_SHEET, CATALOGUE);
        const { cells, issues } = readWith(mapping, table, PLAIN_SHEET);
        expect(issues.map(({ code }) => code)).toEqual(['VALUE_COMPUTED']);
        expect(cells.map(({ numerator, denominator }) => [numerator, denominator])).toEqual(
          lines.map((fields) => [Number(fields[4]), Number(fields[5])]),
        );
        expect(cells.map(({ period }) => periodKey(period))).toEqual(
          all.map(({ month }) => periodKey(monthOf(2017, month))),
        );
      }),
    );
  });
});

describe('the keys of figures', () => {
  it('tell every figure that was given from every one that was not, as they grow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { maxLength: 4000 }), (keys) => {
        const register = new FigureKeys();
        const seen = new Set<number>();
        for (const [row, key] of keys.entries()) {
          expect(register.add(key, 1, row).kind).toBe(seen.has(key) ? 'SAME' : 'NEW');
          seen.add(key);
        }
        for (const key of seen) expect(register.add(key, 2, 0).kind).toBe('OTHER');
      }),
      { numRuns: 30 },
    );
  });

  it('tell null from nought, and the numbers by their order', () => {
    expect(printOf([null, 0])).not.toBe(printOf([0, null]));
    expect(printOf([1, 2])).not.toBe(printOf([2, 1]));
    expect(printOf([1.5, null])).toBe(printOf([1.5, null]));
  });
});
