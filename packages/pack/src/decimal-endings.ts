import { plainText } from './inline';
import { cellOf, type PackTable } from './table';

/** What stands behind the whole number of a figure: ".3%" of "66.3%", "" of "2,879". */
const endingOf = (text: string): string => /^\D*\d[\d,]*(.*)$/.exec(text)?.[1] ?? '';

/**
 * For each column of figures a function that says which unseen text a figure lacks, so that all of
 * the column stand under one another by their decimal point. For columns of words it says none.
 */
export function missingEndings({
  columns,
  rows,
}: PackTable): readonly ((text: string) => string)[] {
  return columns.map(({ align }, index) => {
    if (align !== 'DECIMAL') return () => '';
    const endings = rows.map((row) => endingOf(plainText(cellOf(row[index]).words)));
    const widest = endings.reduce((one, other) => (other.length > one.length ? other : one), '');
    return (text) => widest.slice(0, widest.length - endingOf(text).length);
  });
}

/** The widest room that a figure is given, in halves of a figure's width. */
export const MOST_HALVES = 24;

/**
 * How wide an unseen text is, in halves of the width of one figure: a point is about a half, a per
 * cent sign about three. What is told so holds no sign that might be read as part of a figure.
 */
export function halvesOf(unseen: string): number {
  const halves = Array.from(unseen).reduce((sum, sign) => {
    if (/[.,:\s]/.test(sign)) return sum + 1;
    return sum + (sign === '%' ? 3 : 2);
  }, 0);
  return Math.min(MOST_HALVES, halves);
}
