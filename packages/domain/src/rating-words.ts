import { absenceSentence } from './absence';
import { compareExact } from './exact';
import { formatLimit, formatValue } from './format';
import { displayDecimals, rate } from './rating';
import type { RatingInput } from './rating';
import { limitsOf, validateTolerance } from './tolerance';
import type { Tolerance } from './tolerance';
import type { Polarity, RatingReason, RatingState } from './vocabulary';

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
  ZERO_CONCERN: '○',
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

interface ClauseContext {
  readonly input: RatingInput;
  readonly polarity: Polarity;
  /** The two limits as text, worse first. */
  readonly limits: readonly [string, string];
  /** 0 for the first rating, 1 for the second of DUAL. */
  readonly index: number;
}

type Clause = (context: ClauseContext) => string;

const worseSide: Clause = ({ polarity }) => (polarity === 'HIGH' ? 'below' : 'above');
const band: Clause = ({ limits }) => `the band of ${limits[0]} to ${limits[1]}`;
const comparator: Clause = ({ limits, index }) =>
  index === 0 ? `the tolerance of ${limits[0]}` : `the target of ${limits[1]}`;

/** What is said of a figure that was judged, to follow "is". */
const JUDGED: Partial<Record<RatingReason, Clause>> = {
  AT_OR_BETTER_THAN_GREEN: ({ limits }) => `at or better than the green tolerance of ${limits[1]}`,
  BETWEEN_TOLERANCES: (context) => between(context, 'red tolerance', 'green tolerance'),
  WORSE_THAN_RED: (context) => `${worseSide(context)} the red tolerance of ${context.limits[0]}`,
  AT_OR_BETTER_THAN_UPPER: ({ limits }) => `at or better than the upper target of ${limits[1]}`,
  BETWEEN_MINIMUM_AND_UPPER: (context) => between(context, 'minimum', 'upper target'),
  WORSE_THAN_MINIMUM: (context) => `${worseSide(context)} the minimum of ${context.limits[0]}`,
  INSIDE_BAND: (context) => `inside ${band(context)}`,
  OUTSIDE_BAND_UNFAVOURABLE: (context) => `outside ${band(context)}, on the unfavourable side`,
  OUTSIDE_BAND_FAVOURABLE: (context) => `outside ${band(context)}, on the favourable side`,
  ZERO_IS_A_CONCERN: () => 'nought, which is a concern for this indicator',
  AT_LEAST_AS_GOOD: (context) => `at least as good as ${comparator(context)}`,
  NOT_AS_GOOD: (context) => `not as good as ${comparator(context)}`,
};

/** What is said where nothing was judged, standing alone. */
const UNJUDGED: Partial<Record<RatingReason, Clause>> = {
  TOLERANCES_WRONG_WAY_ROUND: (context) => misSet(context),
  TOLERANCE_DOES_NOT_FIT_POLARITY: (context) => misSet(context),
  NOT_THIS_TEAMS_WORK: () => `not rated: ${absenceSentence('NOT_THIS_TEAMS_WORK')}`,
  NO_VALUE: ({ input: { absence } }) =>
    `not rated: ${absence === 'STATED_RED' || absence === 'SUPPRESSED' ? absenceSentence(absence) : 'no figure'}`,
  NO_TOLERANCE: () => 'not rated: no tolerance is set',
  TOLERANCE_NOT_LEGIBLE: () => 'not rated: a tolerance is not printed or not legible in the source',
  INFORMATION_ONLY: () => 'not rated: for information only',
  POLARITY_NOT_LEGIBLE: () => 'not rated: which way is good is not legible in the source',
};

function between({ input, limits }: ClauseContext, worse: string, better: string): string {
  const limit = input.tolerance === null ? null : limitsOf(input.tolerance)[0]?.value;
  const onLimit = limit != null && input.value !== null && compareExact(input.value, limit) === 0;
  return onLimit
    ? `at the ${worse} of ${limits[0]}, short of the ${better} of ${limits[1]}`
    : `between the ${worse} of ${limits[0]} and the ${better} of ${limits[1]}`;
}

function misSet({ input, polarity }: ClauseContext): string {
  const problem = input.tolerance && validateTolerance(input.tolerance, polarity)[0];
  const sentence = (problem?.sentence ?? '').replace(/\.$/, '');
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/**
 * Why a reading has its rating, without its figure: "below the red tolerance of 70%", "not rated:
 * no tolerance is set". Under DUAL both halves. Says so where the polarity was only implied.
 */
export function ratingClause(input: RatingInput, unit: string): string {
  const { ratings, polarityUsed, polarityImplied } = rate(input);
  const limits = limitTexts(input.tolerance, unit);
  const clauses = ratings.map(({ reason }, index) => {
    const clause = JUDGED[reason] ?? UNJUDGED[reason];
    return clause?.({ input, polarity: polarityUsed, limits, index }) ?? '';
  });
  const said = [...new Set(clauses)].join(', ');
  if (!polarityImplied) return said;
  const good = polarityUsed === 'HIGH' ? 'high' : 'low';
  return `${said} (that ${good} is good is implied by the order of its tolerances)`;
}

/**
 * Why a reading has its rating, as a sentence without a full stop: "56.0% is below the red tolerance
 * of 70%". The figure shows as many decimals as it takes not to contradict the colour.
 */
export function ratingSentence(input: RatingInput, unit: string): string {
  const clause = ratingClause(input, unit);
  const judged = rate(input).ratings.some(({ reason }) => JUDGED[reason] !== undefined);
  if (!judged || input.value === null) return clause;
  return `${formatValue(input.value, unit, displayDecimals(input))} is ${clause}`;
}

function limitTexts(tolerance: Tolerance | null, unit: string): readonly [string, string] {
  const [worse, better] = tolerance === null ? [] : limitsOf(tolerance);
  const text = (value: number | null | undefined) =>
    value == null ? 'an illegible figure' : formatLimit(value, unit);
  return [text(worse?.value), text(better?.value)];
}
