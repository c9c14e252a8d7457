import { describe, expect, it } from 'vitest';
import { aCatalogue, aMapping, aProposal } from './import.test-support';
import { draftOf, withColumn } from './mapping-draft';
import { troubledColumns, understandRows } from './understand-rows';

const DRAFT = draftOf(aMapping());
const { rows } = aProposal();
const understood = (draft = DRAFT) => understandRows(draft, rows, aCatalogue(), '2018-04-10');

describe('the first rows of a file, in the page', () => {
  it('become figures by the rules of the check', () => {
    const { figures, issues, periods } = understood();
    expect(figures).toEqual([
      {
        ...{ row: 2, column: 3, text: '66.3%', figure: '66.3%', basis: 'IN_PERIOD' },
        ...{ indicator: '3.3 Assessments in 45 days', place: 'Norwich', period: 'March 2018' },
      },
      {
        ...{ row: 3, column: 3, text: '70.1%', figure: '70.1%', basis: 'IN_PERIOD' },
        ...{ indicator: '3.3 Assessments in 45 days', place: 'Breckland', period: 'March 2018' },
      },
    ]);
    expect(issues).toEqual([]);
    expect([...periods]).toEqual(['2018-03']);
  });

  it('leave out rows that the workbook hides', () => {
    const hidden = rows.map((row) => ({ ...row, hidden: row.row === 3 }));
    const { figures } = understandRows(DRAFT, hidden, aCatalogue(), '2018-04-10');
    expect(figures.map(({ row }) => row)).toEqual([2]);
  });

  it('say which column cannot be what it is said to be, also while something else is missing', () => {
    const remark = { column: 4, heading: 'Remark', meaning: 'VALUE' } as const;
    const wrong = withColumn(
      { ...DRAFT, period: null, columns: DRAFT.columns.slice(0, 2) },
      { ...remark, period: null, place: null, basis: null },
    );
    const { figures, issues } = understood(wrong);
    expect(figures).toEqual([]);
    expect(issues.map(({ code, row, column, read }) => ({ code, row, column, read }))).toEqual([
      { code: 'MAPPING_INCOMPLETE', row: 1, column: null, read: null },
      { code: 'NUMBER_NOT_READ', row: 2, column: 4, read: 'late' },
    ]);
    expect([...troubledColumns(understood(wrong))]).toEqual([4]);
  });
});
