import { stringify } from 'csv-stringify/sync';
import { writeWorkbook, type WrittenCell } from '@vital-signs/tabular';
import { CSV_LINES } from './csv-lines';

/** A table as lines of text, with what is to be known before it. */
export interface FileLines {
  /** Lines of a name and what it says, or of a sentence. */
  readonly preamble: readonly (readonly string[])[];
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** The kinds of file in which a table can be had, by their endings. */
export const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type FileEnding = keyof typeof FILE_TYPES;

/** The preamble, an empty line, the table. */
export function csvFile({ preamble, headings, lines }: FileLines): string {
  const before = stringify([...preamble, []], { ...CSV_LINES, bom: true });
  return before + stringify([headings, ...lines], CSV_LINES);
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Columns of digits that are names: 2.1 and 2.10 are two indicators. */
const NAMES = ['Ref', 'Key'];

/** A workbook of two sheets: what is to be known, and the table, with real numbers. */
export function workbookFile(
  title: string,
  { preamble, headings, lines }: FileLines,
): Uint8Array<ArrayBuffer> {
  const rows = lines.map((line) =>
    line.map((text, index): WrittenCell => {
      if (text === '') return null;
      if (NAMES.includes(headings[index] ?? '') || !NUMBER.test(text)) return text;
      const decimals = text.split('.')[1]?.length ?? 0;
      return { number: Number(text), format: { kind: 'NUMBER', decimals } };
    }),
  );
  const columns = headings.map((heading) => ({ heading }));
  const told = preamble.filter(({ length }) => length > 0).map((line) => line.join(': '));
  const howToRead = [
    'Figures stand in the unit of the column Unit: 66.3 with % is 66.3%.',
    'An empty cell has no figure, which is not nought; the column beside it says why.',
  ];
  return writeWorkbook({
    title,
    sheets: [
      { name: 'Notes', lines: [title, ...told, ...howToRead] },
      { name: 'Table', lines: [title, 'This sheet holds one table.'], table: { columns, rows } },
    ],
  });
}
