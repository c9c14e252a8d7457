import { absenceOfSymbol } from '../absence';
import type { SourceCell } from '../import/source-table';
import type { Absence } from '../vocabulary';

/** A published figure: a value, or the publisher's symbol in its place. Never nought for a symbol. */
export type NationalFigure =
  | { readonly value: number; readonly absence: null; readonly symbol: null }
  | { readonly value: null; readonly absence: Absence; readonly symbol: string | null };

/**
 * Symbols that the Department used beside c, x, z, u and k, and what they stand for. "low" took the
 * place of k; "-", ".", ".." and ":" of older tables meant one thing here and another there, so
 * that nothing more is read into them than that there is no figure.
 */
const OTHER_SYMBOLS: Readonly<Record<string, Absence>> = {
  low: 'ROUNDS_TO_ZERO',
  '-': 'NO_FIGURE',
  '–': 'NO_FIGURE',
  '.': 'NO_FIGURE',
  '..': 'NO_FIGURE',
  ':': 'NO_FIGURE',
  na: 'NO_FIGURE',
};

/**
 * Powers of ten only as a program of statistics writes a number that it has whole (1e+05): a
 * spreadsheet's 1.2E+05 lost its last digits, and somebody who typed 1e3 may have meant something else.
 */
const NUMBER = /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[-+]\d\d)?%?$/;

/**
 * The figure that a cell of a published file holds: a number (21.9, "1,234", "21.9%"), a symbol (c,
 * x, z, u, k, low, "-", with or without brackets), or nothing, which is no figure and not nought.
 * Null for any other text. Source: the Department's "Creating statistical publications" guidance on
 * symbols.
 */
export function nationalFigure(cell: SourceCell | null): NationalFigure | null {
  const text = cell?.text.trim() ?? '';
  if (text === '') return { value: null, absence: 'NO_FIGURE', symbol: null };
  if (cell?.number != null) {
    return figureOf(
      cell.isPercentFormat ? Number((cell.number * 100).toPrecision(15)) : cell.number,
    );
  }
  if (NUMBER.test(text)) return figureOf(Number(text.replace('−', '-').replaceAll(/[,%]/g, '')));
  const symbol = text.replace(/^\[(.+)\]$/, '$1');
  const absence = absenceOfSymbol(symbol) ?? OTHER_SYMBOLS[symbol.toLowerCase()] ?? null;
  return absence === null ? null : { value: null, absence, symbol };
}

/** Greater numbers are slips of a pen, and could not be added up. */
const GREATEST = 1e12;

function figureOf(value: number): NationalFigure | null {
  return Math.abs(value) <= GREATEST ? { value, absence: null, symbol: null } : null;
}

/** True of a text that a column of figures may hold: a number, a symbol or nothing. */
export function isNationalFigure(cell: SourceCell | null): boolean {
  return nationalFigure(cell) !== null;
}
