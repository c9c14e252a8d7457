import type { AuditFacts } from '../audit/audit-facts';
import { countOf, RecordView } from '../audit/record-view';
import { remainderOf } from '../measure';
import type { Period } from '../period';
import { periodKey } from '../period-key';
import { isAnotherTeamsWork } from '../scorecard/judge-cell';
import { isDivisible } from '../scorecard/remainder';
import { sumOf } from '../exact';
import { periodsBetween } from '../reporting-period/periods-between';
import type { ImportedCell } from './imported-cell';
import { auditedBy } from './record-with-cells';

/** Whether the places below an authority add up to it, for one indicator and month. */
export interface ReconciledPlaces {
  readonly indicatorId: number;
  readonly period: Period;
  readonly whole: number;
  readonly parts: number;
  /** whole − parts: what no place below recorded. */
  readonly remainder: number;
  /** Names of the places that have no figure. */
  readonly missing: readonly string[];
}

/**
 * The counts of the places below the authority against its own, for each additive count and month or quarter that
 * a file speaks of, with its figures in the record. Modelled counts are made to agree, and are no
 * figures here. Left out where the authority has no figure, or none of the places has.
 */
export function reconcilePlaces(
  after: AuditFacts,
  cells: readonly ImportedCell[],
): readonly ReconciledPlaces[] {
  const views = new Map<AuditFacts, RecordView>();
  const viewOf = (facts: AuditFacts) => {
    const view = views.get(facts) ?? new RecordView(facts);
    views.set(facts, view);
    return view;
  };
  const asked = new Map<string, ImportedCell>();
  for (const cell of cells) {
    if (auditedBy(after, cell.period) === null) continue;
    asked.set(`${cell.indicatorId} ${periodKey(cell.period)}`, cell);
  }
  return [...asked.values()].flatMap(({ indicatorId, period }) => {
    const facts = auditedBy(after, period) ?? after;
    const record = viewOf(facts);
    const row = record.row(indicatorId);
    const [first] = facts.months;
    if (row === null || first === undefined || !isDivisible(row.indicator)) return [];
    const at = periodsBetween(first, period);
    const whole = countOf(record.series(row, 0)[at]);
    const below = record.childrenOf(0, period).flatMap((index) => {
      const place = after.places[index];
      if (place === undefined || isAnotherTeamsWork(row.indicator, place)) return [];
      return [{ name: place.name, count: countOf(record.series(row, index)[at]) }];
    });
    const counts = below.flatMap(({ count }) => (count === null ? [] : [count]));
    if (whole === null || counts.length === 0) return [];
    const missing = below.filter(({ count }) => count === null).map(({ name }) => name);
    const parts = sumOf(counts);
    return [{ indicatorId, period, whole, parts, remainder: remainderOf(whole, counts), missing }];
  });
}
