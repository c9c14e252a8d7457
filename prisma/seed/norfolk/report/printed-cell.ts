import type { Absence } from '@vital-signs/domain';

/** A cell as read: its figure and text, or why it has none. */
export type PrintedCell =
  | { readonly value: number; readonly text: string; readonly absence: null }
  | { readonly value: null; readonly text: string | null; readonly absence: Absence };

/**
 * Reads a printed cell: "2,879", "66.3%", "3% or less", "-" (nothing printed), "?" (not legible).
 * Null for an empty cell. Nothing is rounded or put right.
 * @throws Error for text that is none of these.
 */
export function printedCell(text: string): PrintedCell | null {
  if (text === '') return null;
  if (text === '?') return { value: null, text: null, absence: 'NOT_LEGIBLE' };
  if (text === '-') return { value: null, text, absence: 'NOT_PRINTED' };
  return { value: printedNumber(text), text, absence: null };
}

/** The number that a printed text says. @throws Error where it says none. */
export function printedNumber(text: string): number {
  const [, figure] = /^([\d,]+(?:\.\d+)?)%?(?: or less)?$/.exec(text) ?? [];
  if (figure === undefined) throw new Error(`Not a printed figure: ${text}`);
  return Number(figure.replaceAll(',', ''));
}
