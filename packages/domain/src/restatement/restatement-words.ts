import { countsInWords } from '../counts-in-words';
import { formatValue } from '../format';
import { namedRating, PRODUCT_WORDING, ratingWithin, within } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { formatDate } from '../period-key';
import type { DirectionArrow, RatingState } from '../vocabulary';
import type { RestatingTouch } from './record-touch';
import { hasOtherCountsOnly, type FigureThen, type RestatedFigure } from './restated-figure';

/** Why figures were restated, as it is stored and sent. */
export const RESTATEMENT_CAUSES = ['LATE_RECORDING', 'DEFINITION', 'SYSTEM', 'CORRECTION'] as const;
export type RestatementCause = (typeof RESTATEMENT_CAUSES)[number];

const CAUSES: Readonly<Record<RestatementCause, string>> = {
  LATE_RECORDING: 'late recording',
  DEFINITION: 'a change of definition',
  SYSTEM: 'a change of system',
  CORRECTION: 'a correction',
};

/** Why figures were restated, in a word or two: "late recording". */
export function restatementCauseWords(cause: RestatementCause): string {
  return CAUSES[cause];
}

const ARROWS: Readonly<Record<DirectionArrow, string>> = {
  UP: 'up',
  DOWN: 'down',
  SAME: 'level',
  NONE: 'none',
};

/** What a figure is of, as far as its sentence says it. */
export interface ToldOf {
  readonly unit: string;
  /** Whether it is divided by a population, which may not be known. */
  readonly denominatorIsPopulation?: boolean;
  /** The authority's own words for ratings; left out: the product's. */
  readonly wording?: RatingWording;
}

/**
 * What became of a published figure, in one sentence: "56.0% (398 of 711) is now 61.2% (420 of 686),
 * 5.2 points more; rated amber instead of red." Moves of percentages are said in points. Where the figure
 * stays, counts that are others are said after it. `since` is the first day on which its indicator was
 * no longer measured, or its place was no more, where that is known.
 */
export function restatementSentence(
  figure: RestatedFigure,
  of: ToldOf,
  since: string | null = null,
): string {
  const { kind, before, after } = figure;
  if (kind === 'ADDED') return addedSentence(figure, of);
  if (kind !== 'CHANGED') return leftSentence(figure, of, LEFT[kind](since));
  const clauses = [movement(figure, of)];
  if (figure.flipped && before.state !== null && after.state !== null) {
    const instead = ratingWithin(wordsOf(of), before.state);
    clauses.push(`rated ${named(of, after.state)} instead of ${instead}`);
  }
  if (before.arrow !== after.arrow && before.arrow !== null && after.arrow !== null) {
    clauses.push(`direction of travel ${ARROWS[after.arrow]} instead of ${ARROWS[before.arrow]}`);
  }
  return `${capital(clauses.join('; '))}.`;
}

/** Why a published figure is nowhere now. */
const LEFT = {
  INDICATOR_LEFT: (since: string | null) =>
    since === null
      ? 'the indicator is no longer in the report'
      : `the indicator is no longer measured since ${formatDate(since)}`,
  PLACE_LEFT: (since: string | null) =>
    since === null
      ? 'the place is no longer one of the month'
      : `the place ended on ${formatDate(since)}`,
};

function leftSentence({ before, earlier }: RestatedFigure, of: ToldOf, why: string): string {
  if (before.value === null && before.numerator === null) {
    const are = earlier === 1 ? 'is' : 'are';
    return `There was no figure of the month; the ${monthsBefore(earlier)} ${are} not there now: ${why}.`;
  }
  const rated = isRated(before) ? `, rated ${named(of, before.state)},` : '';
  const nor = earlier === 1 ? 'nor is' : 'nor are';
  const beside = earlier === 0 ? '' : `, ${nor} the ${monthsBefore(earlier)}`;
  return `${shown(before, of)}${rated} was published, and is not there now${beside}: ${why}.`;
}

function addedSentence({ after, earlier }: RestatedFigure, of: ToldOf): string {
  const rated = isRated(after) ? `, rated ${named(of, after.state)}` : '';
  const figure = after.value === null ? 'no figure of the month' : shown(after, of);
  const beside = earlier === 0 ? '' : `, with the ${monthsBefore(earlier)}`;
  return `Was not published, and is there now: ${figure}${rated}${beside}.`;
}

const monthsBefore = (count: number) =>
  count === 1 ? 'figure of the month before' : `figures of ${count} months before`;

const wordsOf = ({ wording = PRODUCT_WORDING }: ToldOf) => wording;

/** A rating within a sentence; of two, with which it is: the one that is published is the first. */
function named(of: ToldOf, state: RatingState): string {
  return within(namedRating(wordsOf(of), state));
}

function isRated(figure: FigureThen): figure is FigureThen & { readonly state: RatingState } {
  return figure.state !== null && figure.state !== 'NOT_RATED';
}

