import { columnName } from '@vital-signs/domain';
import type { IssueRecord } from './import.repository';

const SEVERITY: Record<IssueRecord['severity'], string> = {
  FAIL: 'Fails',
  WARNING: 'Warning',
  NOTE: 'Note',
};

function whereOf({ sheet, row, column }: IssueRecord): string {
  const cell = `${column === null ? '' : columnName(column)}${row ?? ''}`;
  if (cell === '') return sheet ?? '';
  return sheet === null ? cell : `${sheet}!${cell}`;
}

/** What was found about a file, a line for each: how serious, where, which rule, and what to do. */
export function issueTable(issues: readonly IssueRecord[]): string[] {
  const lines = issues.map((issue) => ({
    cells: [SEVERITY[issue.severity], whereOf(issue), issue.code],
    said: issue.more === 0 ? issue.sentence : `${issue.sentence} (and ${issue.more} more)`,
  }));
  const widths = [0, 1, 2].map((at) =>
    Math.max(0, ...lines.map(({ cells }) => cells[at]?.length ?? 0)),
  );
  return lines.map(({ cells, said }) =>
    [...cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)), said].join('  '),
  );
}
