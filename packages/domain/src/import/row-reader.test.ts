import { describe, expect, it } from 'vitest';
import type { ImportCatalogue, ImportIndicator } from './import-catalogue';
import type { ColumnMeaning, ImportMapping, MappedColumn } from './import-mapping';
import {
  catalogueOf,
  dateCell,
  indicatorNamed,
  numberCell,
  percentageNamed,
  placeNamed,
  NORFOLK_PLACES,
  PLAIN_SHEET,
  rowsOf,
  textCell,
} from './import-table.test-support';
import { issueSeverity } from './issue-codes';
import type { IssueCode } from './issue-codes';
import { createRowReader } from './row-reader';
import type { SourceRow, SourceSheet } from './source-table';

const CONTACTS = indicatorNamed('2.1', { name: 'Contacts' });
const ASSESSMENTS = percentageNamed('3.3', { name: 'Assessments in 45 WD - %' });
const DAYS = indicatorNamed('8.1', { measureKind: 'AVERAGE', unit: 'days' });
const OPEN = indicatorNamed('7.1', { basis: 'SNAPSHOT' });
const RATE = indicatorNamed('7.2', {
  ...{ measureKind: 'RATE', multiplier: 10_000, decimals: 1, unit: 'per 10,000' },
  denominatorIsPopulation: true,
});
const CATALOGUE = catalogueOf([CONTACTS, ASSESSMENTS, DAYS, OPEN, RATE]);

const HEADINGS = ['Ref', 'Place', 'Period', 'Num', 'Den', 'Value', 'Basis'];
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

const LONG: ImportMapping = {
  ...{ sheet: null, shape: 'LONG', headingRow: 1 },
  columns: MEANINGS.map((meaning, index) => column(index + 1, HEADINGS[index] ?? '', meaning)),
  ...{ indicator: null, place: null, period: null, basis: null, percentagesAreFractions: null },
};

interface Asked {
  readonly mapping?: Partial<ImportMapping>;
  readonly catalogue?: ImportCatalogue;
  readonly sheet?: Partial<SourceSheet>;
}

function readRows(rows: readonly SourceRow[], { mapping, catalogue, sheet }: Asked = {}) {
  const reader = createRowReader({ ...LONG, ...mapping }, catalogue ?? CATALOGUE, {
    ...PLAIN_SHEET,
    ...sheet,
  });
  const cells = rows.flatMap((row) => reader.read(row));
  return { cells, issues: reader.finish() };
}

/** Reads lines below the headings. */
function read(lines: readonly (readonly string[])[], asked: Asked = {}) {
  return readRows(rowsOf(HEADINGS, ...lines), asked);
}

const line = (value: string, num = '', den = '', ref = '3.3', period = 'Mar-18', basis = '') => [
  ...[ref, 'Norwich', period, num, den, value, basis],
];

describe('a row', () => {
  it('gives its figure with what it is of and where it stands', () => {
    const { cells, issues } = read([line('66.3%', '663', '1000')]);
    expect(issues).toEqual([]);
    expect(cells).toEqual([
      {
        ...{ row: 2, column: 6, indicatorId: ASSESSMENTS.id, basis: 'IN_PERIOD' },
        placeId: NORFOLK_PLACES.find(({ slug }) => slug === 'norwich')?.id,
        period: { kind: 'MONTH', start: '2018-03-01', end: '2018-04-01' },
        ...{ value: 66.3, numerator: 663, denominator: 1000, absence: null, text: '66.3%' },
      },
    ]);
  });

  it('gives the value of its counts where only they are there', () => {
    const { cells, issues } = read([line('', '398', '711')]);
    expect(cells).toMatchObject([{ value: 56, numerator: 398, denominator: 711, text: null }]);
    expect(issues).toMatchObject([{ code: 'VALUE_COMPUTED', severity: 'NOTE' }]);
  });

  it('gives a count without a value, and the numerator of a rate over the population', () => {
    expect(read([line('', '12', '', '2.1')]).cells).toMatchObject([{ value: 12, numerator: null }]);
    expect(read([line('', '12', '', '7.2')]).cells).toMatchObject([
      { value: null, numerator: 12, absence: null },
    ]);
  });

  it('keeps why there is no figure, and never makes it nought', () => {
    const { cells } = read([line('c'), line('<5', '', '', '2.1'), line('–', '', '', '7.1')]);
    expect(cells).toMatchObject([
      { value: null, absence: 'SUPPRESSED', text: 'c' },
      { value: null, absence: 'SUPPRESSED', text: '<5' },
      { value: null, absence: 'NO_FIGURE', text: '–' },
    ]);
  });

  it('says nothing of what is on record where its cells are empty', () => {
    const { cells, issues } = read([line(''), line('36.0%', '', '', '3.3', 'Feb-18')]);
    expect(cells).toHaveLength(1);
    expect(issues).toMatchObject([{ code: 'EMPTY_CELLS' }]);
  });

  it('reads 0.663 as 66.3% where a format or the mapping says so, and otherwise asks', () => {
    const workbook: SourceRow = {
      ...{ row: 2, hidden: false },
      cells: [
        ...['3.3', 'Norwich', 'Mar-18', '', ''].map(textCell),
        numberCell(0.663, '66%', true),
      ],
    };
    expect(readRows([workbook]).cells).toMatchObject([{ value: 66.3, text: '66%' }]);
    const said = read([line('0.663')], { mapping: { percentagesAreFractions: true } });
    expect(said).toMatchObject({ cells: [{ value: 66.3, text: null }], issues: [] });
    const asked = read([line('0.663')]);
    expect(asked.cells).toMatchObject([{ value: 0.663 }]);
    expect(asked.issues).toMatchObject([{ code: 'PERCENTAGE_AS_FRACTION', severity: 'WARNING' }]);
    expect(read([line('0.663')], { mapping: { percentagesAreFractions: false } }).issues).toEqual(
      [],
    );
  });

  it('keeps no print of decimals that nobody prints', () => {
    expect(read([line('66.34234234')]).cells).toMatchObject([{ value: 66.34234234, text: null }]);
  });
});

