import type { SourceRow } from '../import/source-table';
import { parsePolarity } from '../polarity';
import type { NationalContents } from './national-contents';
import type { NationalMeasureRead } from './national-file';
import type { NationalHeadings } from './national-sheet-row';

/** True of a text that says nothing: empty, or NA as R writes it. */
export const saysNothing = (text: string): boolean => text === '' || text === 'NA';

/**
 * The publisher's polarity: High, Low, or "-" for none. Null where nothing is said. Anything else is
 * an issue, for it would decide who is best.
 */
export function polarityRead(
  contents: NationalContents,
  headings: NationalHeadings,
  row: SourceRow,
  heading: string,
): NationalMeasureRead['polarity'] {
  const text = headings.text(row, heading);
  if (saysNothing(text)) return null;
  const polarity = parsePolarity(text);
  if (polarity === 'HIGH' || polarity === 'LOW' || polarity === 'INFO') return polarity;
  contents.issue('FAIL', {
    ...{ code: 'POLARITY_NOT_READ', row: row.row, column: headings.columnOf(heading), read: text },
    expected: 'High, Low or -',
    sentence: `Row ${row.row}, ${heading}: “${text}”. Expected is High, Low, or - where neither is good.`,
  });
  return null;
}

/** How many decimals a measure is published with, 0 to 6. Null where nothing is said. */
export function decimalsRead(
  contents: NationalContents,
  headings: NationalHeadings,
  row: SourceRow,
  heading: string,
): number | null {
  const text = headings.text(row, heading);
  if (saysNothing(text)) return null;
  if (/^[0-6](\.0)?$/.test(text)) return Number(text);
  contents.issue('FAIL', {
    ...{ code: 'DECIMALS_NOT_READ', row: row.row, column: headings.columnOf(heading), read: text },
    expected: 'a whole number from 0 to 6',
    sentence: `Row ${row.row}, ${heading}: “${text}”. Expected is a whole number of decimals from 0 to 6.`,
  });
  return null;
}
