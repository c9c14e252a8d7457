import { rate } from '../rating';
import { valueOf } from '../measure';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';
import { measureDefinition } from '../scorecard/judge-cell';
import { inForceFor } from '../scorecard/in-force';
import { targetInForce, trajectoryStepFor } from '../trajectory/target-in-force';
import type { RowFacts, TargetFacts } from '../scorecard/scorecard-facts';
import type { Period } from '../period';
import { periodKey } from '../period-key';
import type { RatingState } from '../vocabulary';

/** The months of an indicator in one place, or its own longer periods, every list aligned with them. */
export interface MonthlyAccount {
  /** Keys of the periods, oldest first. */
  readonly months: readonly string[];
  readonly decimals: number;
  readonly values: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  /** A letter a month; see `monthCodeOf`. */
  readonly codes: string;
  /** Each month judged by the tolerance in force at its end. */
  readonly states: readonly RatingState[];
  /** Where each is rated twice, the second ratings; null where every one is rated once. */
  readonly secondStates: readonly RatingState[] | null;
  readonly targets: readonly (number | null)[];
  /** What a trajectory asks of each; null where none runs. */
  readonly planned: readonly (number | null)[];
  /** True of what nobody stated, but lies between months that were. */
  readonly plannedBetween: readonly boolean[];
}

/** What trajectories ask at the end of each period. */
function plannedIn(targets: readonly TargetFacts[], placeId: number, periods: readonly Period[]) {
  const steps = periods.map((period) => trajectoryStepFor(targets, placeId, period));
  return {
    planned: steps.map((step) => step?.value ?? null),
    plannedBetween: steps.map((step) => step?.between ?? false),
  };
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
  const judged = months.map((month, index) => {
    if (index === last) return cell.judgement.ratings;
    const observed = shown[index] ?? null;
    return rate({
      value: observed === null ? null : valueOf(observed, definition).value,
      polarity: indicator.polarity,
      tolerance: inForceFor(tolerances, place.id, month)?.rule ?? null,
      precision,
      decimals: observed?.printedDecimals ?? indicator.decimals,
      denominator: observed?.denominator ?? null,
    }).ratings;
  });
  return {
    months: months.map(periodKey),
    decimals: indicator.decimals,
    values: cell.values,
    numerators: shown.map((month) => month?.numerator ?? null),
    denominators: shown.map((month) => month?.denominator ?? null),
    codes: cell.codes,
    states: judged.map(([first]) => first.state),
    secondStates: judged.some(([, second]) => second !== undefined)
      ? judged.map(([first, second = first]) => second.state)
      : null,
    targets: months.map((month) => targetInForce(targets, place.id, month)?.value ?? null),
    ...plannedIn(targets, place.id, months),
  };
}