describe('what is wrong with a row', () => {
  const OTHER_NORWICH = placeNamed('Norwich', { id: 77, slug: 'norwich-2' });
  const TWO = { ...CATALOGUE, places: [...NORFOLK_PLACES, OTHER_NORWICH] };
  const ENDED = {
    ...CATALOGUE,
    places: NORFOLK_PLACES.map((place) =>
      place.slug === 'norwich' ? { ...place, to: '2017-04-01' } : place,
    ),
  };
  const CASES: readonly (readonly [IssueCode, number, readonly string[], Asked?])[] = [
    ['INDICATOR_NOT_KNOWN', 1, line('12', '', '', '3.33')],
    ['INDICATOR_MISSING', 1, line('12', '', '', '')],
    ['PLACE_NOT_KNOWN', 2, ['3.3', 'Norwhich', 'Mar-18', '', '', '36%']],
    ['PLACE_MISSING', 2, ['3.3', '', 'Mar-18', '', '', '36%']],
    ['PLACE_AMBIGUOUS', 2, line('36%'), { catalogue: TWO }],
    ['PLACE_NOT_THEN', 6, line('36%'), { catalogue: ENDED }],
    ['PERIOD_MISSING', 3, line('36%', '', '', '3.3', '')],
    ['PERIOD_NOT_READ', 3, line('36%', '', '', '3.3', '04/31/2018')],
    ['PERIOD_AMBIGUOUS', 3, line('36%', '', '', '3.3', '18-Mar')],
    ['PERIOD_OF_OTHER_LENGTH', 3, line('36%', '', '', '3.3', '2017/18')],
    ['PERIOD_IN_FUTURE', 6, line('36%', '', '', '3.3', 'Jun-18')],
    ['PERIOD_NOT_OVER', 6, line('36%', '', '', '3.3', 'May-18')],
    ['BASIS_NOT_READ', 7, line('36%', '', '', '3.3', 'Mar-18', 'sometimes')],
    ['BASIS_NOT_ITS_OWN', 6, line('36%', '', '', '3.3', 'Mar-18', 'snapshot')],
    ['NUMBER_NOT_READ', 6, line('red')],
    ['NUMBER_DOUBTFUL', 6, line('1.234,5')],
    ['SPREADSHEET_ERROR', 6, line('#DIV/0!')],
    ['UNIT_DIFFERS', 6, line('66.3%', '', '', '2.1')],
    ['UNIT_DIFFERS', 4, line('66.3%', '66%', '100')],
    ['PERCENTAGE_OVER_100', 6, line('120%')],
    ['NUMERATOR_OVER_DENOMINATOR', 4, line('', '12', '10')],
    ['NEGATIVE', 6, line('-3', '', '', '2.1')],
    ['NOT_WHOLE', 6, line('3.5', '', '', '2.1')],
    ['NOT_WHOLE', 4, line('', '3.5', '10')],
    ['VALUE_AGAINST_COUNTS', 6, line('72.0%', '68', '97')],
    ['VALUE_AGAINST_COUNTS', 6, line('0%', '0', '0')],
    ['COUNTS_INCOMPLETE', 4, line('', '12')],
    ['DENOMINATOR_NOUGHT', 5, line('', '0', '0')],
    ['CURRENCY_LEFT_OUT', 6, line('£12', '', '', '2.1')],
    ['ABSENCE_READ', 6, line('n/a')],
    ['CENSORED', 6, line('<5', '', '', '2.1')],
  ];

  it.each(CASES.map(([code, at, cells, asked]) => ({ code, at, cells, asked })))(
    'is $code, in column $at',
    ({ code, at, cells, asked }) => {
      const { issues } = read([cells], asked);
      const found = issues.find((issue) => issue.code === code);
      expect(issues.map((issue) => issue.code)).toContain(code);
      expect(found).toMatchObject({ row: 2, column: at, severity: issueSeverity(code) });
      expect(found?.sentence).toMatch(/^.{10,}[.?]$/s);
    },
  );

  it('reads no figure that it fails, and every one that it only warns of', () => {
    for (const [code, , cells, asked] of CASES) {
      const { cells: figures } = read([cells], asked);
      expect([code, figures.length]).toEqual([code, issueSeverity(code) === 'FAIL' ? 0 : 1]);
    }
  });

  it('names the nearest of what it does not know, once, with how many more', () => {
    const { issues } = read([
      ['3.3', 'Norwhich', 'Mar-18', '', '', '36%'],
      ['3.3', 'Norwhich', 'Feb-18', '', '', '36%'],
    ]);
    const found = issues.filter(({ code }) => code === 'PLACE_NOT_KNOWN');
    expect(found).toMatchObject([{ read: 'Norwhich', expected: 'perhaps "Norwich"', more: 1 }]);
  });

  it('says that a period is before the indicator was measured', () => {
    const measured: ImportIndicator = { ...ASSESSMENTS, measuredFrom: '2018-04-01' };
    const { issues } = read([line('36%')], { catalogue: catalogueOf([measured]) });
    expect(issues).toMatchObject([{ code: 'PERIOD_BEFORE_MEASURED', severity: 'WARNING' }]);
  });

  it("takes a workbook's number for neither of two refs that look the same", () => {
    const catalogue = catalogueOf([indicatorNamed('2.1'), indicatorNamed('2.10', { id: 9 })]);
    const row: SourceRow = {
      ...{ row: 2, hidden: false },
      cells: [
        numberCell(2.1),
        textCell('Norwich'),
        dateCell('2018-03-01'),
        null,
        null,
        numberCell(3),
      ],
    };
    expect(readRows([row], { catalogue }).issues).toMatchObject([
      { code: 'INDICATOR_AMBIGUOUS', expected: 'one of 2.1, 2.10' },
    ]);
  });
});