function movement({ before, after, change }: RestatedFigure, of: ToldOf): string {
  const { unit } = of;
  const then = shown(before, of);
  const now = shown(after, of);
  if (then === now) return `${now} stays`;
  if (before.value !== null && before.value === after.value) {
    const counted = countsOf(after, of) ?? 'its counts are not known';
    const instead = countsOf(before, of);
    const figure = formatValue(after.value, unit, after.decimals);
    return `${figure} stays; ${counted}${instead === null ? '' : `, instead of ${instead}`}`;
  }
  if (before.value === null) return `there was no figure, and now it is ${now}`;
  if (after.value === null) return `${then} is withdrawn, and there is no figure now`;
  if (change === null || change === 0) return `${then} is now ${now}`;
  const decimals = Math.max(before.decimals, after.decimals);
  const moved = formatValue(Math.abs(change), '', decimals);
  const points = unit === '%' ? ' points' : '';
  return `${then} is now ${now}, ${moved}${points} ${change > 0 ? 'more' : 'less'}`;
}

function shown(figure: FigureThen, of: ToldOf): string {
  const { value, decimals } = figure;
  if (value === null) return 'no figure';
  const counts = countsOf(figure, of);
  const said = formatValue(value, of.unit, decimals);
  return counts === null ? said : `${said} (${counts})`;
}

/** The counts behind a figure; null where they are not known. A numerator stands alone where it has to. */
function countsOf({ numerator, denominator }: FigureThen, of: ToldOf): string | null {
  if (numerator === null) return null;
  if (denominator !== null) return countsInWords({ numerator, denominator });
  const counted = formatValue(numerator, '', 0);
  return of.denominatorIsPopulation === true
    ? `${counted} of a population that is not known`
    : null;
}

/** How much is another than was published. */
export interface RestatementCounts {
  /** Figures that are others, or rated otherwise, or have another arrow. */
  readonly changed: number;
  /** Figures that stay, with other counts behind them. */
  readonly recounted: number;
  /** Figures that were published and are nowhere now. */
  readonly left: number;
  /** Figures that are known now and were not published. */
  readonly added: number;
  /** Of all of them, those that are rated otherwise, or no more. */
  readonly flips: number;
}

/** How many figures became what. */
export function restatementCounts(figures: readonly RestatedFigure[]): RestatementCounts {
  const count = (has: (figure: RestatedFigure) => boolean) => figures.filter(has).length;
  const recounted = count(hasOtherCountsOnly);
  const changed = count(({ kind }) => kind === 'CHANGED') - recounted;
  const added = count(({ kind }) => kind === 'ADDED');
  return {
    ...{ changed, recounted, added, left: figures.length - changed - recounted - added },
    flips: count(({ flipped }) => flipped),
  };
}

/** How much is another than was published, in a sentence that opens a log of it. */
export function restatementsSentence(counts: RestatementCounts): string {
  const { changed, recounted, left, added, flips } = counts;
  if (changed + recounted + left + added === 0)
    return 'Nothing has changed since it was published.';
  const clauses = [
    ...(changed === 0 ? [] : [`${figures(changed)} not what was published`]),
    ...(recounted === 0 ? [] : [onlyRecounted(recounted)]),
    ...(left === 0 ? [] : [`${figures(left, 'published')} no longer there`]),
    ...(added === 0
      ? []
      : [`${figures(added)} there that ${added === 1 ? 'was' : 'were'} not published`]),
    flips === 0
      ? 'no rating is another'
      : `${flips === 1 ? 'one rating is another' : `${flips} ratings are others`}${left > 0 ? ' or none' : ''}`,
  ];
  return `${capital(clauses.join('; '))}.`;
}

const onlyRecounted = (count: number) =>
  count === 1
    ? 'of one figure only the counts behind it changed'
    : `of ${count} figures only the counts behind them changed`;

function figures(count: number, which?: 'published'): string {
  const of = which === undefined ? '' : ` that ${count === 1 ? 'was' : 'were'} ${which}`;
  return count === 1 ? `one figure${of} is` : `${count} figures${of} are`;
}

/** A change of the record that bears on a restated figure. */
export interface RestatingChange {
  readonly cause: RestatementCause | null;
  /** What of the record it changed. */
  readonly touched: RestatingTouch;
  /** What was said of it when it was made, in words. */
  readonly reason: string;
  readonly person: string;
}

/**
 * Why a figure is another than was published, in one sentence: what changed the record since, each
 * with who did it; where nothing did, that it is judged by other rules, or by what stands around it.
 */
export function restatementExplanation(
  changes: readonly RestatingChange[],
  rules: { readonly then: string; readonly now: string },
): string {
  if (changes.length > 0) {
    return changes
      .map(({ cause, touched, reason, person }) => {
        const said = reason.replace(/[.\s]+$/, '');
        const named = cause === null ? UNSAID_CAUSE[touched] : restatementCauseWords(cause);
        const why = named === null ? '' : `${capital(named)}: `;
        return `${why}${said} (${person}).`;
      })
      .join(' ');
  }
  return rules.then === rules.now
    ? 'Nothing of its own was written since; figures that it is made from or compared with were.'
    : `Nothing of its own was written since: it was judged by version ${rules.then} of the rules, and is by version ${rules.now} now.`;
}

/** What a change is for where nobody said it, by what it changed. */
const UNSAID_CAUSE: Readonly<Record<RestatingChange['touched'], string | null>> = {
  FIGURE: null,
  STANDARD: 'other tolerances',
  DEFINITION: 'definition',
  POPULATION: 'another population',
  PLACE: 'a change of places',
  ANNOTATION: 'a dated change',
};

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
