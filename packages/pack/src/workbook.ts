import { writeWorkbook, type WrittenSheet } from '@vital-signs/tabular/write';
import { askedHeading, coverFacts } from './cover-facts';
import { chartTable } from './chart-table';
import { flowingBlocks, type PackDocument } from './document';
import { markText, plainText } from './inline';
import { cellOf, type PackTable } from './table';
import { holdsFigures, workbookFigure } from './workbook-figure';
import { stepTeller, type TellStep } from './writing';

/**
 * The tables of a prepared document and the figures of its charts as a workbook: one table a sheet,
 * figures as numbers with their unit, ratings and footnotes in columns of their own. The first sheet says which is which.
 */
export function writeTables(document: PackDocument, tell: TellStep): Uint8Array {
  const steps = stepTeller(document, tell);
  const tables = document.parts.flatMap((part) => {
    steps.part(part.title);
    return part.blocks.flatMap((block) => {
      steps.block(block);
      let heading = part.title;
      return flowingBlocks(block).flatMap((one) => {
        if (one.kind === 'HEADING') heading = one.text;
        if (one.kind === 'TABLE') return [{ under: heading, table: one }];
        return one.kind === 'CHART' ? [{ under: heading, table: chartTable(one, 'DOWN') }] : [];
      });
    });
  });
  const sheets = tables.map(({ under, table }, index) => sheetOf(index + 1, under, table));
  steps.file();
  return writeWorkbook({ title: document.title, sheets: [contents(document, tables), ...sheets] });
}

const sheetName = (number: number): string => `Table ${number}`;

function contents(
  document: PackDocument,
  tables: readonly { under: string; table: PackTable }[],
): WrittenSheet {
  return {
    name: 'Contents',
    lines: [
      document.title,
      document.cover.council,
      ...coverFacts(document).map(({ name, words }) => `${name}: ${plainText(words)}`),
      ...askedLines(document),
    ],
    table: {
      columns: [{ heading: 'Sheet' }, { heading: 'Under' }, { heading: 'Table' }],
      rows: tables.map(({ under, table }, index) => [sheetName(index + 1), under, table.caption]),
    },
  };
}

/** What is asked, a line for each paragraph and for each item of a list. */
function askedLines(document: PackDocument): string[] {
  const lines = document.cover.asked.blocks.flatMap((block) =>
    block.kind === 'PARAGRAPH'
      ? [plainText(block.words)]
      : block.items.map((item, index) =>
          [block.isOrdered ? `${index + 1}.` : '–', plainText(item)].join(' '),
        ),
  );
  return [`${askedHeading(document)}:`, ...lines];
}

function sheetOf(number: number, under: string, table: PackTable): WrittenSheet {
  const { caption, columns, rows, footnotes = [], source, emptyWords } = table;
  const parts = columns.map((column, index) => {
    const cells = rows.map((row) => cellOf(row[index]));
    return {
      hasFigures: index > 0 && holdsFigures(column, cells),
      ...{ column, cells, isMarked: cells.some(({ mark }) => mark !== undefined) },
      isNoted: cells.some(({ notes = [] }) => notes.length > 0),
    };
  });
  const notes = footnotes.map(({ mark, words }) => `${mark} ${plainText(words)}`);
  return {
    name: sheetName(number),
    lines: [
      caption,
      under,
      ...(source === undefined ? [] : [`Source: ${source}`]),
      ...(rows.length === 0 ? [emptyWords ?? 'There is nothing to show.'] : []),
      ...notes,
    ],
    table: {
      columns: parts.flatMap(({ column: { heading, format }, isMarked, isNoted }) => [
        { heading, ...(format && { format }) },
        ...(isMarked ? [{ heading: `${heading}: rating` }] : []),
        ...(isNoted ? [{ heading: `${heading}: note` }] : []),
      ]),
      rows: rows.map((_, row) =>
        parts.flatMap(({ column, cells, hasFigures, isMarked, isNoted }) => {
          const cell = cells[row] ?? cellOf(null);
          const { words, mark, notes = [] } = cell;
          const figure = hasFigures ? workbookFigure(cell, column) : null;
          return [
            figure ?? (plainText(words) || null),
            ...(isMarked ? [mark ? markText(mark) : null] : []),
            ...(isNoted ? [notes.join(', ') || null] : []),
          ];
        }),
      ),
    },
  };
}
