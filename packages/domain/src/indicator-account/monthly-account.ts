import { rate } from '../rating';
import { valueOf } from '../measure';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';
import { measureDefinition } from '../scorecard/judge-cell';
import { inForceFor } from '../scorecard/in-force';
import type { RowFacts, TargetFacts } from '../scorecard/scorecard-facts';
import type { Period } from '../period';
import type { RatingState } from '../vocabulary';

/** The months of an indicator in one place, every list aligned with them. */
export interface MonthlyAccount {
  /** Keys of the months, oldest first. */
  readonly months: readonly string[];
  readonly decimals: number;
  readonly values: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  /** A letter a month; see `monthCodeOf`. */
  readonly codes: string;
  /** Each month judged by the tolerance in force at its end. */
  readonly states: readonly RatingState[];
  readonly targets: readonly (number | null)[];
}

/** The target for a month: what a trajectory sets for it, where there is one; otherwise the target. */
export function targetFor(
  targets: readonly TargetFacts[],
  placeId: number,
  period: Period,
): number | null {
  const steps = targets.filter(({ kind }) => kind === 'TRAJECTORY');
  const found =
    inForceFor(steps, placeId, period) ??
    inForceFor(
      targets.filter(({ kind }) => kind !== 'TRAJECTORY'),
      placeId,
      period,
    );
  return found?.value ?? null;
}

/** The months shown of a judged cell, each held against what was in force at its own end. */
export function monthlyAccount(
  { targets, tolerances }: RowFacts,
  question: CellQuestion,
  cell: JudgedCell,
): MonthlyAccount {
  const { indicator, place, span, precision } = question;
  const months = span.months.slice(-span.shown);
  const shown = cell.observed.slice(-span.shown);
  const definition = measureDefinition(indicator);
  const last = months.length - 1;
  return {
    months: months.map(({ start }) => start.slice(0, 7)),
    decimals: indicator.decimals,
    values: cell.values,
    numerators: shown.map((month) => month?.numerator ?? null),
    denominators: shown.map((month) => month?.denominator ?? null),
    codes: cell.codes,
    states: months.map((month, index) => {
      if (index === last) return cell.judgement.ratings[0].state;
      const observed = shown[index] ?? null;
      return rate({
        value: observed === null ? null : valueOf(observed, definition).value,
        polarity: indicator.polarity,
        tolerance: inForceFor(tolerances, place.id, month)?.rule ?? null,
        precision,
        decimals: observed?.printedDecimals ?? indicator.decimals,
        denominator: observed?.denominator ?? null,
      }).ratings[0].state;
    }),
    targets: months.map((month) => targetFor(targets, place.id, month)),
  };
}
