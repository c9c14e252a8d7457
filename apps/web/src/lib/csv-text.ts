import { harmlessText } from '@vital-signs/tabular/formula-text';

export interface CsvTable {
  /** What is to be known before the figures, a line each. */
  readonly preamble: readonly string[];
  readonly headings: readonly string[];
  readonly lines: readonly (readonly (string | number)[])[];
}

/** The mark by which Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as a CSV file for spreadsheets: preamble and an empty line, if there is one, headings,
 * lines. A text that a spreadsheet would take for a formula is made plain text.
 */
export async function csvText({ preamble, headings, lines }: CsvTable): Promise<string> {
  // Loaded when first asked for: most readers never save a file.
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const options = { record_delimiter: 'windows', cast: { string: harmlessText } } as const;
  const before =
    preamble.length === 0 ? '' : stringify([...preamble.map((line) => [line]), ['']], options);
  return (
    BYTE_ORDER_MARK +
    before +
    stringify([[...headings], ...lines.map((line) => [...line])], options)
  );
}
