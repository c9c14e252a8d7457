import { formatPeriod, month } from '@vital-signs/domain';
import type { BreakdownRow } from './breakdown.repository';

/**
 * What is to be known about how the cells of a breakdown were read, each note once, behind the
 * categories and months that it is about; categories are left out where it is about all of them.
 */
export function cellNotes(rows: readonly BreakdownRow[], categories: number): readonly string[] {
  const byNote = new Map<string, BreakdownRow[]>();
  for (const row of rows) {
    if (row.note !== null) byNote.set(row.note, [...(byNote.get(row.note) ?? []), row]);
  }
  return [...byNote].map(([note, about]) => {
    const named = [...new Set(about.map(({ category }) => category))];
    const months = [...new Set(about.map(({ periodStart }) => periodStart))]
      .sort()
      .map((start) => formatPeriod(month(start.slice(0, 7)), 'SHORT'));
    const which = named.length === categories && categories > 1 ? [] : [named.join(', ')];
    return `${[...which, months.join(', ')].join(', ')}: ${note}`;
  });
}