describe('rows against each other', () => {
  it('gives one figure of what is said twice, and refuses what is said otherwise', () => {
    const same = read([line('36.0%'), line('36.0%')]);
    expect(same.cells).toHaveLength(1);
    expect(same.issues).toMatchObject([{ code: 'SAME_FIGURE_TWICE', row: 3, severity: 'NOTE' }]);
    const other = read([line('36.0%'), line('37.0%')]);
    expect(other.issues).toMatchObject([{ code: 'DIFFERENT_FIGURES', row: 3, column: 6 }]);
    const bases = read([line('36.0%'), line('37.0%', '', '', '3.3', 'Mar-18', 'YTD')]);
    expect(bases).toMatchObject({ cells: [{}, { basis: 'YEAR_TO_DATE' }], issues: [] });
  });

  it('tells nought from no figure when it looks for the same', () => {
    const { issues } = read([line('0', '', '', '2.1'), line('-', '', '', '2.1')]);
    expect(issues.map(({ code }) => code)).toContain('DIFFERENT_FIGURES');
  });

  it('says that numerators and denominators are swapped where most of them are', () => {
    const lines = ['Jan-18', 'Feb-18', 'Mar-18'].map((month) =>
      line('', '100', '36', '3.3', month),
    );
    const { issues } = read(lines);
    expect(issues[0]).toMatchObject({ code: 'COLUMNS_SWAPPED', severity: 'FAIL', column: 4 });
  });

  it('lists a hundred of a kind and counts the rest', () => {
    const lines = Array.from({ length: 300 }, (_, index) => line(`x${index}`));
    const found = read(lines).issues.filter(({ code }) => code === 'NUMBER_NOT_READ');
    expect(found).toHaveLength(100);
    expect(found.reduce((sum, { more }) => sum + more, found.length)).toBe(300);
  });
});

