import { describe, expect, it } from 'vitest';
import { issueTable } from './issue-table';
import type { IssueRecord } from './import.repository';

const ISSUE: IssueRecord = {
  ...{ number: 1, severity: 'FAIL', code: 'PLACE_NOT_KNOWN', sheet: 'Figures', row: 12, column: 3 },
  ...{ read: 'Norwhich', expected: 'a place', sentence: 'No place is called so.', more: 0 },
  ...{ acknowledgedBy: null, acknowledgedAt: null, acknowledgement: null },
};

describe('issues as a table', () => {
  it('say how serious each is, where, which rule, and the whole of it', () => {
    const note = {
      ...ISSUE,
      severity: 'NOTE',
      code: 'EMPTY_CELLS',
      row: null,
      column: null,
    } as const;
    expect(issueTable([ISSUE, { ...note, sheet: null, more: 4 }])).toEqual([
      'Fails  Figures!C12  PLACE_NOT_KNOWN  No place is called so.',
      'Note                EMPTY_CELLS      No place is called so. (and 4 more)',
    ]);
  });

  it('are none where nothing was found', () => {
    expect(issueTable([])).toEqual([]);
  });
});
