import type { FormattedNumber } from '@vital-signs/tabular/write';
import { plainText } from './inline';
import type { PackCell, PackColumn } from './table';

/** A text that is a figure and nothing else: "25.9%", "1,178", "−0.4". */
const FIGURE = /^[-−]?\d[\d,]*(?:\.\d+)?%?$/;
/** The first figure of a text, with its decimals and its per cent sign. */
const FIRST = /\d[\d,]*(?:\.(\d+))?(%?)/;

const textOf = ({ words }: PackCell): string => plainText(words).trim();

/** Whether a column is of figures, so that a bare number in it is one; a share is one anywhere. */
export const holdsFigures = ({ align }: PackColumn, cells: readonly PackCell[]): boolean =>
  align === 'DECIMAL' ||
  cells.some((cell) => cell.number !== undefined || /^[-−]?[\d.,]+%$/.test(textOf(cell)));

/**
 * A figure as a workbook holds it: the number, shown as its words show it, so that a share is told
 * from a count in every cell. null where the cell holds words alone.
 */
export function workbookFigure(cell: PackCell, column: PackColumn): FormattedNumber | null {
  const text = textOf(cell);
  const [, decimals = '', sign = ''] = FIRST.exec(text) ?? [];
  const read = FIGURE.test(text) ? Number(text.replace('−', '-').replace(/[,%]/g, '')) : undefined;
  const number = cell.number ?? read;
  if (number === undefined) return null;
  const shown = { kind: sign === '%' ? 'PERCENT' : 'NUMBER', decimals: decimals.length } as const;
  return { number, format: column.format ?? shown };
}
