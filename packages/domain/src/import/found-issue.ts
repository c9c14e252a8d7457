import type { IssueCode } from './issue-codes';

/** FAIL stops an import, a WARNING must be acknowledged with a reason, a NOTE is told. */
export const ISSUE_SEVERITIES = ['FAIL', 'WARNING', 'NOTE'] as const;
export type IssueSeverity = (typeof ISSUE_SEVERITIES)[number];

/** Something about a file. */
export interface FoundIssue {
  readonly severity: IssueSeverity;
  readonly code: IssueCode;
  /** As a spreadsheet numbers them, from 1; null where it is about the whole file. */
  readonly row: number | null;
  readonly column: number | null;
  /** What stood there, shortened. */
  readonly read: string | null;
  /** What was expected, in words. */
  readonly expected: string | null;
  /** The whole of it, with what to do. */
  readonly sentence: string;
}

/** An issue with how many more of its code were found and are not listed. */
export interface ListedIssue extends FoundIssue {
  readonly more: number;
}
