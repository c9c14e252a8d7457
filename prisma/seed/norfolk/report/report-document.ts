/** What the figures were read from; every source names it with a page or lines of its text. */
export const REPORT_TITLE = 'Monthly Performance & Management Information County Report';
export const REPORT_NAME = 'Monthly report, March 2018';

/** The morning on which the figures were taken, as the report's cover says. */
export const ACCURATE_AS_OF = '2018-04-10';

/** A source: the report, and the lines of its text where the cell stands. */
export function sourceAt(page: string, lines: string): string {
  return `${REPORT_NAME}, ${page}, ${/[-,]/.test(lines) ? 'lines' : 'line'} ${lines}`;
}
