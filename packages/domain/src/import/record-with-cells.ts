import type { AuditCell, AuditFacts, AuditRow } from '../audit/audit-facts';
import { decimalsOfText } from '../format';
import { periodsUpTo } from '../period';
import type { Period } from '../period';
import { periodsBetween } from '../reporting-period/periods-between';
import type { Observed } from '../scorecard/scorecard-facts';
import type { Basis } from '../vocabulary';
import type { ImportedCell } from './imported-cell';

/** Half a century: what lies farther apart is a slip of the pen, and would make every series as long. */
const MOST_MONTHS = 600;

/**
 * The record as it would be with a file stored: its figures of months and quarters laid over those that
 * are there, the periods between lengthened where it speaks of others. Years and windows are left as
 * they are, for no check looks at them.
 */
export function recordWithCells(facts: AuditFacts, cells: readonly ImportedCell[]): AuditFacts {
  const { quarters } = facts;
  const ofMonths = withCellsOf(facts, cells, 'MONTH');
  if (quarters === undefined) return ofMonths;
  return { ...ofMonths, quarters: withCellsOf(quarters, cells, 'QUARTER') };
}

/** The part of a record that is of a kind of period: its months, or its quarters; null where it has none. */
export function auditedBy(facts: AuditFacts, { kind }: Pick<Period, 'kind'>): AuditFacts | null {
  if (kind === 'MONTH') return facts;
  return kind === 'QUARTER' ? (facts.quarters ?? null) : null;
}

function withCellsOf(
  facts: AuditFacts,
  cells: readonly ImportedCell[],
  kind: 'MONTH' | 'QUARTER',
): AuditFacts {
  const monthly = cells.filter(({ period }) => period.kind === kind);
  const months = monthsWith(
    facts.months,
    monthly.map(({ period }) => period),
  );
  const [first] = months;
  if (first === undefined) return facts;
  const longer = recordOfPeriods(facts, months);
  const byIndicator = new Map<number, ImportedCell[]>();
  for (const cell of monthly) {
    const known = byIndicator.get(cell.indicatorId);
    if (known === undefined) byIndicator.set(cell.indicatorId, [cell]);
    else known.push(cell);
  }
  const places = new Map(facts.places.map(({ id }, index) => [id, index]));
  const rows = longer.rows.map((row): AuditRow => {
    const incoming = byIndicator.get(row.indicator.id) ?? [];
    if (incoming.length === 0) return row;
    const own = facts.places.map((_, place) => copied(row.cells[place]));
    for (const cell of incoming) {
      const place = places.get(cell.placeId);
      const at = periodsBetween(first, cell.period);
      if (place === undefined || at < 0 || at >= months.length) continue;
      const bases = own[place] ?? new Map<Basis, (Observed | null)[]>();
      const series = bases.get(cell.basis) ?? new Array<Observed | null>(months.length).fill(null);
      series[at] = observedFrom(cell);
      bases.set(cell.basis, series);
      own[place] = bases;
    }
    return { ...row, cells: own };
  });
  return { ...longer, rows };
}

/** The record over the periods of a longer one: nothing in those that it does not have. */
export function recordOver(facts: AuditFacts, { months, quarters }: AuditFacts): AuditFacts {
  const longer = recordOfPeriods(facts, months);
  if (facts.quarters === undefined || quarters === undefined) return longer;
  return { ...longer, quarters: recordOfPeriods(facts.quarters, quarters.months) };
}

/** The same of one kind of period. The periods have no gap. */
function recordOfPeriods(facts: AuditFacts, months: readonly Period[]): AuditFacts {
  const [first] = months;
  if (first === undefined || months.length === facts.months.length) return facts;
  const before = facts.months[0] === undefined ? 0 : periodsBetween(first, facts.months[0]);
  return {
    ...facts,
    months,
    rows: facts.rows.map((row) => ({
      ...row,
      cells: facts.places.map((_, place) => lengthened(row.cells[place], before, months.length)),
    })),
    breakdowns: facts.breakdowns.map((breakdown) => ({
      ...breakdown,
      categories: breakdown.categories.map((category) => ({
        ...category,
        months: padded(category.months, before, months.length),
      })),
    })),
  };
}

/** What a cell of a file is on record. */
export function observedFrom(cell: ImportedCell): Observed {
  const { value, numerator, denominator, absence, text } = cell;
  const counted = numerator !== null || denominator !== null;
  // One literal: of a file of years there are hundreds of thousands.
  return {
    value,
    numerator,
    denominator,
    absence,
    provenance: 'IMPORTED',
    countsProvenance: counted ? 'IMPORTED' : null,
    printedDecimals: text === null || value === null ? null : decimalsOfText(text),
  };
}

/** Every month from the first to the last of both, the nearest fifty years to the end of the record. */
function monthsWith(months: readonly Period[], incoming: readonly Period[]): readonly Period[] {
  const sorted = [...months, ...incoming].sort((a, b) => a.start.localeCompare(b.start));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return months;
  return periodsUpTo(last, Math.min(MOST_MONTHS, periodsBetween(first, last) + 1));
}

function copied(cell: AuditCell | null | undefined): Map<Basis, (Observed | null)[]> | null {
  if (cell == null) return null;
  return new Map([...cell].map(([basis, series]) => [basis, [...series]]));
}

function lengthened(
  cell: AuditCell | null | undefined,
  before: number,
  length: number,
): Map<Basis, (Observed | null)[]> | null {
  if (cell == null) return null;
  return new Map([...cell].map(([basis, series]) => [basis, padded(series, before, length)]));
}

function padded<T>(series: readonly (T | null)[], before: number, length: number): (T | null)[] {
  return Array.from({ length }, (_, index) => series[index - before] ?? null);
}
