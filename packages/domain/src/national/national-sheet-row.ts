import type { SourceCell, SourceRow } from '../import/source-table';

const plain = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();

/** The headings of a table of published figures, and the columns in which they stand. */
export class NationalHeadings {
  /** As they are written, empty where nothing stands. */
  readonly texts: readonly string[];
  readonly row: number;
  /** Columns, from 1, under a heading that stands above another column too. */
  readonly repeated: readonly (readonly [number, string])[];
  readonly #columns = new Map<string, number>();
  /** What was asked for before: the same few names are asked for in every row. */
  readonly #asked = new Map<string, number>();

  constructor({ cells, row }: SourceRow) {
    this.row = row;
    this.texts = cells.map((cell) => cell?.text.replace(/^\uFEFF/, '').trim() ?? '');
    const repeated: [number, string][] = [];
    this.texts.forEach((text, index) => {
      const name = plain(text);
      if (name === '') return;
      if (this.#columns.has(name)) repeated.push([index + 1, text]);
      else this.#columns.set(name, index);
    });
    this.repeated = repeated;
  }

  has(name: string): boolean {
    return this.#columns.has(plain(name));
  }

  /** From 0; −1 where there is no such heading. */
  indexOf(name: string): number {
    const known = this.#asked.get(name);
    if (known !== undefined) return known;
    const index = this.#columns.get(plain(name)) ?? -1;
    this.#asked.set(name, index);
    return index;
  }

  /** As a spreadsheet numbers it, from 1; null where there is no such heading. */
  columnOf(name: string): number | null {
    const index = this.indexOf(name);
    return index < 0 ? null : index + 1;
  }

  cell({ cells }: SourceRow, name: string): SourceCell | null {
    return cells[this.indexOf(name)] ?? null;
  }

  /** Trimmed; empty where nothing stands. */
  text(row: SourceRow, name: string): string {
    return this.cell(row, name)?.text.trim() ?? '';
  }
}
