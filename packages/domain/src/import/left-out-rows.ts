import { counted } from '../format';
import type { ImportMapping } from './import-mapping';
import type { ImportedCell } from './imported-cell';
import type { IssueCode } from './issue-codes';
import type { IssueLog } from './issue-log';
import { comparableName } from './names';
import { readNumber } from './read-number';
import { quoted } from './read-part';
import type { RowInOneCell } from './row-in-one-cell';
import { isBlankRow, repeatsHeadings } from './row-kind';
import { columnName } from './source-table';
import type { SourceCell, SourceRow } from './source-table';

const NAMED_AT_MOST = 12;

type WhyLeftOut = Extract<
  IssueCode,
  'HIDDEN_ROWS' | 'HEADING_REPEATED' | 'TOTAL_ROW' | 'OTHER_AREA' | 'ROW_OF_WORDS'
>;

const WORDS: Record<WhyLeftOut, string> = {
  HIDDEN_ROWS: 'hidden in the workbook. Show them there to load them.',
  HEADING_REPEATED: 'the headings again.',
  TOTAL_ROW: 'a total of others. Where it is the figure of the authority, name it so.',
  OTHER_AREA: 'of other areas than this authority and its places.',
  ROW_OF_WORDS: 'without a figure and without an indicator that is known.',
};

const EXPECTED: Partial<Record<WhyLeftOut, string>> = {
  HIDDEN_ROWS: 'rows that are shown',
  TOTAL_ROW: 'the name of an indicator or a place, as "County" for the whole',
};

interface Left {
  count: number;
  readonly rows: number[];
}

/** Keeps which rows were left out and why, to say it once for all of them. */
export class LeftOutRows {
  readonly #mapping: ImportMapping;
  readonly #log: IssueLog;
  #headings: readonly string[] = [];
  readonly #left = new Map<WhyLeftOut, Left>();
  #empty = 0;

  constructor(mapping: ImportMapping, log: IssueLog) {
    this.#mapping = mapping;
    this.#log = log;
  }

