import { PRODUCT_WORDING, ratingWithin } from '../layout/state-words';
import { ratingSentence } from '../rating-words';
import type { Tolerance } from '../tolerance';
import type { Polarity, RatingState } from '../vocabulary';
import { clearsAtGreen, clearsPast } from './clearing';
import { judgedAt, unitOf } from './exception-rule';
import type { ExceptionRule, RuleQuestion } from './exception-rule';

/** The limit at which a reading is no longer red; null where there is none, or it is a band. */
function limitOfRed(tolerance: Tolerance | null, polarity: Polarity): number | null {
  switch (tolerance?.model) {
    case 'THRESHOLDS':
      return tolerance.red;
    case 'MINIMUM_UPPER':
      return tolerance.minimum;
    case 'DUAL': {
      // Both ratings must be green: the harder of the two limits.
      const limits = [tolerance.tolerance, tolerance.target].filter((limit) => limit !== null);
      return limits.length === 0 ? null : (polarity === 'HIGH' ? Math.max : Math.min)(...limits);
    }
    default:
      return null;
  }
}

/** Red in the authority's own words: the word of the rating that is red. */
function redWord(question: RuleQuestion): string {
  const { wording = PRODUCT_WORDING } = question.asked;
  const [first] = judgedAt(question).cell.judgement.ratings;
  return ratingWithin(wording, 'RED', first.state === 'RED' ? 'FIRST' : 'SECOND');
}

function sentenceCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Which of two ratings is red, where it is one of them: the first is against the tolerance. */
function redAgainst(states: readonly RatingState[]): string {
  const [first, second] = states;
  if (second === undefined || first === second) return '';
  return first === 'RED' ? ' against its tolerance' : ' against its target';
}

/** "Worse than minimum", "Red against its target": in the authority's own word, of two ratings with which it is. */
function redHeading(question: RuleQuestion): string {
  const states = judgedAt(question).cell.judgement.ratings.map(({ state }) => state);
  return `${sentenceCase(redWord(question))}${redAgainst(states)}`;
}

/** Off target: rated red, or under two ratings either of them. METHODS section 7 (a). */
export const RED_RULE: ExceptionRule = {
  fires: (question) =>
    judgedAt(question).cell.judgement.ratings.some(({ state }) => state === 'RED'),
  heading: redHeading,
  sentence: (question) => {
    const { cell } = judgedAt(question);
    return `${redHeading(question)}: ${ratingSentence(cell.rating, unitOf(question))}.`;
  },
  clears: (question) => {
    const { question: asked, cell } = judgedAt(question);
    const limit = limitOfRed(asked.tolerance, cell.judgement.polarityUsed);
    return limit === null
      ? clearsAtGreen(question, 'A figure inside its limits would clear it.')
      : clearsPast(question, { limit, strictly: false, then: `no longer ${redWord(question)}` });
  },
};
