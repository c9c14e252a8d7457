import type { PackBlock, PackDocument, PackFlowing } from './document';
import { plainText } from './inline';
import { cellOf, type PackTable } from './table';

/** As many columns as a page of large print has room for without narrow ones. */
const MOST_COLUMNS = 3;

/**
 * A document as its pages take it: in large print a table of many columns becomes a table of two for
 * each of its rows, so that nothing is set in narrow columns. A workbook keeps the tables as they are.
 */
export function laidOut(document: PackDocument): PackDocument {
  if (!document.variant.isLargePrint) return document;
  const parts = document.parts.map((part) => ({
    ...part,
    blocks: part.blocks.flatMap((block): PackBlock[] => {
      if (block.kind === 'PAGE') {
        return [{ ...block, blocks: block.blocks.flatMap(oneBelowAnother) }];
      }
      // Tables of two columns need no wide page.
      if (block.kind === 'LANDSCAPE') return block.blocks.flatMap(oneBelowAnother);
      return block.kind === 'BREAK' ? [block] : oneBelowAnother(block);
    }),
  }));
  return { ...document, parts };
}

function oneBelowAnother(block: PackFlowing): PackFlowing[] {
  if (block.kind !== 'TABLE' || block.columns.length <= MOST_COLUMNS || block.rows.length === 0) {
    return [block];
  }
  return block.rows.map((row, index) => rowTable(block, row, index));
}

function rowTable(table: PackTable, row: PackTable['rows'][number], index: number): PackTable {
  const { id, caption, columns, rows, footnotes = [], source } = table;
  const [head, ...rest] = row.map(cellOf);
  const name = plainText(head?.words ?? '');
  const used = new Set(row.flatMap((cell) => cellOf(cell).notes ?? []));
  const isLast = index === rows.length - 1;
  const align = columns.every((column, at) => at === 0 || column.align === 'DECIMAL')
    ? ({ align: 'DECIMAL' } as const)
    : {};
  return {
    kind: 'TABLE',
    id: index === 0 ? id : `${id}_${index + 1}`,
    caption: `${caption}: ${name}`,
    columns: [{ heading: columns[0]?.heading ?? '' }, { heading: name, ...align }],
    rows: rest.map((cell, at) => [columns[at + 1]?.heading ?? '', cell]),
    footnotes: footnotes.filter(({ mark }) => used.has(mark)),
    ...(isLast && source !== undefined && { source }),
  };
}
