import type { PackBlock, PackDocument, PackFlowing } from './document';
import { inlinesOf, plainText, type Inline } from './inline';
import { withSaidRows } from './said-rows';
import { cellOf, type PackCell, type PackTable } from './table';

/** As many columns as a page of large print has room for without narrow ones. */
const MOST_COLUMNS = 3;

/** Letters of a cell up to which it may stand in one with the others of its row. */
const SHORT_CELL = 60;

/**
 * A document as its pages take it: in large print a table of many columns becomes one of two, what
 * heads each row and what stands beside it, so that nothing is set in narrow columns; where much is
 * written in its cells, a table for each of its rows. What says nothing is left out; rows of wide tables of
 * which nothing is written stand beneath in words. A workbook keeps the tables as they are.
 */
export function laidOut(document: PackDocument): PackDocument {
  const said = withoutBareRows(document);
  if (!document.variant.isLargePrint) return said;
  const parts = said.parts.map((part) => ({
    ...part,
    blocks: part.blocks.flatMap((block): PackBlock[] => {
      if (block.kind === 'PAGE') {
        return [{ ...block, blocks: block.blocks.flatMap(oneBelowAnother) }];
      }
      // Tables of two columns need no wide page.
      if (block.kind === 'LANDSCAPE') return block.blocks.flatMap(oneBelowAnother);
      return oneBelowAnother(block);
    }),
  }));
  return { ...said, parts };
}

/** The rows of wide tables of which nothing is written stand in words beneath them. */
function withoutBareRows(document: PackDocument): PackDocument {
  const parts = document.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block): PackBlock => {
      if (block.kind !== 'LANDSCAPE') return block;
      const blocks = block.blocks.flatMap((one) =>
        one.kind === 'TABLE' ? withSaidRows(one) : one,
      );
      return { ...block, blocks };
    }),
  }));
  return { ...document, parts };
}

function oneBelowAnother(block: PackFlowing): PackFlowing[] {
  if (block.kind !== 'TABLE' || block.columns.length <= MOST_COLUMNS || block.rows.length === 0) {
    return [block];
  }
  const isShort = block.rows.every((row) =>
    row.slice(1).every((cell) => plainText(cellOf(cell).words).length <= SHORT_CELL),
  );
  if (isShort) return [twoColumns(block)];
  return block.rows.map((row, index) => rowTable(block, row, index));
}

/** Whether a cell says anything: a dash stands for nothing. */
const saysAnything = ({ words, mark }: PackCell): boolean =>
  mark !== undefined || !['', '–'].includes(plainText(words).trim());

function twoColumns(table: PackTable): PackTable {
  const { columns, rows, ...rest } = table;
  const [head, ...others] = columns;
  const isOfFigures = others.every(({ align }) => align === 'DECIMAL');
  return {
    ...rest,
    columns: [
      { heading: head?.heading ?? '', weight: 2 },
      { heading: isOfFigures ? 'Figures' : 'What is said of it', weight: 3 },
    ],
    rows: rows.map(([name = null, ...cells]) => [name, { words: saidOf(cells, others) }]),
  };
}

/** The cells of a row one after another, each with the heading of its column. */
function saidOf(cells: PackTable['rows'][number], columns: PackTable['columns']): Inline[] {
  const said = cells.flatMap((given, index): Inline[][] => {
    const cell = cellOf(given);
    if (!saysAnything(cell)) return [];
    const { words, mark, notes = [] } = cell;
    return [
      [
        `${columns[index]?.heading ?? ''}: `,
        ...(mark === undefined ? [] : [{ kind: 'MARK', mark } as const, ' ']),
        ...inlinesOf(words),
        ...notes.map((note) => ` (note ${note})`),
      ],
    ];
  });
  if (said.length === 0) return ['–'];
  return said.flatMap((one, index) => (index === 0 ? one : ['; ', ...one]));
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
    rows: rest.flatMap((cell, at) =>
      saysAnything(cell) ? [[columns[at + 1]?.heading ?? '', cell]] : [],
    ),
    footnotes: footnotes.filter(({ mark }) => used.has(mark)),
    ...(isLast && source !== undefined && { source }),
  };
}
