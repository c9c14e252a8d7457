import { formatSort } from '@vital-signs/domain';
import type { ScorecardSort, SortBy } from '@vital-signs/domain';

/** Pressing a heading: first one way, then the other, then the order of the report again. */
export function nextSort(sort: ScorecardSort | null, by: SortBy): ScorecardSort | null {
  const first: ScorecardSort = { ...by, descending: isGreatestFirst(by) };
  if (sort === null || word(sort) !== word(first)) return first;
  return sort.descending === first.descending ? { ...first, descending: !first.descending } : null;
}

function word(sort: ScorecardSort): string {
  return formatSort({ ...sort, descending: false });
}

/** Figures are asked for greatest first; words from A, ratings and directions worst first. */
function isGreatestFirst({ column }: SortBy): boolean {
  return !['ref', 'indicator', 'good', 'note', 'direction', 'rag'].includes(column);
}
