import type { ImportCatalogue } from './import-catalogue';
import type { ColumnMeaning, ImportMapping, MappedColumn } from './import-mapping';
import {
  catalogueOf,
  indicatorNamed,
  percentageNamed,
  PLAIN_SHEET,
  rowsOf,
} from './import-table.test-support';
import { createRowReader } from './row-reader';
import type { SourceRow, SourceSheet } from './source-table';

const CONTACTS = indicatorNamed('2.1', { name: 'Contacts' });
/** A percentage of the catalogue below. */
export const ASSESSMENTS = percentageNamed('3.3', { name: 'Assessments in 45 WD - %' });
const DAYS = indicatorNamed('8.1', { measureKind: 'AVERAGE', unit: 'days' });
const OPEN = indicatorNamed('7.1', { basis: 'SNAPSHOT' });
const RATE = indicatorNamed('7.2', {
  ...{ measureKind: 'RATE', multiplier: 10_000, decimals: 1, unit: 'per 10,000' },
  denominatorIsPopulation: true,
});
/** A count, a percentage, an average, open cases and a rate. */
export const CATALOGUE = catalogueOf([CONTACTS, ASSESSMENTS, DAYS, OPEN, RATE]);

/** The headings of the tables that are read. */
export const HEADINGS = ['Ref', 'Place', 'Period', 'Num', 'Den', 'Value', 'Basis'];
const MEANINGS: readonly ColumnMeaning[] = [
  'INDICATOR',
  'PLACE',
  'PERIOD',
  'NUMERATOR',
  'DENOMINATOR',
  'VALUE',
  'BASIS',
];

function column(number: number, heading: string, meaning: ColumnMeaning): MappedColumn {
  return { column: number, heading, meaning, period: null, place: null, basis: null };
}

/** How they are understood, but for what a test says. */
export const LONG: ImportMapping = {
  ...{ sheet: null, shape: 'LONG', headingRow: 1 },
  columns: MEANINGS.map((meaning, index) => column(index + 1, HEADINGS[index] ?? '', meaning)),
  ...{ indicator: null, place: null, period: null, basis: null, percentagesAreFractions: null },
};

/** What a test says otherwise. */
export interface Asked {
  readonly mapping?: Partial<ImportMapping>;
  readonly catalogue?: ImportCatalogue;
  readonly sheet?: Partial<SourceSheet>;
}

/** Reads rows with their headings. */
export function readRows(rows: readonly SourceRow[], { mapping, catalogue, sheet }: Asked = {}) {
  const reader = createRowReader({ ...LONG, ...mapping }, catalogue ?? CATALOGUE, {
    ...PLAIN_SHEET,
    ...sheet,
  });
  const cells = rows.flatMap((row) => reader.read(row));
  return { cells, issues: reader.finish() };
}

/** Reads lines below the headings. */
export function read(lines: readonly (readonly string[])[], asked: Asked = {}) {
  return readRows(rowsOf(HEADINGS, ...lines), asked);
}

/** A line of Norwich: value, numerator, denominator, ref, period, basis. */
export const line = (
  value: string,
  num = '',
  den = '',
  ref = '3.3',
  period = 'Mar-18',
  basis = '',
) => [ref, 'Norwich', period, num, den, value, basis];
