import { readNumberText } from './read-number';
import type { SourceRow } from './source-table';

const SEPARATORS = [';', '\t', '|', ','] as const;
const PARTS_AT_LEAST = 3;
/** Longer than any row of a table of figures. */
const LONGEST = 2000;

/** A cell in which a whole row stands. */
export interface RowInOneCell {
  readonly column: number;
  /** In words: "semicolons". */
  readonly separator: string;
}

const WORDS: Record<(typeof SEPARATORS)[number], string> = {
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'strokes',
  ',': 'commas',
};

/**
 * The cell of a row that holds a row of its own, separated otherwise than the file: as many parts as the
 * table has columns, or a first part that names an indicator or a place, and a figure among the others.
 * Null where there is none, and for a sentence with commas.
 */
export function rowInOneCell(
  { cells }: SourceRow,
  width: number,
  isName: (text: string) => boolean,
): RowInOneCell | null {
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell.text.length > LONGEST) continue;
    for (const separator of SEPARATORS) {
      const [first = '', ...others] = cell.text.split(separator);
      if (others.length + 1 < PARTS_AT_LEAST || !others.some(isFigure)) continue;
      if (others.length + 1 < width && !isName(first)) continue;
      return { column: index + 1, separator: WORDS[separator] };
    }
  }
  return null;
}

function isFigure(text: string): boolean {
  const { kind } = readNumberText(text);
  return kind === 'NUMBER' || kind === 'CENSORED';
}
