import { describe, expect, it } from 'vitest';
import type { ColumnMeaning, ImportMapping, MappedColumn } from './import-mapping';
import { rowsOf } from './import-table.test-support';
import type { SourceRow } from './source-table';
import { HEADINGS, line, LONG, read, readRows } from './row-reader.test-support';

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

  it.each([
    ['FIRST', 'That of row 2 counts, and that of row 3 is kept beside it'],
    ['LAST', 'That of row 3 counts, and that of row 2 is kept beside it'],
  ] as const)('keeps both prints of a cell where the %s was said to count', (prints, words) => {
    const { cells, issues } = read([line('36.0%'), line('37.0%')], { mapping: { prints } });
    expect(cells.map(({ row, isOtherPrint }) => [row, isOtherPrint])).toEqual([
      [2, undefined],
      [3, true],
    ]);
    const twice = issues.filter(({ code }) => code === 'PRINTED_TWICE');
    expect(twice).toMatchObject([{ severity: 'WARNING', row: 3, column: 6, read: '37.0%' }]);
    expect(twice[0]?.sentence).toContain(words);
  });

  it('holds a third print against the one that counts', () => {
    const thrice = [line('36.0%'), line('37.0%'), line('36.0%')];
    const rowsOfPrints = (prints: 'FIRST' | 'LAST') =>
      read(thrice, { mapping: { prints } }).cells.map(({ row }) => row);
    expect(rowsOfPrints('FIRST')).toEqual([2, 3]);
    expect(rowsOfPrints('LAST')).toEqual([2, 3, 4]);
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
      ['TOTAL_ROW', 4],
      ['HIDDEN_ROWS', 5],
      ['EMPTY_CELLS', null],
      ['HEADING_REPEATED', 3],
      ['ROW_OF_WORDS', 6],
    ]);
  });

  it('are those of a bound: what is said beside the figure is not overlooked', () => {
    const mapping = { columns: LONG.columns.filter(({ meaning }) => meaning !== 'BASIS') };
    const { cells, issues } = read([[...line('30', '', '', '3.3').slice(0, 6), '<=']], { mapping });
    expect(cells).toEqual([]);
    const bound = issues.find(({ code }) => code === 'BOUND_NOT_FIGURE');
    expect(bound).toMatchObject({ row: 2, column: 7, read: '<= 30' });
  });

  it('stop the import where nothing is left', () => {
    expect(read([]).issues).toMatchObject([{ code: 'NOTHING_READ', severity: 'FAIL' }]);
  });
});

describe('figures that no column or row is read by', () => {
  const codesOf = (rows: readonly SourceRow[], mapping: Partial<ImportMapping> = {}) =>
    readRows(rows, { mapping }).issues.map(({ code, row, column }) => [code, row, column]);

  it('under a heading that names no place stop nobody, and have to be believed', () => {
    const across = {
      shape: 'PLACES_ACROSS',
      period: '2018-03',
      columns: [
        { ...LONG.columns[0], column: 1, heading: 'Ref', meaning: 'INDICATOR' },
        { ...LONG.columns[0], column: 2, heading: 'Norwich', meaning: 'VALUE_OF_PLACE' },
      ].map((column) => ({
        ...column,
        ...{ period: null, basis: null, place: column.column === 2 ? 'norwich' : null },
      })),
    } as const;
    const rows = rowsOf(['Ref', 'Norwich', 'Wst', 'Target', 'Note'], ['2.1', '12', '13', '9', 'x']);
    const { issues } = readRows(rows, { mapping: across as Partial<ImportMapping> });
    expect(issues).toMatchObject([
      { code: 'COLUMN_NOT_READ', severity: 'WARNING', row: 1, column: 3, read: 'Wst' },
    ]);
    expect(issues[0]?.sentence).toContain('Nearest is "West"');
  });

  it('in a row that is separated otherwise stop the import', () => {
    const rows = rowsOf(HEADINGS, line('36%'), ['3.3;West;Mar-18;;;77%']);
    expect(codesOf(rows)).toContainEqual(['ROW_IN_ONE_CELL', 3, 1]);
    const strokes = rowsOf(HEADINGS, line('36%'), ['Some row|of our own|Mar-18|1|2|3|4']);
    expect(codesOf(strokes)).toContainEqual(['ROW_IN_ONE_CELL', 3, 1]);
    const words = rowsOf(HEADINGS, line('36%'), ['Sources: our systems, schools, 2018']);
    expect(codesOf(words)).toContainEqual(['ROW_OF_WORDS', 3, null]);
  });

  it('that were moved beyond the headings stop the import, and words there do not', () => {
    const moved = [...line(''), '36%'];
    expect(codesOf(rowsOf(HEADINGS, moved))).toContainEqual(['ROW_TOO_WIDE', 2, 8]);
    const noted = [...line('36%'), 'provisional'];
    expect(codesOf(rowsOf(HEADINGS, noted))).toEqual([]);
  });

  it('of nothing that is known have to be believed', () => {
    const mapping = { columns: LONG.columns.filter(({ meaning }) => meaning !== 'BASIS') };
    const rows = rowsOf([...HEADINGS.slice(0, 6), ''], line('36%').slice(0, 6), [
      'Checked by Ann',
      '',
      '',
      '',
      '',
      '',
      '412',
    ]);
    expect(codesOf(rows, mapping)).toContainEqual(['ROW_PASSED_OVER', 3, 7]);
    const cutInTwo = rowsOf(HEADINGS, line('36%'), ['2.1', 'Norwich', 'Mar-18'], ['412']);
    expect(codesOf(cutInTwo)).toContainEqual(['ROW_PASSED_OVER', 4, 1]);
  });
});

