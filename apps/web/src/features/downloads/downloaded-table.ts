import type { ColumnFormat, WrittenCell, WrittenColumn } from '@vital-signs/tabular/write';
import { figureWords, type FigureWords } from './figure-words';
import type { GridCell, TableGrid } from './table-grid';

/** A table as it goes into a file: real numbers, with the words beside them in columns of their own. */
export interface DownloadedTable {
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** Columns whose figures are names: 2.1 and 2.10 are two indicators. */
const NAMES = /^(?:ref|reference|key|code)$/i;
const MONTH_OR_DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}/;
/** A distance is read with its word: 16.7 below is not 16.7 above. */
const DISTANCE = /^(?:points? )?(?:above|below|fewer|more|less|lower|higher)\b/;

/** Makes a table of a file from one of the page. */
export function downloadedTable({ headings, groups, rows }: TableGrid): DownloadedTable {
  const made: { column: WrittenColumn; cells: readonly WrittenCell[] }[] = [];
  if (groups.length > 0) made.push({ column: { heading: 'Group' }, cells: groups });
  headings.forEach((heading, index) => {
    const cells = rows.map((row) => row[index] ?? null);
    made.push(...columnsOf(heading === '' ? `Column ${index + 1}` : heading, cells));
  });
  return {
    columns: made.map(({ column }) => column),
    rows: rows.map((_, row) => made.map(({ cells }) => cells[row] ?? null)),
  };
}

function columnsOf(heading: string, cells: readonly (GridCell | null)[]) {
  const words = cells.map((cell) => cell?.words ?? '');
  const notes = cells.map((cell) => cell?.beside ?? '');
  const isNothing = [...words, ...notes].every((text) => text === '');
  if (isNothing && cells.length > 0) return [];
  const days = cells.map((cell) => cell?.day ?? null);
  if (days.some(Boolean)) return [dates(heading, days), ...besides(heading, others(words, days))];
  const asText = [
    { column: { heading }, cells: words.map((text) => text || null) },
    ...besides(heading, notes, 'notes'),
  ];
  if (cells.some((cell) => cell?.isHeading) || NAMES.test(heading)) return asText;
  const figures = words.map(readFigure);
  const isFigures = figures.some(Boolean);
  // A column in which something else has digits holds texts, some of which begin with a number.
  const hasTexts = words.some((text, row) => figures[row] === null && /\d/.test(text));
  if (!isFigures || hasTexts) return asText;
  const said = figures.map((figure, row) => (figure === null ? words[row] : figure.beside) ?? '');
  const beside = said.map((text, row) => [text, notes[row]].filter(Boolean).join('; '));
  return [numbers(heading, figures), ...besides(heading, beside)];
}

function readFigure(text: string): FigureWords | null {
  const figure = MONTH_OR_DAY.test(text) ? null : figureWords(text);
  return figure !== null && DISTANCE.test(figure.beside) ? null : figure;
}

/** What stands where no day does. */
const others = (words: readonly string[], days: readonly (string | null)[]) =>
  words.map((text, row) => (days[row] === null ? text : ''));

const dates = (heading: string, days: readonly (string | null)[]) => ({
  column: {
    heading,
    format: { kind: days.some((day) => day?.includes('T')) ? 'MOMENT' : 'DATE' } as const,
  },
  cells: days,
});

const formatOf = ({ isPercentage, decimals }: FigureWords): ColumnFormat => ({
  kind: isPercentage ? 'PERCENT' : 'NUMBER',
  decimals,
});

function numbers(heading: string, figures: readonly (FigureWords | null)[]) {
  const cells = figures.map(
    (figure): WrittenCell => figure && { number: figure.number, format: formatOf(figure) },
  );
  const [first] = figures.filter((figure) => figure !== null);
  const format: ColumnFormat = first ? formatOf(first) : { kind: 'NUMBER', decimals: 0 };
  return { column: { heading, format }, cells };
}

/** What stands beside the figures, and why there are none, where any of it does. */
function besides(
  heading: string,
  texts: readonly string[],
  kind: 'in words' | 'notes' = 'in words',
) {
  if (texts.every((text) => text === '')) return [];
  return [{ column: { heading: `${heading}: ${kind}` }, cells: texts.map((text) => text || null) }];
}
