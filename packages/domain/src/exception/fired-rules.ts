import { OUTSIDE_BAND_RULE, ZERO_CONCERN_RULE } from './band-rules';
import { CONTROL_CHART_RULE } from './control-chart-rule';
import { DETERIORATING_RULE } from './deteriorating-rule';
import type { ExceptionFacts } from './exception-facts';
import type { Clearing, ExceptionRule, RuleQuestion } from './exception-rule';
import { EXCEPTION_RULE_KEYS, isRuleOn } from './exception-rules';
import type { ExceptionRuleKey } from './exception-rules';
import { BUDGET_RULE, CORPORATE_RISK_RULE } from './flag-rules';
import { exceptionRuleName } from './exception-words';
import type { IndicatorHistory } from './indicator-history';
import { RED_RULE } from './red-rule';
import { sinceWhen } from './since-when';
import type { Since } from './since-when';
import { STATED_RED_RULE } from './stated-red-rule';
import { VARIANCE_RULE } from './variance-rule';

const RULES: Readonly<Record<ExceptionRuleKey, ExceptionRule>> = {
  STATED_RED: STATED_RED_RULE,
  RED: RED_RULE,
  ADVERSE_VARIANCE: VARIANCE_RULE,
  DETERIORATING: DETERIORATING_RULE,
  OUTSIDE_BAND: OUTSIDE_BAND_RULE,
  ZERO_CONCERN: ZERO_CONCERN_RULE,
  CONTROL_CHART: CONTROL_CHART_RULE,
  BUDGET: BUDGET_RULE,
  CORPORATE_RISK: CORPORATE_RISK_RULE,
};

/** A rule that fired, with its figures and what would clear it. */
export interface FiredRule {
  readonly rule: ExceptionRuleKey;
  /** What it is called of this reading: "Red against its target". */
  readonly heading: string;
  readonly sentence: string;
  readonly clears: Clearing;
  readonly since: Since;
  /** Whether it is known not to have fired in the period before. */
  readonly isNew: boolean;
}

/** What is asked of an indicator's period; of the latest, flags are looked at up to the month of the page. */
export function ruleQuestion(
  asked: ExceptionFacts,
  history: IndicatorHistory,
  position: number,
): RuleQuestion {
  const { months } = asked.facts.span;
  const isLatest = position === history.length - 1;
  const until = (isLatest ? months.at(-1)?.end : undefined) ?? history.periodAt(position).end;
  return { asked, history, position, until };
}

/** The rules that fire in a period, in their order; none before the first period. */
export function firedAt(
  asked: ExceptionFacts,
  history: IndicatorHistory,
  position: number,
): readonly ExceptionRuleKey[] {
  if (position < 0) return [];
  const question = ruleQuestion(asked, history, position);
  return EXCEPTION_RULE_KEYS.filter(
    (key) => isRuleOn(asked.rules, key) && RULES[key].fires(question),
  );
}

/** What a rule that fires says. */
export function tellRule(
  asked: ExceptionFacts,
  history: IndicatorHistory,
  position: number,
  rule: ExceptionRuleKey,
): FiredRule {
  const firesAt = (at: number) => RULES[rule].fires(ruleQuestion(asked, history, at));
  const question = ruleQuestion(asked, history, position);
  const since = sinceWhen(history, position, (at) => (firesAt(at) ? [rule] : []));
  return {
    ...{ rule, since },
    heading: RULES[rule].heading?.(question) ?? exceptionRuleName(rule, asked.wording),
    sentence: RULES[rule].sentence(question),
    clears: RULES[rule].clears(question),
    isNew:
      position > 0 && !firesAt(position - 1) && !since.orEarlier && since.notBeforeGap === null,
  };
}