describe('rows that are left out', () => {
  it('are told: hidden ones, repeated headings, totals and notes below the table', () => {
    const rows = rowsOf(
      HEADINGS,
      line('36.0%'),
      HEADINGS,
      ['Total', 'Norwich', 'Mar-18', '', '', '99'],
      line('37.0%', '', '', '3.3', 'Feb-18'),
      ['Source: CareFirst, 10 April 2018'],
    ).map((row) => (row.row === 5 ? { ...row, hidden: true } : row));
    const { cells, issues } = readRows(rows);
    expect(cells.map(({ row }) => row)).toEqual([2]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['EMPTY_CELLS', null],
      ['HEADING_REPEATED', 3],
      ['TOTAL_ROW', 4],
      ['HIDDEN_ROWS', 5],
      ['ROW_OF_WORDS', 6],
    ]);
  });

  it('are those of a bound: what is said beside the figure is not overlooked', () => {
    const mapping = { columns: LONG.columns.filter(({ meaning }) => meaning !== 'BASIS') };
    const { cells, issues } = read([[...line('30', '', '', '3.3').slice(0, 6), '<=']], { mapping });
    expect(cells).toEqual([]);
    const bound = issues.find(({ code }) => code === 'BOUND_NOT_FIGURE');
    expect(bound).toMatchObject({ row: 2, column: 7, read: '<=' });
  });

  it('stop the import where nothing is left', () => {
    expect(read([]).issues).toMatchObject([{ code: 'NOTHING_READ', severity: 'FAIL' }]);
  });
});

describe('cells that are merged downwards', () => {
  it('name each of their rows', () => {
    const rows = rowsOf(HEADINGS, line('36%'), ['', 'West', 'Mar-18', '', '', '77%']);
    const range = { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 };
    expect(readRows(rows, { sheet: { merged: [range] } }).cells).toHaveLength(2);
    expect(readRows(rows).issues).toMatchObject([{ code: 'INDICATOR_MISSING', row: 3 }]);
  });
});

describe('a mapping', () => {
  const columns = (...changes: readonly Partial<MappedColumn>[]) =>
    LONG.columns.map((one, index) => ({ ...one, ...changes[index] }));
  const codes = (mapping: Partial<ImportMapping>) =>
    read([line('36%')], { mapping }).issues.map(({ code, column: at }) => [code, at]);

  it('that leaves out what a figure is of is not read by', () => {
    const without = (meaning: ColumnMeaning) => ({
      columns: LONG.columns.filter((one) => one.meaning !== meaning),
    });
    expect(codes(without('INDICATOR'))).toEqual([['MAPPING_INCOMPLETE', null]]);
    expect(codes(without('PLACE'))).toEqual([['MAPPING_INCOMPLETE', null]]);
    expect(codes(without('PERIOD'))).toEqual([['MAPPING_INCOMPLETE', null]]);
    expect(codes({ columns: LONG.columns.slice(0, 3) })).toEqual([['MAPPING_INCOMPLETE', null]]);
    expect(codes({ ...without('PLACE'), place: 'norwich' })).toEqual([]);
  });

  it('that cannot be is not read by', () => {
    expect(codes({ columns: columns({}, { meaning: 'PERIOD' }) })).toContainEqual([
      'MAPPING_NOT_POSSIBLE',
      3,
    ]);
    const across = { columns: columns({}, {}, {}, { meaning: 'VALUE_OF_PERIOD', period: 'soon' }) };
    expect(codes(across)).toEqual([['MAPPING_NOT_POSSIBLE', 4]]);
    expect(codes({ columns: columns({}, {}, {}, { meaning: 'VALUE' }) })).toEqual([
      ['COLUMNS_AGREE', 6],
    ]);
  });

  it('of other headings than those that are there is not read by', () => {
    expect(codes({ columns: columns({}, { heading: 'Month' }) })).toContainEqual([
      'HEADING_CHANGED',
      2,
    ]);
  });

  it('that reads a hidden column says so', () => {
    const { issues } = read([line('36%')], { sheet: { hiddenColumns: [6] } });
    expect(issues).toMatchObject([{ code: 'HIDDEN_COLUMN', severity: 'WARNING', column: 6 }]);
  });
});

describe('a national table', () => {
  it('leaves out the rows of other areas, and those of none', () => {
    const mapping = {
      columns: LONG.columns.map((one) =>
        one.meaning === 'PLACE' ? { ...one, heading: 'la_name' } : one,
      ),
    };
    const rows = rowsOf(
      HEADINGS.map((heading) => (heading === 'Place' ? 'la_name' : heading)),
      ['2.1', 'Norfolk', '2018-03', '', '', '440'],
      ['2.1', 'Suffolk', '2018-03', '', '', '400'],
      ['2.1', '', '2018-03', '', '', '62000'],
    );
    const { cells, issues } = readRows(rows, { mapping });
    expect(cells).toMatchObject([{ value: 440, placeId: 1 }]);
    expect(issues).toMatchObject([{ code: 'OTHER_AREA', severity: 'NOTE' }]);
  });
});
