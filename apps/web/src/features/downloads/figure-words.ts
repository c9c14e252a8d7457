/** A figure at the beginning of a cell's words, and the words beside it. */
export interface FigureWords {
  readonly number: number;
  readonly isPercentage: boolean;
  readonly decimals: number;
  /** What is said beside it: "modelled", "amber"; empty for nothing. */
  readonly beside: string;
}

const FIGURE = /^([−-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)(?:$|[,;:]?\s+(?=\S)|(?=[,;(](?!\d)))/;

/**
 * Reads "66.3%, modelled" as the figure 66.3, a percentage with one decimal, and the word modelled.
 * Null where the words do not begin with a figure: refs such as 6.10b, dates, sentences.
 */
export function figureWords(words: string): FigureWords | null {
  const found = FIGURE.exec(words);
  if (found === null) return null;
  const [all, sign = '', whole = '', fraction = '', percent = ''] = found;
  const number = Number(`${sign === '' ? '' : '-'}${whole.replaceAll(',', '')}${fraction}`);
  const beside = words.slice(all.length).replace(/^[,;:\s]+/, '');
  return {
    number,
    isPercentage: percent === '%',
    decimals: Math.max(0, fraction.length - 1),
    beside: beside.trim(),
  };
}
