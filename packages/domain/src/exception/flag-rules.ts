import { formatDate } from '../period-key';
import { isAbout } from './exception-facts';
import type { ExceptionFlag, ExceptionFlagKind } from './exception-facts';
import type { ExceptionRule, RuleQuestion } from './exception-rule';

/** The flags of a kind that stand on the indicator at the place, begun by the period asked about. */
export function flagsAt(
  { asked, history, until }: RuleQuestion,
  kind: ExceptionFlagKind,
): readonly ExceptionFlag[] {
  return asked.flags.filter(
    (flag) =>
      flag.kind === kind &&
      flag.indicatorId === history.row.indicator.id &&
      isAbout(flag.placeId, history.place) &&
      flag.since < until,
  );
}

const WORDS: Record<ExceptionFlagKind, string> = {
  BUDGET: 'Adversely affecting the budget',
  CORPORATE_RISK: 'Adversely affecting a corporate risk',
};

/** What a kind of flag says: "Adversely affecting the budget". */
export function flagWords(kind: ExceptionFlagKind): string {
  return WORDS[kind];
}

/** Whether somebody is to look at a flag again by a day, and has not. */
export function isDueForReview(
  { reviewOn }: Pick<ExceptionFlag, 'reviewOn'>,
  day: string,
): boolean {
  return reviewOn <= day;
}

/** When a flag is looked at again: "review on 1 June 2018", "review was due on 1 June 2018". */
export function reviewWords(flag: Pick<ExceptionFlag, 'reviewOn'>, day: string): string {
  const on = formatDate(flag.reviewOn);
  return isDueForReview(flag, day)
    ? `due for review since ${on}`
    : `to be looked at again on ${on}`;
}

function flagSentence({ kind, reason, reference, person, reviewOn }: ExceptionFlag): string {
  const about = reference === null ? '' : ` (${reference})`;
  const end = /[.!?]$/.test(reason) ? '' : '.';
  return `${WORDS[kind]}${about}: ${reason}${end} Set by ${person}, to be looked at again on ${formatDate(reviewOn)}.`;
}

/** Set by people with a reason and a date of review. METHODS section 7 (c) and (d). */
function flagRule(kind: ExceptionFlagKind): ExceptionRule {
  return {
    fires: (question) => flagsAt(question, kind).length > 0,
    sentence: (question) => flagsAt(question, kind).map(flagSentence).join(' '),
    clears: () => ({ sentence: 'It stands until somebody takes the flag away.', children: null }),
  };
}

export const BUDGET_RULE = flagRule('BUDGET');
export const CORPORATE_RISK_RULE = flagRule('CORPORATE_RISK');
