import { BESIDE, wordsBeside, wordsOf } from './spoken-words';

/** A cell as a reader has it: its words, whether it names its row, the day or moment that it is. */
export interface GridCell {
  readonly words: string;
  /** What is noted about it; empty for nothing. */
  readonly beside: string;
  readonly isHeading: boolean;
  /** A day (2018-04-10) or a moment by the clock (2018-04-10T14:05:00), where the cell is that and nothing else. */
  readonly day: string | null;
}

/** A table of the page without its looks: no cell spans others, every row has every column. */
export interface TableGrid {
  /** One for each column, in which the headings above it are said from the outermost to the innermost. */
  readonly headings: readonly string[];
  /** The heading of the rows' group before each row; empty where there are no groups. */
  readonly groups: readonly string[];
  readonly rows: readonly (readonly (GridCell | null)[])[];
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2018, month, 1),
  ),
);

const DAY = /(\d{1,2}) ([A-Z][a-z]+) (\d{4})(?: at (\d{2}:\d{2})(:\d{2})?)?/;

/** The day or moment in words, and the words before and after it: 10 April 2018 is 2018-04-10. */
export function dayIn(words: string): { day: string; before: string; after: string } | null {
  const found = DAY.exec(words);
  const [all = '', day = '', month = '', year = '', time, seconds = ':00'] = found ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (found === null || number === 0) return null;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return {
    day: time === undefined ? date : `${date}T${time}${seconds}`,
    before: words.slice(0, found.index),
    after: words.slice(found.index + all.length),
  };
}

/** The day that a cell is and nothing else, as the page writes it or as its markup does. */
function dayOf(cell: Element, words: string): string | null {
  const said = dayIn(words);
  if (said !== null && said.before + said.after === '') return said.day;
  const [marked, ...others] = cell.querySelectorAll('time[datetime]');
  if (marked === undefined || others.length > 0 || wordsOf(marked) !== words) return null;
  return /^\d{4}-\d{2}-\d{2}$/.exec(marked.getAttribute('datetime') ?? '')?.[0] ?? null;
}

const reach = (cell: Element, by: 'rowspan' | 'colspan') =>
  Math.max(1, Number(cell.getAttribute(by) ?? 1));

/** The cells of rows, each put wherever it reaches: what spans three columns is said in each of them. */
function spread(rows: readonly HTMLTableRowElement[]): (Element | null)[][] {
  const grid: (Element | null)[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[top]?.[column] !== undefined) column += 1;
      for (let down = 0; down < reach(cell, 'rowspan'); down += 1) {
        for (let along = 0; along < reach(cell, 'colspan'); along += 1) {
          const line = grid[top + down];
          if (line) line[column + along] = cell;
        }
      }
      column += reach(cell, 'colspan');
    }
  });
  return grid;
}

/** What a heading is called: in full where it has a name of its own. */
const headingWords = (cell: Element) => cell.getAttribute('aria-label') ?? wordsOf(cell);

const isTold = (row: Element) => !row.matches('[data-download="none"], [aria-hidden="true"]');

/** One cell as wide as the table: it heads those beneath it, or tells of the one above. */
function isAcross(line: readonly (Element | null)[], width: number): boolean {
  return width > 1 && line.length >= width && new Set(line).size === 1;
}

function gridCell(cell: Element): GridCell {
  const words = wordsOf(cell, { without: BESIDE });
  return {
    ...{ words, beside: wordsBeside(cell) },
    ...{ isHeading: cell.tagName === 'TH', day: dayOf(cell, words) },
  };
}

/** Reads a table of the page. */
export function tableGrid(table: HTMLTableElement): TableGrid {
  const head = spread([...table.querySelectorAll<HTMLTableRowElement>('thead tr')].filter(isTold));
  const body = [...table.querySelectorAll('tr')].filter(
    (row) => row.closest('thead') === null && isTold(row),
  );
  const lines = spread(body);
  const width = Math.max(0, ...head.map((line) => line.length), ...lines.map((l) => l.length));
  const headings = Array.from({ length: width }, (_, column) => {
    const said = head.map((line) => line[column]).filter((cell) => cell != null);
    return [...new Set(said)].map(headingWords).filter(Boolean).join(', ');
  });
  const groups: string[] = [];
  const rows: (GridCell | null)[][] = [];
  let group = '';
  for (const line of lines) {
    const [first] = line;
    if (first && isAcross(line, width)) {
      if (first.tagName === 'TH') group = wordsOf(first);
      continue;
    }
    groups.push(group);
    rows.push(
      Array.from({ length: width }, (_, column) => {
        const cell = line[column] ?? null;
        return cell && gridCell(cell);
      }),
    );
  }
  return { headings, groups: groups.some(Boolean) ? groups : [], rows };
}
