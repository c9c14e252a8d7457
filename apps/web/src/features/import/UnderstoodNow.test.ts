import type { ListedIssue } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { groupedIssues } from './UnderstoodNow';

function anIssue(parts: Partial<ListedIssue>): ListedIssue {
  return {
    ...{ severity: 'FAIL', code: 'NUMBER_NOT_READ', row: 2, column: 3, read: 'x', more: 0 },
    ...{ expected: 'a number', sentence: '"x" is no number.' },
    ...parts,
  };
}

describe('what is wrong in the first rows', () => {
  it('is said once for each column, with how often', () => {
    const issues = [
      ...[anIssue({}), anIssue({ row: 3, more: 4 }), anIssue({ column: 5 })],
      anIssue({ severity: 'NOTE', code: 'ABSENCE_READ' }),
    ];
    expect(groupedIssues(issues).map(({ issue, others }) => [issue.column, others])).toEqual([
      ...[
        [3, 5],
        [5, 0],
      ],
    ]);
  });

  it('is said of each thing that is missing', () => {
    const missing = { code: 'MAPPING_INCOMPLETE', column: null } as const;
    const issues = [
      anIssue({ ...missing, sentence: 'Say the period.' }),
      anIssue({ ...missing, sentence: 'Say the place.' }),
    ];
    expect(groupedIssues(issues)).toHaveLength(2);
  });
});
