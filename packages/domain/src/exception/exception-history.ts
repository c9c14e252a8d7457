import { falseAlarmChance } from '../control-chart/false-alarms';
import { latestDifference } from '../indicator-account/latest-difference';
import type { Period } from '../period';
import type { RowFacts } from '../scorecard/scorecard-facts';
import type { ExceptionFacts } from './exception-facts';
import { EXCEPTION_RULE_KEYS, isRuleOn } from './exception-rules';
import type { ExceptionRuleKey } from './exception-rules';
import { firedAt } from './fired-rules';
import type { IndicatorHistory } from './indicator-history';
import { sinceWhen } from './since-when';

/** How often a rule fired in a month. */
export interface RuleCount {
  readonly rule: ExceptionRuleKey;
  readonly count: number;
}

/** How the rules behave, or would have behaved, in one month. */
export interface ExceptionMonth {
  readonly period: Period;
  readonly exceptions: number;
  /** Indicators in a place that were none in the period before theirs, which ends in this month. */
  readonly fresh: number;
  /**
   * Of the new ones, those before which no period has both a figure and what the rule judges by: nobody
   * can say that they were none before.
   */
  readonly freshUnknown: number;
  /** Indicators whose first figure on record is of this month, in any of the places. */
  readonly begun: number;
  readonly cleared: number;
  /** Exceptions of the period before of which this one has no figure: they neither go on nor are cleared. */
  readonly unseen: number;
  /** How many of the new ones were noise; null where the period after is not there to tell. */
  readonly noise: number | null;
  /** Aligned with `EXCEPTION_RULE_KEYS`. */
  readonly byRule: readonly RuleCount[];
  /** How many the control chart would give by chance alone; null where its rule is off, or nothing is charted. */
  readonly expectedFalseAlarms: number | null;
}

/** What noise is, as the page prints it. */
export const NOISE_SENTENCE =
  'Noise: new in a period and gone in the next, with no signal of the control chart in the adverse direction and, where there are too few points for a chart, no change for the worse that is more than chance alone would give. What people set, and what a paper states, is never noise; of the latest period nobody can say yet.';

/** What people set or a paper states. */
const SAID: readonly ExceptionRuleKey[] = ['STATED_RED', 'BUDGET', 'CORPORATE_RISK'];

type FiredBy = (position: number) => readonly ExceptionRuleKey[];

function rememberedFiring(asked: ExceptionFacts, history: IndicatorHistory): FiredBy {
  const known = new Map<number, readonly ExceptionRuleKey[]>();
  return (position) => {
    const fired = known.get(position) ?? firedAt(asked, history, position);
    known.set(position, fired);
    return fired;
  };
}

interface Followed {
  readonly history: IndicatorHistory;
  readonly fired: FiredBy;
}

/**
 * Whether a period is worse by more than chance: a signal of the control chart and, of fewer points than
 * it takes, the difference from the period before. METHODS section 9.
 */
function isRealChange(history: IndicatorHistory, position: number): boolean {
  const verdict = history.verdictAt(position);
  if (verdict !== 'f') return verdict === 'w';
  if (history.meaningAt(position) !== 'WORSE') return false;
  const { question, cell } = history.at(position);
  const difference = latestDifference(history.row, question, cell, { exclusion: 'TOO_FEW_POINTS' });
  return difference?.moreThanChance ?? false;
}

function isNoise({ history, fired }: Followed, position: number): boolean {
  const rules = fired(position);
  if (rules.some((rule) => SAID.includes(rule)) || isRealChange(history, position)) return false;
  return fired(position + 1).length === 0 && history.at(position + 1).value !== null;
}

/** Twelve points at least stand behind a verdict; half of the false alarms are in the adverse direction. */
function chanceOfFalseAlarm({ history }: Followed, position: number): number | null {
  const verdict = history.verdictAt(position);
  if (verdict === null || !'iwcn'.includes(verdict)) return null;
  const points = history.at(position).cell.observed.filter((month) => month !== null).length;
  return falseAlarmChance(points) / 2;
}

function monthOf(
  { rules, facts }: ExceptionFacts,
  followed: readonly Followed[],
  month: number,
  isLatest: boolean,
): ExceptionMonth {
  const period = facts.span.months[month];
  if (period === undefined) throw new RangeError(`No month ${month}`);
  const byRule = new Map(EXCEPTION_RULE_KEYS.map((key) => [key, 0]));
  let [exceptions, fresh, freshUnknown, cleared, unseen, noise] = [0, 0, 0, 0, 0, 0];
  const begun = new Set<number>();
  const chances: number[] = [];
  for (const each of followed) {
    const { history, fired } = each;
    const position = history.positionAt(period);
    if (position < 0) continue;
    const [now, before] = [fired(position), fired(position - 1)];
    if (now.length > 0) exceptions += 1;
    for (const rule of now) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    if (history.periodAt(position).end !== period.end) continue;
    if (now.length > 0 && before.length === 0) {
      fresh += 1;
      if (sinceWhen(history, position, fired).orEarlier) freshUnknown += 1;
      if (position + 1 < history.length && isNoise(each, position)) noise += 1;
    }
    if (now.length === 0 && before.length > 0) {
      if (history.at(position).value === null) unseen += 1;
      else cleared += 1;
    }
    // What is looked at first may have been on record before.
    if (position > 0 && history.firstFigure === position) begun.add(history.row.indicator.id);
    const chance = isRuleOn(rules, 'CONTROL_CHART') ? chanceOfFalseAlarm(each, position) : null;
    if (chance !== null) chances.push(chance);
  }
  return {
    ...{ period, exceptions, fresh, freshUnknown, cleared, unseen },
    begun: begun.size,
    noise: isLatest ? null : noise,
    byRule: EXCEPTION_RULE_KEYS.map((rule) => ({ rule, count: byRule.get(rule) ?? 0 })),
    expectedFalseAlarms:
      chances.length === 0 ? null : chances.reduce((sum, chance) => sum + chance, 0),
  };
}

/**
 * How the rules behave over the months that end with the page's, the earliest first: what they give, by
 * rule, what came new, what was cleared, how much of it was noise, and what chance alone would give. The
 * record, and the flags, are those of now. With other rules it tells how those would have behaved.
 */
export function exceptionHistory<Row extends RowFacts>(
  asked: ExceptionFacts<Row>,
  histories: readonly IndicatorHistory<Row>[],
  months: number,
): readonly ExceptionMonth[] {
  const followed = histories.map((history) => ({
    history,
    fired: rememberedFiring(asked, history),
  }));
  const last = asked.facts.span.months.length - 1;
  const first = Math.max(0, last - months + 1);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    monthOf(asked, followed, first + index, first + index === last),
  );
}
