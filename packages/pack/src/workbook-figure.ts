import type { FormattedNumber } from '@vital-signs/tabular/write';
import { plainText } from './inline';
import type { PackCell, PackColumn } from './table';

/** A text that is a figure and nothing else: "25.9%", "1,178", "−0.4". */
const FIGURE = /^[-−]?(?:\d{1,3}|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;
/** The first figure of a text, with its decimals and its per cent sign. */
const FIRST = /\d[\d,]*(?:\.(\d+))?(%?)/;

const textOf = ({ words }: PackCell): string => plainText(words).trim();

/**
 * Whether a column is of figures, so that a bare number in it is one: it is aligned as such, holds a
 * number or a share, or says nothing but figures. A year, which has no comma, is none.
 */
export function holdsFigures({ align }: PackColumn, cells: readonly PackCell[]): boolean {
  if (align === 'DECIMAL' || cells.some(({ number }) => number !== undefined)) return true;
  const said = cells.map(textOf).filter((text) => text !== '' && text !== '–');
  const figures = said.filter((text) => FIGURE.test(text));
  return figures.some((text) => text.endsWith('%')) || figures.length === said.length;
}

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
