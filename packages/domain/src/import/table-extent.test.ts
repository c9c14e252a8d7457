import { describe, expect, it } from 'vitest';
import type { ImportMapping } from './import-mapping';
import { IssueLog } from './issue-log';
import type { SourceRow } from './source-table';
import { TableExtent } from './table-extent';

const rowOf = (row: number, ...texts: readonly string[]): SourceRow => ({
  ...{ row, hidden: false },
  cells: texts.map((text) => ({ text, number: null, date: null, isPercentFormat: false })),
});
const mapping = (headingRow: number | null): ImportMapping => ({
  ...{ sheet: null, shape: 'LONG', headingRow, columns: [], indicator: null, place: null },
  ...{ period: null, basis: null, percentagesAreFractions: null },
});

describe('a row that goes on beyond the headings', () => {
  const read = (headingRow: number | null, row: SourceRow) => {
    const log = new IssueLog();
    const extent = new TableExtent(mapping(headingRow), log);
    extent.heading(rowOf(1, 'ref', 'place', 'period', 'value'));
    return { isBeyond: extent.isBeyond(row), issues: log.list() };
  };

  it('is not read: an unquoted 1,034 is no figure of 1', () => {
    const { isBeyond, issues } = read(1, rowOf(7, '2.1', 'Norwich', '2018-04', '1', '034'));
    expect(isBeyond).toBe(true);
    expect(issues).toMatchObject([{ code: 'ROW_TOO_WIDE', severity: 'FAIL', row: 7, column: 5 }]);
    expect(issues[0]?.sentence).toContain('a number with a comma');
  });

  it.each([
    ['as many cells as headings', 1, rowOf(7, '2.1', 'Norwich', '2018-04', '1034')],
    ['empty cells beyond them', 1, rowOf(7, '2.1', 'Norwich', '2018-04', '1034', '', ' ')],
    ['no headings to go beyond', null, rowOf(7, '2.1', 'Norwich', '2018-04', '1', '034')],
  ])('is one with more than that: not one with %s', (_, headingRow, row) => {
    expect(read(headingRow, row)).toEqual({ isBeyond: false, issues: [] });
  });
});
