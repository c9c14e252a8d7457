import { SCORECARD_COLUMNS } from './view-columns';
import type { ScorecardColumn } from './view-columns';

/**
 * What rows are put in order by: a column, and of the columns that stand for several, which.
 * `earlier` counts months back from the period; `place` is a slug, null for the place itself.
 */
export type SortBy =
  | { readonly column: Exclude<ScorecardColumn, 'months' | 'rag'> }
  | { readonly column: 'months'; readonly earlier: number }
  | { readonly column: 'rag'; readonly place: string | null };

export type ScorecardSort = SortBy & { readonly descending: boolean };

const MONTHS_BACK = 59;

/**
 * The address of an order: a column's word; for a month `value`, `value-1` (the month before),
 * `value-2` …; for a place's ratings `rag`, `rag-breckland`; a minus in front turns it round.
 */
export function formatSort(sort: ScorecardSort): string {
  const sign = sort.descending ? '-' : '';
  if (sort.column === 'months') {
    return `${sign}value${sort.earlier === 0 ? '' : `-${sort.earlier}`}`;
  }
  if (sort.column === 'rag') return `${sign}rag${sort.place === null ? '' : `-${sort.place}`}`;
  return sign + sort.column;
}

/** Reads an order from an address; null where it is not understood. */
export function parseSort(text: string): ScorecardSort | null {
  const descending = text.startsWith('-');
  const by = sortByOf(descending ? text.slice(1) : text);
  return by === null ? null : { ...by, descending };
}

function sortByOf(word: string): SortBy | null {
  const month = /^value(?:-(\d{1,2}))?$/.exec(word);
  if (month !== null) {
    const earlier = Number(month[1] ?? 0);
    return earlier <= MONTHS_BACK ? { column: 'months', earlier } : null;
  }
  const rag = /^rag(?:-([a-z0-9-]+))?$/.exec(word);
  if (rag !== null) return { column: 'rag', place: rag[1] ?? null };
  const column = SCORECARD_COLUMNS.find((known) => known === word);
  return column === undefined || column === 'months' || column === 'rag' ? null : { column };
}
