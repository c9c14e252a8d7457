import { ratingSentence } from '../rating-words';
import type { ExceptionRuleKey } from './exception-rules';
import { exceptionRuleName } from './exception-words';
import type { RatingReason } from '../vocabulary';
import { clearsAtGreen } from './clearing';
import { judgedAt, unitOf } from './exception-rule';
import type { ExceptionRule, RuleQuestion } from './exception-rule';

function isRatedFor(question: RuleQuestion, reasons: readonly RatingReason[]): boolean {
  return judgedAt(question).cell.judgement.ratings.some(({ reason }) => reasons.includes(reason));
}

/** The rule as the authority calls it, and why: "Outside its band: 12.0% is outside the band of 1% to 5%." */
function saidOf(rule: ExceptionRuleKey, question: RuleQuestion): string {
  const words = ratingSentence(judgedAt(question).cell.rating, unitOf(question));
  return `${exceptionRuleName(rule, question.asked.wording)}: ${words}.`;
}

/** Outside its band, on whichever side. METHODS section 7 (e). */
export const OUTSIDE_BAND_RULE: ExceptionRule = {
  fires: (question) =>
    isRatedFor(question, ['OUTSIDE_BAND_UNFAVOURABLE', 'OUTSIDE_BAND_FAVOURABLE']),
  sentence: (question) => saidOf('OUTSIDE_BAND', question),
  clears: (question) => clearsAtGreen(question, 'A figure inside its band would clear it.'),
};

/** A nought where nought is a concern, from the least denominator that says anything. METHODS section 7 (e). */
export const ZERO_CONCERN_RULE: ExceptionRule = {
  fires: (question) => isRatedFor(question, ['ZERO_IS_A_CONCERN']),
  sentence: (question) => saidOf('ZERO_CONCERN', question),
  clears: () => ({ sentence: 'Any figure other than nought would clear it.', children: 1 }),
};
