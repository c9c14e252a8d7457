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
