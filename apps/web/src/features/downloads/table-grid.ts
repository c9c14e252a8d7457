/** A cell as a reader has it: its words, whether it names its row, the day that it is. */
export interface GridCell {
  readonly words: string;
  readonly isHeading: boolean;
  /** A day, where the cell is one and nothing else. */
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

const SILENT = '[aria-hidden="true"], svg, style, script, [data-download="none"]';

/** What a part of the page says: what is seen or heard, without what only decorates. */
export function wordsOf(part: Element): string {
  return spoken(part)
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:)])/g, '$1')
    .trim();
}

function spoken(node: Node): string {
  if (!(node instanceof Element)) return node.nodeType === 3 ? (node.textContent ?? '') : '';
  if (node.matches(SILENT)) return '';
  const label = node.getAttribute('aria-label');
  if (label !== null && (node.getAttribute('role') === 'img' || node.textContent === '')) {
    return label;
  }
  if (node instanceof HTMLInputElement) return node.value;
  const inside = [...node.childNodes].map(spoken).join('');
  return node.matches('p, div, li, dt, dd, br') ? ` ${inside} ` : inside;
}

function dayOf(cell: Element): string | null {
  const [time, ...others] = cell.querySelectorAll('time[datetime]');
  if (time === undefined || others.length > 0) return null;
  if (wordsOf(time) !== wordsOf(cell)) return null;
  return /^\d{4}-\d{2}-\d{2}/.exec(time.getAttribute('datetime') ?? '')?.[0] ?? null;
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

/** A line that heads those beneath it: one cell as wide as the table. */
function isGroup(line: readonly (Element | null)[], width: number): boolean {
  return width > 1 && line.length >= width && new Set(line).size === 1;
}

/** Reads a table of the page. */
export function tableGrid(table: HTMLTableElement): TableGrid {
  const head = spread([...table.querySelectorAll<HTMLTableRowElement>('thead tr')]);
  const body = [...table.querySelectorAll('tr')].filter((row) => row.closest('thead') === null);
  const lines = spread(body);
  const width = Math.max(0, ...head.map((line) => line.length), ...lines.map((l) => l.length));
  const headings = Array.from({ length: width }, (_, column) => {
    const said = head.map((line) => line[column]).filter((cell) => cell != null);
    return [...new Set(said)].map(wordsOf).filter(Boolean).join(', ');
  });
  const groups: string[] = [];
  const rows: (GridCell | null)[][] = [];
  let group = '';
  for (const line of lines) {
    const [first] = line;
    if (first && isGroup(line, width)) {
      group = wordsOf(first);
      continue;
    }
    groups.push(group);
    rows.push(
      Array.from({ length: width }, (_, column) => {
        const cell = line[column] ?? null;
        return cell && { words: wordsOf(cell), isHeading: cell.tagName === 'TH', day: dayOf(cell) };
      }),
    );
  }
  return { headings, groups: groups.some(Boolean) ? groups : [], rows };
}
