import { month } from '@vital-signs/domain';
import type { BreakdownFacts } from './observation-facts';
import { AUTHORITY } from './places';
import { CONTACTS_BY_SOURCE_TABLE } from './report/contacts-by-source-table';
import { printedCell } from './report/printed-cell';
import type { PrintedCell } from './report/printed-cell';
import type { PrintedRow } from './report/printed-table';
import { cellOf } from './report/printed-table';
import { sourceAt } from './report/report-document';
import { monthKeyOf } from './report/report-months';

/** What the contacts are broken down by. */
export const CONTACT_SOURCE = 'contact source';

/** The sources in the order of the report. */
export const CONTACT_SOURCES = [
  ...new Set(CONTACTS_BY_SOURCE_TABLE.map((row) => cellOf(row, 'source'))),
];

/** The month's label in the table is lost; its place and its sum of 3,885 tell it. */
const UNLABELLED_MONTH = 'Jul 17';

/**
 * Contacts by source, in three breakdowns: the contacts of 2.1 and the referrals of 2.2, whose
 * sources are parts of a whole, and the percentage of 2.3 with both counts, whose are not.
 */
export function contactBreakdown(): readonly BreakdownFacts[] {
  return CONTACTS_BY_SOURCE_TABLE.flatMap((row) => {
    const contacts = cellIn(row, 'contacts');
    const referrals = cellIn(row, 'referrals');
    const accepted = cellIn(row, 'accepted');
    return [
      breakdownOf(row, '2.1', contacts),
      breakdownOf(row, '2.2', referrals),
      {
        ...breakdownOf(row, '2.3', accepted),
        partOfWhole: false,
        numerator: referrals.value,
        denominator: contacts.value,
        countsProvenance: 'PUBLISHED',
      },
    ];
  });
}

function cellIn(row: PrintedRow, column: string): PrintedCell {
  const cell = printedCell(cellOf(row, column));
  if (cell === null) throw new Error(`Contacts by source have an empty cell under ${column}`);
  return cell;
}

function breakdownOf(row: PrintedRow, indicator: string, cell: PrintedCell): BreakdownFacts {
  const period = month(monthKeyOf(cellOf(row, 'month')));
  const category = cellOf(row, 'source');
  return {
    ...{ indicator, place: AUTHORITY.slug, dimension: CONTACT_SOURCE, category },
    position: CONTACT_SOURCES.indexOf(category) + 1,
    partOfWhole: true,
    basis: 'IN_PERIOD',
    ...{ periodKind: period.kind, periodStart: period.start, periodEnd: period.end },
    ...{ value: cell.value, numerator: null, denominator: null },
    textAsPrinted: cell.text,
    absence: cell.absence,
    provenance: 'PUBLISHED',
    countsProvenance: null,
    source: sourceAt('contacts by source', cellOf(row, 'line')),
    note: noteOn(row, cell),
  };
}

function noteOn(row: PrintedRow, cell: PrintedCell): string | null {
  if (cell.absence !== null) {
    const implied = Number(cellOf(row, 'implied')).toLocaleString('en-GB');
    return `The cell is lost; the contacts of the month and the percentage printed beside it would leave ${implied}.`;
  }
  return cellOf(row, 'month') === UNLABELLED_MONTH
    ? 'The label of the month is lost; it is told by its place and by the sum of its contacts.'
    : null;
}
