import { sheetNames, writeWorkbook, type WrittenSheet } from '@vital-signs/tabular/write';
import { askedHeading, coverFacts } from './cover-facts';
import { chartTable } from './chart-table';
import { flowingBlocks, type PackDocument } from './document';
import { markText, plainText } from './inline';
import { cellOf, type PackTable } from './table';
import { holdsFigures, workbookFigure } from './workbook-figure';
import { stepTeller, type TellStep } from './writing';

/**
 * The tables of a prepared document and the figures of its charts as a workbook: one table a sheet,
 * figures as numbers with their unit, ratings and footnotes in columns of their own. Sheets are named by
 * their captions; the first says which is which, and leads to each.
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
  const [first = '', ...names] = sheetNames([
    'Contents',
    ...tables.map(({ table }) => shortened(table.caption)),
  ]);
  const sheets = tables.map(({ under, table }, index) => sheetOf(names[index] ?? '', under, table));
  steps.file();
  return writeWorkbook({
    title: document.title,
    sheets: [contents(first, document, tables, names), ...sheets],
  });
}

const LONGEST_NAME = 31;

/** A caption as short as the name of a sheet, with whole words. */
function shortened(caption: string): string {
  const text = caption
    .replace(/^Figures: /, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= LONGEST_NAME) return text;
  const cut = text.slice(0, LONGEST_NAME + 1).replace(/\s\S*$/, '');
  return cut.length > LONGEST_NAME ? cut.slice(0, LONGEST_NAME) : cut.replace(/[\s,:;–-]+$/, '');
}

function contents(
  name: string,
  document: PackDocument,
  tables: readonly { under: string; table: PackTable }[],
  names: readonly string[],
): WrittenSheet {
  return {
    name,
    lines: [
      document.title,
      document.cover.council,
      ...coverFacts(document).map(({ name, words }) => `${name}: ${plainText(words)}`),
      ...askedLines(document),
    ],
    table: {
      columns: [{ heading: 'Sheet' }, { heading: 'Under' }, { heading: 'Table' }],
      rows: tables.map(({ under, table }, index) => [names[index] ?? '', under, table.caption]),
      leadsTo: names,
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

function sheetOf(name: string, under: string, table: PackTable): WrittenSheet {
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
    name,
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
