import { periodNoun } from '../reporting-period/period-nouns';
import type { ExceptionFacts } from './exception-facts';
import type { IndicatorHistory } from './indicator-history';

/** One period of an indicator, which a rule is asked about. */
export interface RuleQuestion {
  readonly asked: ExceptionFacts;
  readonly history: IndicatorHistory;
  readonly position: number;
  /** The day up to which, itself not included, flags are looked at. */
  readonly until: string;
}

/** What would clear a rule, in a sentence and, where there are counts, in children or cases. */
export interface Clearing {
  readonly sentence: string;
  /** How many more or fewer it takes, the denominator held fixed; null where it is not to be counted. */
  readonly children: number | null;
}

/** One of the rules that may make an exception: when it fires, what it says, and what would clear it. */
export interface ExceptionRule {
  readonly fires: (question: RuleQuestion) => boolean;
  /** Only asked where it fires; with the figures behind it as they are shown. */
  readonly sentence: (question: RuleQuestion) => string;
  readonly clears: (question: RuleQuestion) => Clearing;
  /** What it is called of this reading, where that says more than its name. */
  readonly heading?: (question: RuleQuestion) => string;
}

/** The period asked about, judged. */
export function judgedAt({ history, position }: RuleQuestion) {
  return history.at(position);
}

export function unitOf({ history }: RuleQuestion): string {
  return history.row.indicator.unit ?? '';
}

/** What one period of the indicator's own frequency is called: month, quarter, year. */
export function ownNoun({ history, position }: RuleQuestion): string {
  return periodNoun(history.periodAt(position).kind);
}
