import { NATIONAL_LAYOUTS } from '../national/national-reader';
import { NationalHeadings } from '../national/national-sheet-row';
import type { FoundIssue } from './found-issue';
import { issueSeverity } from './issue-codes';
import type { SourceRow } from './source-table';

/** Headings are looked for so far down, as where published files are read. */
const ROWS_ABOVE_HEADINGS = 20;
const NAMED_AT_MOST = 4;

/**
 * Why a row of headings refuses its file: it is that of a file of published figures, whose rows are of
 * the whole country and would be taken for the authority's own. Null where it is none of theirs.
 */
export function nationalRefusal(row: SourceRow): FoundIssue | null {
  if (row.row > ROWS_ABOVE_HEADINGS) return null;
  const headings = new NationalHeadings(row);
  const layout = NATIONAL_LAYOUTS.find(({ signs }) => signs.every((sign) => headings.has(sign)));
  if (layout === undefined) return null;
  const named = layout.signs.slice(0, NAMED_AT_MOST);
  return {
    ...{ severity: issueSeverity('NATIONAL_FILE'), code: 'NATIONAL_FILE', row: row.row },
    ...{ column: headings.columnOf(named[0] ?? ''), read: named.join(', ') },
    expected: 'a table of the authority’s own figures',
    sentence: `These are published figures of the country (${layout.title}), by the headings ${named.join(', ')} in row ${row.row}. Here the authority’s own figures are loaded: load this file on the page National figures, and every benchmark follows from it.`,
  };
}
