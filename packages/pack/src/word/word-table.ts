import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx';
import { missingEndings } from '../decimal-endings';
import { fittedTables, SMALL_TABLE, type FittedTable } from '../fitted-tables';
import { plainText } from '../inline';
import { cellOf, rowStaysWhole, staysWhole, type PackTable } from '../table';
import { markRun, wordsRuns } from './word-inline';
import { anchored, type WordPlace } from './word-place';
import { STYLE } from './word-styles';

const line = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color });
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Twentieths of a point in a half of one, by which Word counts the size of type. */
const TWENTIETHS = 10;

/** A table, or several where it has no room in one, each with its caption above and its notes below. */
export function tableParagraphs(table: PackTable, place: WordPlace): FileChild[] {
  const room = place.width / (place.sizes.table * TWENTIETHS);
  return fittedTables(table, room, place.isLargePrint).flatMap((one) =>
    fittedParagraphs(one, place),
  );
}

function fittedParagraphs({ table, widths, isSmall }: FittedTable, place: WordPlace): FileChild[] {
  const { id, caption, columns, rows, footnotes = [], source, emptyWords } = table;
  const heading = new Paragraph({ style: 'Caption', children: [anchored(id, caption, place)] });
  const notes = [
    ...footnotes.map(
      ({ mark, words }) =>
        new Paragraph({
          style: STYLE.NOTE,
          children: [
            new TextRun({ text: `${mark} `, superScript: true }),
            ...wordsRuns(words, place.bookmarks),
          ],
        }),
    ),
    ...(source === undefined
      ? []
      : [new Paragraph({ style: STYLE.NOTE, text: `Source: ${source}` })]),
  ];
  if (rows.length === 0) {
    return [heading, new Paragraph(emptyWords ?? 'There is nothing to show.'), ...notes];
  }
  place.tableNames.push(caption);
  const size = place.sizes.table * TWENTIETHS * (isSmall ? SMALL_TABLE : 1);
  const columnWidths = widths.map((width) => Math.floor(width * size));
  const styles = isSmall
    ? { heading: STYLE.SMALL_TABLE_HEADING, text: STYLE.SMALL_TABLE_TEXT }
    : { heading: STYLE.TABLE_HEADING, text: STYLE.TABLE_TEXT };
  const missing = missingEndings(table);
  const isWhole = staysWhole(table, place.isLargePrint);
  const aligned = (index: number) =>
    columns[index]?.align === 'DECIMAL' ? AlignmentType.RIGHT : AlignmentType.START;

  const headings = columns.map(
    ({ heading: text }, index) =>
      new TableCell({
        width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.BOTTOM,
        children: [new Paragraph({ style: styles.heading, text, alignment: aligned(index) })],
      }),
  );
  const body = rows.map((row, rowIndex) => {
    const keepNext =
      rowIndex < rows.length - 1 &&
      (isWhole || (!place.isLargePrint && isFirstOrLast(rowIndex, rows.length)));
    const cells = row.map((given, index) => {
      const { words, mark, notes: marks = [] } = cellOf(given);
      const children = [
        ...(mark === undefined ? [] : [markRun(mark), new TextRun(' ')]),
        ...wordsRuns(words, place.bookmarks),
        ...marks.map((text) => new TextRun({ text, superScript: true })),
        new TextRun(asSpaces(missing[index]?.(plainText(words)) ?? '')),
      ];
      return new TableCell({
        width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
        children: [
          new Paragraph({ style: styles.text, children, alignment: aligned(index), keepNext }),
        ],
      });
    });
    return new TableRow({ cantSplit: rowStaysWhole(row), children: cells });
  });
  return [
    heading,
    new Table({
      width: { size: columnWidths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: {
        ...{ top: NONE, left: NONE, right: NONE, insideVertical: NONE },
        ...{ bottom: line('C9D1D7'), insideHorizontal: line('C9D1D7') },
      },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: headings }), ...body],
    }),
    ...(notes.length > 0 ? notes : [new Paragraph({ style: STYLE.TABLE_TEXT, text: '' })]),
  ];
}

/** Rows that do not stand alone, at the foot of one page or the head of another. */
const ROWS_TOGETHER = 3;
const isFirstOrLast = (row: number, rows: number): boolean =>
  row < ROWS_TOGETHER - 1 || row >= rows - ROWS_TOGETHER;

/** Spaces as wide as what a figure lacks of its column: those of figures and of points. */
const asSpaces = (unseen: string): string =>
  Array.from(unseen, (sign) => (/[.,]/.test(sign) ? '\u2008' : '\u2007')).join('');
