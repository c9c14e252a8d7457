/** A second print of a cell elsewhere in the report: kept, never judged. */
export interface OtherPrintOfCell {
  readonly key: string;
  readonly month: string;
  readonly text: string;
  readonly page: string;
  readonly line: string;
}

/**
 * Prints of a cell in the commentary. Second prints in the month-by-month tables (6.2a in December,
 * 4.6 in March) need no entry: they are found by comparing those tables with the summary.
 */
export const OTHER_PRINTS_IN_COMMENTARY: readonly OtherPrintOfCell[] = [
  {
    key: '7.17',
    month: 'Feb 18',
    text: '61.5%',
    page: 'commentary on participation',
    line: '661',
  },
];
