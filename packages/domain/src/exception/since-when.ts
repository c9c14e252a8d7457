import type { Period } from '../period';
import { isFlagRule } from './exception-rules';
import type { ExceptionRuleKey } from './exception-rules';
import type { IndicatorHistory } from './indicator-history';
import { targetOf } from './variance-rule';

/** From when something has been so without a break. */
export interface Since {
  readonly period: Period;
  /**
   * True where nobody can say that it was not so before: it is the first period that is looked at, the
   * first with a figure, or the first with something to judge by, or it was so before a gap.
   */
  readonly orEarlier: boolean;
  /** The last period with a figure before a gap, where it was so then too; null: there is no such gap. */
  readonly beforeGap: Period | null;
  /** The last period with a figure before a gap, where it was not so; null: there is no such gap. */
  readonly notBeforeGap: Period | null;
}

/** Whether there was anything that the rule judges by at a period. */
function isJudgedBySomething(
  history: IndicatorHistory,
  position: number,
  rule: ExceptionRuleKey,
): boolean {
  switch (rule) {
    case 'RED':
    case 'OUTSIDE_BAND':
    case 'ZERO_CONCERN':
      return history.at(position).question.tolerance !== null;
    case 'ADVERSE_VARIANCE':
      return targetOf({ history, position }) !== null;
    default:
      return true;
  }
}

/** Whether no period before has both a figure and what the rule judges it by. */
function isUnknownBefore(
  history: IndicatorHistory,
  first: number,
  rule: ExceptionRuleKey,
): boolean {
  if (first === 0) return true;
  if (isFlagRule(rule)) return false;
  for (let position = first - 1; position >= 0; position -= 1) {
    if (history.at(position).value === null) continue;
    if (isJudgedBySomething(history, position, rule)) return false;
  }
  return true;
}

/** The last position with a figure before a gap that ends just before one; null: there is none, or no gap. */
function lastBeforeGap(
  history: IndicatorHistory,
  first: number,
  firedAt: (position: number) => readonly ExceptionRuleKey[],
): number | null {
  let known = first - 1;
  while (known >= 0 && history.at(known).value === null) known -= 1;
  if (known < 0 || known === first - 1 || firedAt(first).every(isFlagRule)) return null;
  return known;
}

/**
 * From when something holds, walking back period by period from one in which it does. Over a gap nobody
 * can say: where it held before the gap too, it may never have ended.
 */
export function sinceWhen(
  history: IndicatorHistory,
  position: number,
  firedAt: (position: number) => readonly ExceptionRuleKey[],
): Since {
  let first = position;
  while (first > 0 && firedAt(first - 1).length > 0) first -= 1;
  const before = lastBeforeGap(history, first, firedAt);
  const held = before !== null && firedAt(before).length > 0;
  const known = before === null ? null : history.periodAt(before);
  const orEarlier = held || firedAt(first).some((rule) => isUnknownBefore(history, first, rule));
  return {
    period: history.periodAt(first),
    orEarlier,
    beforeGap: held ? known : null,
    notBeforeGap: held || orEarlier ? null : known,
  };
}