describe('warnings', () => {
  it('are all listed, and stop the import where nobody could answer them one by one', () => {
    const above = (count: number) =>
      read(
        Array.from({ length: count }, (_, index) => line('', `${100 + index}`, '50')).map(
          (cells, index) => {
            const month = `${2000 + (Math.floor(index / 60) % 18)}-${String((index % 12) + 1).padStart(2, '0')}`;
            return [cells[0] ?? '', cells[1] ?? '', month, ...cells.slice(3)];
          },
        ),
      ).issues.filter(({ code }) => code !== 'DIFFERENT_FIGURES');
    const codes = (count: number) =>
      above(count)
        .filter(({ severity }) => severity === 'FAIL')
        .map(({ code }) => code);
    expect(codes(1000)).not.toContain('TOO_MANY_WARNINGS');
    expect(codes(1001)).toContain('TOO_MANY_WARNINGS');
    const warnings = above(900).filter(({ code }) => code === 'NUMERATOR_OVER_DENOMINATOR');
    expect(warnings).toHaveLength(900);
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
    expect(codes({ columns: columns({}, {}, { meaning: 'PLACE' }) })).toContainEqual([
      'MAPPING_NOT_POSSIBLE',
      3,
    ]);
    const thrice = columns({}, { meaning: 'PERIOD' }, {}, {}, {}, {}, { meaning: 'PERIOD' });
    expect(codes({ columns: thrice })).toContainEqual(['MAPPING_NOT_POSSIBLE', 7]);
    const across = { columns: columns({}, {}, {}, { meaning: 'VALUE_OF_PERIOD', period: 'soon' }) };
    expect(codes(across)).toEqual([['MAPPING_NAMES_NOBODY', 4]]);
    const untold = { columns: columns({}, {}, {}, { meaning: 'VALUE_OF_PERIOD' }) };
    expect(codes(untold)).toEqual([['MAPPING_NOT_POSSIBLE', 4]]);
    expect(codes({ columns: columns({}, {}, {}, { meaning: 'VALUE' }) })).toEqual([
      ['COLUMNS_AGREE', 6],
    ]);
  });

  it.each([
    ['indicator', { indicator: '99.9' }],
    ['place', { place: 'atlantis' }],
    ['period', { period: '2018-3' }],
    ['place', { columns: columns({}, {}, {}, {}, {}, { meaning: 'VALUE_OF_PLACE', place: 'x' }) }],
  ] as const)('that names no %s of the authority says so, and what it named', (what, said) => {
    const [issue, ...others] = read([line('36%')], { mapping: said }).issues;
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'MAPPING_NAMES_NOBODY', severity: 'FAIL' });
    expect(issue?.sentence).toContain(`there is no ${what} "`);
    expect(issue?.expected).not.toBeNull();
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

describe('a file of published figures', () => {
  const headings = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'value'];
  const rows = rowsOf(headings, ['201718', 'Financial year', 'National', 'E92000001', '21.9']);

  it('is refused whatever its columns are taken for, with where it belongs, and with nothing else', () => {
    for (const mapping of [{}, { columns: [] }]) {
      const { cells, issues } = readRows(rows, { mapping });
      expect(cells).toEqual([]);
      expect(issues).toMatchObject([
        { code: 'NATIONAL_FILE', severity: 'FAIL', row: 1, column: 1 },
      ]);
      expect(issues[0]?.sentence).toContain('National figures');
    }
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
