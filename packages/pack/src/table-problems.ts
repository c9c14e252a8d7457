import { markText, plainText } from './inline';
import type { PackProblem } from './pack-problem';
import { cellOf, type PackTable } from './table';

/** What keeps a table from being read by somebody who hears it. */
export function tableProblems(where: string, table: PackTable): PackProblem[] {
  const { caption, columns, rows, footnotes = [] } = table;
  const problems: PackProblem[] = [];
  const say = (code: PackProblem['code'], sentence: string) =>
    problems.push({ code, where, sentence });

  if (caption.trim() === '') say('TABLE_WITHOUT_CAPTION', 'The table has no caption.');
  if (columns.length === 0 || columns.some(({ heading }) => heading.trim() === '')) {
    say('TABLE_WITHOUT_HEADERS', 'Each column of the table needs a heading.');
  }
  const known = new Set(footnotes.map(({ mark }) => mark));
  rows.forEach((row, index) => {
    if (row.length !== columns.length) {
      const sentence = `Row ${index + 1} has ${row.length} cells in ${columns.length} columns.`;
      say('ROW_OF_WRONG_LENGTH', sentence);
    }
    const { words, mark } = cellOf(row[0]);
    if (plainText(words).trim() === '' && (mark === undefined || markText(mark) === '')) {
      say('ROW_WITHOUT_HEADER', `The first cell of row ${index + 1} is empty, and heads nothing.`);
    }
    const missing = row
      .flatMap((cell) => cellOf(cell).notes ?? [])
      .find((note) => !known.has(note));
    if (missing !== undefined) {
      say(
        'FOOTNOTE_MISSING',
        `Row ${index + 1} refers to a footnote "${missing}" that is not there.`,
      );
    }
  });
  return problems;
}
