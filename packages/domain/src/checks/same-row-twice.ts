import { formatLimit } from '../format';
import type { MeasureKind } from '../vocabulary';
import type { Finding } from './finding';

/** A row of a report with its months, earliest first; null: no figure. */
export interface ReportRow {
  readonly key: string;
  readonly name: string;
  readonly measureKind: MeasureKind;
  readonly values: readonly (number | null)[];
}

/** Two rows that print the same figures under two names. */
export interface SameRow {
  readonly first: string;
  readonly second: string;
  readonly finding: Finding;
}

const LEAST_FIGURES = 3;
/** More than a year of figures is no easier to compare. */
const FIGURES_NAMED = 13;

/**
 * The same row under two names: rows of one kind of measure whose figures, and whose missing
 * figures, are the same in every month (Norfolk's caseload maxima of "key safeguarding teams" and
 * "Assessment Teams": 52, –, 35, 40). Rows with fewer than three figures, or with one and the same
 * figure throughout, prove nothing.
 */
export function sameRowTwice(rows: readonly ReportRow[]): readonly SameRow[] {
  const seen = new Map<string, ReportRow>();
  const found: SameRow[] = [];
  for (const row of rows) {
    const figures = row.values.filter((value) => value !== null);
    if (figures.length < LEAST_FIGURES || new Set(figures).size === 1) continue;
    const pattern = `${row.measureKind}|${row.values.map((value) => value ?? '–').join('|')}`;
    const earlier = seen.get(pattern);
    if (earlier === undefined) seen.set(pattern, row);
    else found.push({ first: earlier.key, second: row.key, finding: findingOf(earlier, row) });
  }
  return found;
}

function findingOf(first: ReportRow, second: ReportRow): Finding {
  const months = first.values.length;
  const figures = first.values.filter((value) => value !== null).length;
  const span =
    figures < months ? `all ${figures} months that have a figure` : `all ${months} months`;
  return {
    mark: 'SAME_ROW_TWICE',
    weight: 'FINDING',
    sentence: `"${first.name}" and "${second.name}" print the same figures in ${span}`,
    stored: `"${first.name}": ${figuresOf(first)}`,
    against: `"${second.name}": ${figuresOf(second)}`,
    figures: { months },
  };
}

/** The latest figures of a row as a reader sees them: 52, –, 35, 40. */
function figuresOf({ values }: ReportRow): string {
  const latest = values.slice(-FIGURES_NAMED);
  const first = latest.findIndex((value) => value !== null);
  return latest
    .slice(first)
    .map((value) => (value === null ? '–' : formatLimit(value, '')))
    .join(', ');
}