  /** Whether a row stands above the table, is hidden, blank, or prints the headings again. */
  isNotOfTable(row: SourceRow): boolean {
    const { headingRow } = this.#mapping;
    if (headingRow !== null && row.row <= headingRow) {
      if (row.row === headingRow) this.#checkHeadings(row);
      return true;
    }
    if (isBlankRow(row)) return true;
    if (row.hidden) {
      this.row('HIDDEN_ROWS', row.row);
      return true;
    }
    if (!repeatsHeadings(row, this.#headings)) return false;
    this.row('HEADING_REPEATED', row.row);
    return true;
  }

  /** A heading that stood elsewhere when the columns were understood: the mapping is of another table. */
  #checkHeadings({ row, cells }: SourceRow): void {
    this.#headings = cells.map((cell) => cell?.text.trim() ?? '');
    for (const { column, heading } of this.#mapping.columns) {
      const text = this.#headings[column - 1] ?? '';
      const found = comparableName(text);
      if (found === '' || heading === '') continue;
      if (` ${comparableName(heading)} `.includes(` ${found} `)) continue;
      this.#log.add('HEADING_CHANGED', {
        ...{ row, column, read: text, expected: `"${heading}"` },
        sentence: `Column ${columnName(column)} is headed "${text}", and was understood as "${heading}". Say again what the columns are.`,
      });
    }
  }

  /** Leaves a row out. */
  row(why: WhyLeftOut, row: number): void {
    const left = this.#left.get(why) ?? { count: 0, rows: [] };
    left.count += 1;
    if (left.rows.length < NAMED_AT_MOST) left.rows.push(row);
    this.#left.set(why, left);
  }

  /** Counts cells of figures in which nothing stands. */
  emptyCells(count: number): void {
    this.#empty += count;
  }

  /** Says that a column is read though the workbook hides it. */
  hiddenColumn(column: number): void {
    const mapped = this.#mapping.columns.find((other) => other.column === column);
    if (mapped === undefined || mapped.meaning === 'IGNORED') return;
    this.#log.add('HIDDEN_COLUMN', {
      ...{
        row: this.#mapping.headingRow,
        column,
        read: mapped.heading,
        expected: 'a column that is shown',
      },
      sentence: `Column ${columnName(column)} "${mapped.heading}" is hidden in the workbook, and is read. Check that it is the column that is meant.`,
    });
  }

  /** Says that a whole row stands in one cell, separated otherwise than the file. */
  inOneCell({ row, cells }: SourceRow, { column, separator }: RowInOneCell): void {
    this.#log.add('ROW_IN_ONE_CELL', {
      ...{ row, column, read: cells[column - 1]?.text ?? '' },
      expected: 'cells separated as in the rows above',
      sentence: `Row ${row} holds figures in one cell, separated by ${separator}, and the rest of the file is separated otherwise. Separate it as the others are, or take it out.`,
    });
  }

  /**
   * Says that a row without a figure where figures are read holds a number under no heading, or nothing
   * but numbers, as the rest of a row that was cut in two does; whether it is such a row.
   */
  saysFiguresOf({ row, cells }: SourceRow): boolean {
    const isNumber = (cell: SourceCell | null) => readNumber(cell).kind === 'NUMBER';
    const filled = cells.filter((cell) => cell !== null && cell.text.trim() !== '');
    const isRead = new Set(this.#mapping.columns.map(({ column }) => column));
    const isStray = (at: number) => !isRead.has(at + 1) && (this.#headings[at] ?? '') === '';
    const numbersAlone = filled.every(isNumber);
    const index = cells.findIndex((cell, at) => (numbersAlone || isStray(at)) && isNumber(cell));
    const cell = cells[index] ?? null;
    if (cell === null) return false;
    this.#log.add('ROW_PASSED_OVER', {
      ...{ row, column: index + 1, read: cell.text },
      expected: 'figures in the columns of figures, and an indicator that is known',
      sentence: `Row ${row} holds ${quoted(cell.text)} in column ${columnName(index + 1)}, no figure where figures are read, and names nothing that is known. It is left out. Check that no figure of it is lost.`,
    });
    return true;
  }

  /** Leaves out a row that gives a bound for a figure. */
  bound({ row, cells }: SourceRow, column: number, figure: SourceCell | null): void {
    const read = `${cells[column - 1]?.text.trim() ?? ''} ${figure?.text.trim() ?? ''}`.trim();
    this.#log.add('BOUND_NOT_FIGURE', {
      ...{ row, column, read, expected: 'a figure' },
      sentence: `By column ${columnName(column)} the row gives a bound, "${read}", and not a figure. It is left out; write the figure to load it.`,
    });
  }

  /** Says that the file gives more figures than are compared with each other. */
  tooMany({ row, column }: Pick<ImportedCell, 'row' | 'column'>): void {
    const sentence =
      'The file gives more figures than can be compared with each other. Load it in parts, a year at a time.';
    this.#log.add(
      'TOO_MANY_FIGURES',
      { row, column, read: null, expected: 'fewer figures', sentence },
      '',
    );
  }

  /** Says what was left out, and where nothing was read at all. */
  say(figures: number): void {
    for (const [why, { count, rows }] of this.#left) {
      const named = rows.join(', ') + (count > rows.length ? ' and others' : '');
      const are = count === 1 ? 'is' : 'are';
      this.#log.add(why, {
        ...{ row: rows[0] ?? null, column: null, read: null, expected: EXPECTED[why] ?? null },
        sentence: `${counted(count, 'row')} (${named}) ${are} left out: ${WORDS[why]}`,
      });
    }
    const about = { row: null, column: null, read: null };
    if (this.#empty > 0) {
      const says = this.#empty === 1 ? 'says' : 'say';
      const sentence = `${counted(this.#empty, 'cell')} of figures ${this.#empty === 1 ? 'is' : 'are'} empty and ${says} nothing: what is on record stays.`;
      this.#log.add('EMPTY_CELLS', { ...about, expected: null, sentence });
    }
    if (figures > 0 || this.#log.hasFailures) return;
    const sentence =
      'No row gives a figure as the columns are understood. Check which row holds the headings, and what each column is.';
    this.#log.add('NOTHING_READ', { ...about, expected: 'at least one figure', sentence });
  }
}
