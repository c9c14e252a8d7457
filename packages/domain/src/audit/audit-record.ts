import { periodKey } from '../period-key';
import type { AuditFacts } from './audit-facts';
import { breakdownsAgainstTotal } from './breakdown-check';
import { cellsPrintedTwice, numeratorsOverDenominators, valuesAgainstCounts } from './cell-checks';
import { CHECK_KINDS } from './check-kinds';
import type { CheckKind } from './check-kinds';
import { partsAgainstTotals, rowsPrintedTwice, stocksAgainstFlows } from './checks-between-rows';
import { commentaryAgainstTable } from './commentary-check';
import { doneAtOnce } from '../steps';
import type { Steps } from '../steps';
import { findingKey } from './finding-key';
import type { AuditFinding, Check, Found } from './found';
import { jumpsOutsideLimits } from './jump-check';
import { monthsMissingOrRepeated } from './month-checks';
import { placesAgainstWhole } from './place-checks';
import { RecordView } from './record-view';
import { labelsAgainstData, tolerancesInOrder, yearsToDate } from './row-checks';

const CHECKS: Record<CheckKind, Check> = {
  TOLERANCES_IN_ORDER: tolerancesInOrder,
  LABEL_AGAINST_DATA: labelsAgainstData,
  VALUE_AGAINST_COUNTS: valuesAgainstCounts,
  PARTS_AGAINST_TOTAL: partsAgainstTotals,
  STOCK_AGAINST_FLOW: stocksAgainstFlows,
  LOCALITIES_AGAINST_COUNTY: placesAgainstWhole,
  NUMERATOR_OVER_DENOMINATOR: numeratorsOverDenominators,
  SAME_ROW_TWICE: rowsPrintedTwice,
  JUMP_OUTSIDE_LIMITS: jumpsOutsideLimits,
  PERIOD_MISSING_OR_REPEATED: monthsMissingOrRepeated,
  COMMENTARY_AGAINST_TABLE: commentaryAgainstTable,
  TWO_PRINTS: cellsPrintedTwice,
  YEAR_TO_DATE: yearsToDate,
  BREAKDOWN_AGAINST_TOTAL: breakdownsAgainstTotal,
};

/** A check as it was run: how many comparisons it made, and how many found something. */
export interface CheckRun {
  readonly check: CheckKind;
  readonly compared: number;
  readonly found: number;
}

/** What all checks found in a record. */
export interface Audit {
  /** Findings before notes, then in the order of the report, of places, of months and of checks. */
  readonly findings: readonly AuditFinding[];
  readonly runs: readonly CheckRun[];
}

/**
 * Runs every check over everything that is on record (METHODS section 12): all months of all bases,
 * printed years to date, tolerances whenever they held, breakdowns and the claims of the commentary.
 * Nothing is known beforehand: whatever is found follows from the record alone. `kinds`: only these.
 */
export function auditRecord(facts: AuditFacts, kinds: readonly CheckKind[] = CHECK_KINDS): Audit {
  return doneAtOnce(auditInSteps(facts, kinds));
}

const COMPARISONS_IN_A_STEP = 500;

/** What a row of quarters has in common with its row of no months is looked at once. */
const OF_MONTHS_ALONE: readonly CheckKind[] = ['TOLERANCES_IN_ORDER', 'LABEL_AGAINST_DATA'];

/** The same, some hundred comparisons at a time; of quarters, where there are any, after months. */
export function* auditInSteps(facts: AuditFacts, kinds: readonly CheckKind[]): Steps<Audit> {
  const ofMonths = yield* auditOfKind(facts, kinds);
  const { quarters } = facts;
  if (quarters === undefined) return ofMonths;
  const ofQuarters = yield* auditOfKind(
    quarters,
    kinds.filter((kind) => !OF_MONTHS_ALONE.includes(kind)),
  );
  return {
    findings: [...ofMonths.findings, ...ofQuarters.findings].sort(inOrder(new RecordView(facts))),
    runs: ofMonths.runs.map((run) => {
      const other = ofQuarters.runs.find(({ check }) => check === run.check);
      const { compared = 0, found = 0 } = other ?? {};
      return { ...run, compared: run.compared + compared, found: run.found + found };
    }),
  };
}

function* auditOfKind(facts: AuditFacts, kinds: readonly CheckKind[]): Steps<Audit> {
  const record = new RecordView(facts);
  const findings = new Map<string, AuditFinding>();
  const runs: CheckRun[] = [];
  for (const check of kinds) {
    let compared = 0;
    const known = findings.size;
    for (const found of CHECKS[check](record)) {
      compared += 1;
      if (compared % COMPARISONS_IN_A_STEP === 0) yield;
      if (found === null) continue;
      const finding = findingOf(check, found);
      findings.set(finding.key, finding);
    }
    runs.push({ check, compared, found: findings.size - known });
    yield;
  }
  return { findings: [...findings.values()].sort(inOrder(record)), runs };
}

function findingOf(check: CheckKind, found: Found): AuditFinding {
  const { mark, weight, indicator, other, place, month, stored, against, sentence } = found;
  return {
    key: findingKey(check, found),
    ...{ check, mark, weight, stored, against, sentence },
    indicatorId: indicator?.id ?? null,
    otherId: other?.id ?? null,
    alsoIds: (found.also ?? []).map(({ id }) => id),
    placeId: place?.id ?? null,
    month: month === null ? null : periodKey(month),
    dimension: found.dimension ?? null,
    ofYearToDate: found.ofYearToDate === true,
    validity: found.validity ?? null,
  };
}

function inOrder(record: RecordView) {
  const { rows, places } = record.facts;
  const rowOrder = new Map(rows.map(({ indicator }, index) => [indicator.id, index]));
  const placeOrder = new Map(places.map(({ id }, index) => [id, index]));
  const rank = (finding: AuditFinding): readonly number[] => [
    finding.weight === 'FINDING' ? 0 : 1,
    finding.indicatorId === null ? -1 : (rowOrder.get(finding.indicatorId) ?? rows.length),
    finding.placeId === null ? -1 : (placeOrder.get(finding.placeId) ?? places.length),
    CHECK_KINDS.indexOf(finding.check),
  ];
  return (a: AuditFinding, b: AuditFinding): number => {
    const [first, second] = [rank(a), rank(b)];
    const difference = first
      .map((value, index) => value - (second[index] ?? 0))
      .find((value) => value !== 0);
    return difference ?? (a.month ?? '').localeCompare(b.month ?? '');
  };
}
