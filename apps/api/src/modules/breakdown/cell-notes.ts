import { formatPeriod } from '@vital-signs/domain';
import type { BreakdownRow } from './breakdown.repository';

/**
 * What is to be known about how the cells of a breakdown were read, each note once, behind the
 * categories and months, or quarters, that it is about; categories are left out where it is about all of them.
 */
export function cellNotes(rows: readonly BreakdownRow[], categories: number): readonly string[] {
  const byNote = new Map<string, BreakdownRow[]>();
  for (const row of rows) {
    if (row.note !== null) byNote.set(row.note, [...(byNote.get(row.note) ?? []), row]);
  }
  return [...byNote].map(([note, about]) => {
    const named = [...new Set(about.map(({ category }) => category))];
    const periods = new Map(about.map((row) => [row.periodStart, row]));
    const months = [...periods]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([start, { periodKind: kind, periodEnd: end }]) =>
        formatPeriod({ kind, start, end }, 'SHORT'),
      );
    const which = named.length === categories && categories > 1 ? [] : [named.join(', ')];
    return `${[...which, months.join(', ')].join(', ')}: ${note}`;
  });
}
