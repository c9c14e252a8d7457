import type { ColumnFormat, WrittenCell, WrittenColumn } from '@vital-signs/tabular/write';
import { figureWords, type FigureWords } from './figure-words';
import { furtherFigures, withoutEnds } from './further-figures';
import { dayIn, type GridCell, type TableGrid } from './table-grid';

/** A table as it goes into a file: real numbers, with the words beside them in columns of their own. */
export interface DownloadedTable {
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

interface MadeColumn {
  readonly column: WrittenColumn;
  readonly cells: readonly WrittenCell[];
}

/** Columns whose figures are names: 2.1 and 2.10 are two indicators. */
const NAMES = /^(?:ref|reference|key|code|indicator)$/i;
const MONTH_OR_DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}/;
/** A distance is read with its word: 16.7 below is not 16.7 above. */
const DISTANCE = /^(?:points? )?(?:above|below|fewer|more|less|lower|higher)\b/;

/** Makes a table of a file from one of the page. */
export function downloadedTable({ headings, groups, rows }: TableGrid): DownloadedTable {
  const made: MadeColumn[] = [];
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

function columnsOf(heading: string, cells: readonly (GridCell | null)[]): MadeColumn[] {
  const words = cells.map((cell) => cell?.words ?? '');
  const notes = cells.map((cell) => cell?.beside ?? '');
  const isNothing = [...words, ...notes].every((text) => text === '');
  if (isNothing && cells.length > 0) return [];
  const days = cells.map((cell) => cell?.day ?? null);
  if (days.some(Boolean)) return [dates(heading, days), ...besides(heading, others(words, days))];
  const asText = [texts(heading, words), ...besides(heading, notes, 'notes')];
  if (cells.some((cell) => cell?.isHeading) || NAMES.test(heading)) return asText;
  return datedColumns(heading, words, notes) ?? figureColumns(heading, words, notes) ?? asText;
}

/** Columns of a day and of what is said with it, where every cell says one day at its beginning or end. */
function datedColumns(heading: string, words: readonly string[], notes: readonly string[]) {
  const said = words.map((text) => {
    const found = dayIn(text);
    return found === null || (found.before !== '' && found.after !== '') ? null : found;
  });
  if (words.some((text, row) => text !== '' && said[row] === null)) return null;
  const beside = said.map((found, row) => {
    const rest = withoutEnds(found === null ? '' : found.before + found.after);
    return [rest, notes[row]].filter(Boolean).join('; ');
  });
  return [
    dates(
      heading,
      said.map((found) => found?.day ?? null),
    ),
    ...besides(heading, beside),
  ];
}

/** Columns of the figures that the cells say, one for each, and of the words beside them. */
function figureColumns(heading: string, words: readonly string[], notes: readonly string[]) {
  const read = words.map((text) => {
    const figure = readFigure(text);
    return { figure, ...furtherFigures(figure === null ? text : figure.beside) };
  });
  const figures = read.map(({ figure }) => figure);
  const labels = new Set(read.flatMap(({ further }) => further.map(({ label }) => label)));
  // A column in which something else has digits holds texts, some of which begin with a number.
  const hasTexts = read.some(({ figure, rest }) => figure === null && /\d/.test(rest));
  const isFigures = figures.some(Boolean);
  if (hasTexts || (!isFigures && labels.size === 0)) return null;
  const beside = read.map(({ rest }, row) => [rest, notes[row]].filter(Boolean).join('; '));
  const ofLabel = [...labels].map((label) =>
    numbers(
      `${heading}: ${label}`,
      read.map(({ further }) => further.find((one) => one.label === label)?.figure ?? null),
    ),
  );
  return [
    ...(isFigures ? [numbers(heading, figures)] : []),
    ...ofLabel,
    ...besides(heading, beside),
  ];
}

const texts = (heading: string, words: readonly string[]): MadeColumn => ({
  column: { heading },
  cells: words.map((text) => text || null),
});

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
  words: readonly string[],
  kind: 'in words' | 'notes' = 'in words',
): MadeColumn[] {
  if (words.every((text) => text === '')) return [];
  return [texts(`${heading}: ${kind}`, words)];
}
