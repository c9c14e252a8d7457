/** How a text begins that a spreadsheet takes for a formula; also in the wide forms of those signs. */
const FORMULA_LIKE = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A number below nought is one, with or without the sign of a percentage, and nothing else. */
const NUMBER_BELOW_NOUGHT = /^-\d+(?:\.\d+)?%?$/;

/** Whether a spreadsheet would take a text for a formula, now or once somebody edits its cell. */
export const isFormulaLike = (text: string): boolean =>
  FORMULA_LIKE.test(text) && !NUMBER_BELOW_NOUGHT.test(text);

/** A text for a cell of a CSV file: what would be a formula has an apostrophe before it, and is none. */
export const harmlessText = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);
