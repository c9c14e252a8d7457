import { ENTRY_KINDS } from './finder-entry';
import type { EntryKind, FinderEntry } from './finder-entry';

/** Entries under a heading, in the order in which they are offered. */
export interface FinderGroup {
  readonly name: string;
  readonly entries: readonly FinderEntry[];
}

const NAMES: Record<EntryKind, string> = {
  INDICATOR: 'Indicators',
  PLACE: 'Places',
  AREA: 'Areas and sections',
  PAGE: 'Pages',
  TERM: 'Glossary',
};

const MOST: Record<EntryKind, number> = { INDICATOR: 8, PLACE: 5, AREA: 5, PAGE: 6, TERM: 4 };

/** What was found, by kind; the kind with the best of all first, and of each not too many. */
export function foundGroups(found: readonly FinderEntry[]): readonly FinderGroup[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    name: NAMES[kind],
    entries: found.filter((entry) => entry.kind === kind).slice(0, MOST[kind]),
  }));
}

/** What is offered before anything is asked: what was gone to last, the pages, the places. */
export function offeredGroups(
  entries: readonly FinderEntry[],
  recent: readonly string[],
): readonly FinderGroup[] {
  const last = recent.flatMap((id) => entries.filter((entry) => entry.id === id));
  const rest = ENTRY_KINDS.filter((kind) => kind === 'PAGE' || kind === 'PLACE').map((kind) => ({
    name: NAMES[kind],
    entries: entries
      .filter((entry) => entry.kind === kind && !recent.includes(entry.id))
      .slice(0, MOST.PAGE + 1),
  }));
  return [{ name: 'Recent', entries: last }, ...rest.reverse()].filter(
    (group) => group.entries.length > 0,
  );
}
