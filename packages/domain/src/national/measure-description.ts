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
function polarityRead(
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

/** What a row of the Local Authority Interactive Tool's says of its measure, under its usual headings. */
export function descriptionRead(
  contents: NationalContents,
  headings: NationalHeadings,
  row: SourceRow,
): Omit<NationalMeasureRead, 'key' | 'noQuartile' | 'description'> {
  const text = (name: string) => textRead(headings, row, name);
  return {
    name: text('Measure'),
    topic: text('Topic'),
    polarity: polarityRead(contents, headings, row, 'Polarity'),
    unit: text('y_axis_name'),
    decimals: decimalsRead(contents, headings, row, 'dps'),
    yearType: text('Year_Type'),
  };
}

/**
 * Whether a row above described its measure already. One with another polarity is an issue, for
 * that decides which end is good.
 *
 * @param polarities what each measure was given, as it was written
 */
export function isDescribed(
  contents: NationalContents,
  headings: NationalHeadings,
  row: SourceRow,
  { key, polarities }: { readonly key: string; readonly polarities: Map<string, string> },
): boolean {
  const read = headings.text(row, 'Polarity');
  const known = polarities.get(key);
  if (known === undefined) {
    polarities.set(key, read);
    return false;
  }
  if (known !== read) {
    contents.issue('FAIL', {
      ...{ code: 'DIFFERENT_POLARITIES', row: row.row, column: headings.columnOf('Polarity') },
      ...{ read, expected: `${known}, as above` },
      sentence: `Row ${row.row} gives ${key} the polarity “${read}”, where “${known}” stood above. Expected is one: it decides which end is good.`,
    });
  }
  return true;
}

/** What stands under a heading; null where that says nothing. */
export function textRead(headings: NationalHeadings, row: SourceRow, heading: string) {
  const text = headings.text(row, heading);
  return saysNothing(text) ? null : text;
}

/** How many decimals a measure is published with, 0 to 6. Null where nothing is said. */
function decimalsRead(
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
