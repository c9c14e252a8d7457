import { writeWorkbook, type WrittenSheet } from '@vital-signs/tabular/write';
import { chartTable } from './chart-table';
import { flowingBlocks, type PackDocument } from './document';
import { markText, plainText } from './inline';
import { cellOf, type PackTable } from './table';
import { stepTeller, type TellStep } from './writing';

/**
 * The tables of a prepared document and the figures of its charts as a workbook: one table a sheet,
 * numbers as numbers, ratings and footnotes in columns of their own. The first sheet says which is which.
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
  { title, cover, date }: PackDocument,
  tables: readonly { under: string; table: PackTable }[],
): WrittenSheet {
  return {
    name: 'Contents',
    lines: [title, cover.council, cover.meeting, cover.access, `Made on ${date}`],
    table: {
      columns: [{ heading: 'Sheet' }, { heading: 'Under' }, { heading: 'Table' }],
      rows: tables.map(({ under, table }, index) => [sheetName(index + 1), under, table.caption]),
    },
  };
}

function sheetOf(number: number, under: string, table: PackTable): WrittenSheet {
  const { caption, columns, rows, footnotes = [], source, emptyWords } = table;
  const parts = columns.map((column, index) => {
    const cells = rows.map((row) => cellOf(row[index]));
    return {
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
        parts.flatMap(({ cells, isMarked, isNoted }) => {
          const { words, number, mark, notes = [] } = cells[row] ?? cellOf(null);
          return [
            number ?? (plainText(words) || null),
            ...(isMarked ? [mark ? markText(mark) : null] : []),
            ...(isNoted ? [notes.join(', ') || null] : []),
          ];
        }),
      ),
    },
  };
}
