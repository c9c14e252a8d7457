import type { PackFlowing } from './document';
import { inlinesOf, plainText, type Inline } from './inline';
import { cellOf, type PackTable } from './table';

/**
 * A table without the rows of which nothing is written, and in words beneath it which those are. A dash is
 * something: it says that there is no figure.
 */
export function withSaidRows(table: PackTable): PackFlowing[] {
  const isSaid = ([, ...cells]: PackTable['rows'][number]): boolean =>
    cells
      .map(cellOf)
      .some(({ words, mark }) => mark !== undefined || plainText(words).trim() !== '');
  const rows = table.rows.filter(isSaid);
  if (rows.length === 0 || rows.length === table.rows.length) return [table];
  const names = table.rows
    .filter((row) => !isSaid(row))
    .map(([name]): readonly Inline[] => inlinesOf(cellOf(name).words));
  const listed = names.flatMap((name, index) => (index === 0 ? name : ['; ', ...name]));
  return [
    { ...table, rows },
    { kind: 'PARAGRAPH', role: 'NOTE', words: ['Nothing is written here of: ', ...listed, '.'] },
  ];
}
