import { formatLimit, formatValue } from './format';
import { assertNever } from './never';
import { displayDecimals, rate } from './rating';
import type { Rating, RatingInput } from './rating';
import { validateTolerance } from './tolerance';
import type { Tolerance } from './tolerance';
import type { Polarity, RatingState } from './vocabulary';

const WORDS: Record<RatingState, string> = {
  RED: 'red',
  AMBER: 'amber',
  GREEN: 'green',
  OUTSIDE_BAND: 'outside the band',
  ZERO_CONCERN: 'nought is a concern',
  MIS_SET: 'tolerances mis-set',
  NOT_RATED: 'not rated',
};

const SYMBOLS: Record<RatingState, string> = {
  RED: '✕',
  AMBER: '■',
  GREEN: '★',
  OUTSIDE_BAND: '◇',
  ZERO_CONCERN: '⓪',
  MIS_SET: '!',
  NOT_RATED: '–',
};

/** The word of a rating, for screen readers, filters and exports. */
export function ratingWord(state: RatingState): string {
  return WORDS[state];
}

/** The symbol of a rating, after Norfolk's ✕ ■ ★: no colour ever stands alone. */
export function ratingSymbol(state: RatingState): string {
  return SYMBOLS[state];
}

/**
 * Why a reading has its rating, as one sentence without a full stop: "56.0% is below the red
 * tolerance of 70%". Under DUAL both halves, joined by a semicolon. The figure shows as many
 * decimals as it takes not to contradict the colour.
 */
export function ratingSentence(input: RatingInput, unit: string): string {
  const judgement = rate(input);
  const decimals = displayDecimals(input);
  const figure = input.value === null ? '' : formatValue(input.value, unit, decimals);
  const sentences = judgement.ratings.map((rating, index) =>
    sentenceOf(rating, input.tolerance, judgement.polarityUsed, figure, unit, index),
  );
  const [first = '', second = first] = sentences;
  const sentence = first === second ? first : `${first}; ${second}`;
  if (!judgement.polarityImplied) return sentence;
  const good = judgement.polarityUsed === 'HIGH' ? 'high' : 'low';
  return `${sentence} (that ${good} is good is implied by the order of its tolerances)`;
}

function sentenceOf(
  rating: Rating,
  tolerance: Tolerance | null,
  polarity: Polarity,
  figure: string,
  unit: string,
  index: number,
): string {
  const limits = limitTexts(tolerance, unit);
  const worseSide = polarity === 'HIGH' ? 'below' : 'above';
  switch (rating.reason) {
    case 'AT_OR_BETTER_THAN_GREEN':
      return `${figure} meets the green tolerance of ${limits[1]}`;
    case 'BETWEEN_TOLERANCES':
      return `${figure} is between the red tolerance of ${limits[0]} and the green tolerance of ${limits[1]}`;
    case 'WORSE_THAN_RED':
      return `${figure} is ${worseSide} the red tolerance of ${limits[0]}`;
    case 'AT_OR_BETTER_THAN_UPPER':
      return `${figure} meets the upper target of ${limits[1]}`;
    case 'BETWEEN_MINIMUM_AND_UPPER':
      return `${figure} is between the minimum of ${limits[0]} and the upper target of ${limits[1]}`;
    case 'WORSE_THAN_MINIMUM':
      return `${figure} is ${worseSide} the minimum of ${limits[0]}`;
    case 'INSIDE_BAND':
      return `${figure} is inside the band of ${limits[0]} to ${limits[1]}`;
    case 'OUTSIDE_BAND_UNFAVOURABLE':
      return `${figure} is outside the band of ${limits[0]} to ${limits[1]}, on the unfavourable side`;
    case 'OUTSIDE_BAND_FAVOURABLE':
      return `${figure} is outside the band of ${limits[0]} to ${limits[1]}, on the favourable side`;
    case 'ZERO_IS_A_CONCERN':
      return `${figure}: nought is a concern for this indicator`;
    case 'AT_LEAST_AS_GOOD':
      return `${figure} is at least as good as the ${DUAL_NAMES[index]} of ${limits[index]}`;
    case 'NOT_AS_GOOD':
      return `${figure} is not as good as the ${DUAL_NAMES[index]} of ${limits[index]}`;
    case 'TOLERANCES_WRONG_WAY_ROUND':
    case 'TOLERANCE_DOES_NOT_FIT_POLARITY':
      return misSetSentence(tolerance, polarity);
    case 'NO_VALUE':
      return 'not rated: no figure';
    case 'NO_TOLERANCE':
      return 'not rated: no tolerance is set';
    case 'TOLERANCE_NOT_LEGIBLE':
      return 'not rated: a tolerance is not legible in the source';
    case 'INFORMATION_ONLY':
      return 'not rated: for information only';
    case 'POLARITY_NOT_LEGIBLE':
      return 'not rated: which way is good is not legible in the source';
    default:
      return assertNever(rating.reason);
  }
}

const DUAL_NAMES = ['tolerance', 'target'] as const;

function misSetSentence(tolerance: Tolerance | null, polarity: Polarity): string {
  const problem = tolerance === null ? undefined : validateTolerance(tolerance, polarity)[0];
  const sentence = problem?.sentence ?? '';
  return `not rated: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}

function limitTexts(tolerance: Tolerance | null, unit: string): readonly [string, string] {
  const text = (value: number | null) =>
    value === null ? 'an illegible figure' : formatLimit(value, unit);
  switch (tolerance?.model) {
    case 'THRESHOLDS':
      return [text(tolerance.red), text(tolerance.green)];
    case 'BAND':
      return [text(tolerance.lower), text(tolerance.upper)];
    case 'DUAL':
      return [text(tolerance.tolerance), text(tolerance.target)];
    case 'MINIMUM_UPPER':
      return [text(tolerance.minimum), text(tolerance.upper)];
    case undefined:
      return ['', ''];
    default:
      return assertNever(tolerance);
  }
}
