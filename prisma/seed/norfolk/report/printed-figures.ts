import { CONTACTS_BY_SOURCE_TABLE } from './contacts-by-source-table';
import type { PrintedCell } from './printed-cell';
import { printedCell, printedNumber } from './printed-cell';
import type { PrintedRow } from './printed-table';
import { cellOf } from './printed-table';
import { sourceAt } from './report-document';
import { SECTION_MONTHS, SUMMARY_MONTHS } from './report-months';
import { SECTION_TABLES } from './section-tables';
import { SUMMARY_TABLE } from './summary-table';

/** A column that holds figures: a month as headed, or a year to date of the summary. */
export type FigureColumn = (typeof SECTION_MONTHS)[number] | 'year to date' | 'previous';

/** A printed cell with the page that it stands on. */
export type SourcedCell = PrintedCell & { readonly source: string };

const rowsByKey = (rows: readonly PrintedRow[]) =>
  new Map(rows.map((row) => [cellOf(row, 'key'), row]));
const SUMMARY = rowsByKey(SUMMARY_TABLE);
const SECTIONS = rowsByKey(SECTION_TABLES);

/** The row of the summary pages for an indicator; undefined for one that is only on a section page. */
export function summaryRow(key: string): PrintedRow | undefined {
  return SUMMARY.get(key);
}

/** The cell of the summary pages; null where it has no such column or the cell is empty. */
export function summaryCell(key: string, column: FigureColumn): SourcedCell | null {
  const row = SUMMARY.get(key);
  if (row === undefined || !row.has(column)) return null;
  const cell = printedCell(cellOf(row, column));
  return cell && { ...cell, source: sourceAt('summary', cellOf(row, 'lines')) };
}

/** The cell of the month-by-month tables; null where the report prints none. */
export function sectionCell(key: string, column: FigureColumn): SourcedCell | null {
  const row = SECTIONS.get(key);
  if (row === undefined || !row.has(column)) return null;
  const cell = printedCell(cellOf(row, column));
  return cell && { ...cell, source: sourceAt('section page', cellOf(row, 'lines')) };
}

/**
 * The print of a cell that counts: the summary's where it has a figure, else the section page's,
 * else whichever says why there is none. Null where the report prints no such cell.
 */
export function printedFigure(key: string, column: FigureColumn): SourcedCell | null {
  const summary = summaryCell(key, column);
  const section = sectionCell(key, column);
  if (summary !== null && summary.absence === null) return summary;
  if (section !== null && section.absence === null) return section;
  return section?.absence === 'NOT_PRINTED' ? section : (summary ?? section);
}

/** The months in which the report has a cell for an indicator, oldest first. */
export function printedMonths(key: string): readonly (typeof SECTION_MONTHS)[number][] {
  if (SECTIONS.has(key)) return SECTION_MONTHS;
  return SUMMARY.has(key) ? SUMMARY_MONTHS : [];
}

/** Referrals of a month as the sum of those that the seven sources of contacts print. */
export function referralsBySource(month: string): number {
  return CONTACTS_BY_SOURCE_TABLE.filter((row) => cellOf(row, 'month') === month)
    .map((row) => printedNumber(cellOf(row, 'referrals')))
    .reduce((sum, referrals) => sum + referrals, 0);
}

const OUTCOMES = ['3.5', '3.6', '3.7'];

/** Assessments of a month as the sum of their three outcomes; null where one of these is not printed. */
export function assessmentsByOutcome(month: string): number | null {
  const column = SECTION_MONTHS.find((heading) => heading === month);
  if (column === undefined) return null;
  const outcomes = OUTCOMES.flatMap((key) => printedFigure(key, column)?.value ?? []);
  return outcomes.length < OUTCOMES.length
    ? null
    : outcomes.reduce((sum, assessments) => sum + assessments, 0);
}
