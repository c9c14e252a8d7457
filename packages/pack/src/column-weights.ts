import { plainText } from './inline';
import { cellOf, type PackTable } from './table';

const LOOKED_AT = 200;
/** Letters beyond which a cell is better broken into lines than given more width. */
const WRAPPED_FROM = 28;

/** Headings up to here, such as "Mar 2018", stand on one line. */
const SHORT_HEADING = 8;

/** Whether a heading stands on one line. */
export function isShortHeading(heading: string): boolean {
  return heading.length <= SHORT_HEADING;
}

/** How wide the columns of a table are against one another, by their longest words and their texts. */
export function columnWeights({ columns, rows }: PackTable): number[] {
  return columns.map(({ heading, weight, align }, index) => {
    if (weight !== undefined) return weight * 10;
    const cells = rows.slice(0, LOOKED_AT).map((row) => cellOf(row[index]));
    const texts = cells.map(({ words, mark }) => {
      const marked = mark === undefined ? '' : `${mark.symbol} ${mark.word} `;
      return marked + plainText(words);
    });
    const longest = Math.max(0, ...texts.map(({ length }) => length));
    const parts = isShortHeading(heading) ? [heading] : heading.split(/\s+/);
    const word = Math.max(...parts.map(({ length }) => length));
    const content = align === 'DECIMAL' ? longest : Math.min(WRAPPED_FROM, longest);
    return Math.max(4, word, content) + (align === 'DECIMAL' ? 1 : 2);
  });
}
