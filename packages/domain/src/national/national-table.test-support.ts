import type { SourceRow } from '../import/source-table';
import type { NationalFile } from './national-file';
import { createNationalReader } from './national-reader';

/** Rows as a text file holds them; an empty text is a cell in which nothing stands. */
export function sourceRows(lines: readonly (readonly string[])[], firstRow = 1): SourceRow[] {
  return lines.map((texts, index) => ({
    row: firstRow + index,
    hidden: false,
    cells: texts.map((text) =>
      text === '' ? null : { text, number: null, date: null, isPercentFormat: false },
    ),
  }));
}

/** What a table holds, read in pieces as a stream gives it. */
export function readTable(
  lines: readonly (readonly string[])[],
  fileName = 'published.csv',
  publishedBy = '2026-11-21',
): NationalFile {
  const reader = createNationalReader(fileName, { publishedBy });
  for (const row of sourceRows(lines)) reader.push([row]);
  return reader.finish();
}
