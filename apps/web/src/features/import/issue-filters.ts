import type { ImportWork, Severity } from './import-query';

const FILTERS = ['all', 'waiting', 'failures', 'warnings', 'notes'] as const;
/** Which issues are listed: all, the warnings that wait for a reason, or those of one severity. */
export type IssueFilter = (typeof FILTERS)[number];

const SEVERITIES: Readonly<Record<IssueFilter, Severity | null>> = {
  all: null,
  waiting: 'WARNING',
  failures: 'FAIL',
  warnings: 'WARNING',
  notes: 'NOTE',
};

/** The one that an address asks for; all, where it asks for none that there is. */
export function issueFilterOf(search: Readonly<Record<string, string>>): IssueFilter {
  return FILTERS.find((key) => key === search['severity']) ?? 'all';
}

/** As it is asked of the API. */
export function issuesAsked(filter: IssueFilter) {
  return { severity: SEVERITIES[filter], unacknowledged: filter === 'waiting' };
}

/** Those to choose from, with how many issues each has. What waits is offered while anything does. */
export function issueFilters(work: ImportWork, chosen: IssueFilter) {
  const { failures, warnings, notes, unacknowledged, state } = work;
  const waits = chosen === 'waiting' || (state === 'CHECKED' && unacknowledged > 0);
  const all: readonly { readonly key: IssueFilter; readonly label: string }[] = [
    { key: 'all', label: 'All' },
    { key: 'waiting', label: `To acknowledge ${unacknowledged}` },
    { key: 'failures', label: `Failures ${failures}` },
    { key: 'warnings', label: `Warnings ${warnings}` },
    { key: 'notes', label: `Notes ${notes}` },
  ];
  return all.filter(({ key }) => key !== 'waiting' || waits);
}
