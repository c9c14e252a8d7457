import { formatOf, formatValue } from '../format';
import { ratingWord } from '../rating-words';
import type { DirectionArrow } from '../vocabulary';
import type { FigureThen, RestatedFigure } from './restated-figure';

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

/**
 * What became of a published figure, in one sentence: "56.0% (398 of 711) is now 61.2% (420 of 686),
 * 5.2 points more; turned from red to amber." Moves of percentages are said in points.
 */
export function restatementSentence(figure: RestatedFigure, unit: string): string {
  const { before, after } = figure;
  const clauses = [movement(figure, unit)];
  if (figure.flipped && before.state !== null && after.state !== null) {
    clauses.push(`rated ${ratingWord(after.state)} instead of ${ratingWord(before.state)}`);
  }
  if (before.arrow !== after.arrow && before.arrow !== null && after.arrow !== null) {
    clauses.push(`direction of travel ${ARROWS[after.arrow]} instead of ${ARROWS[before.arrow]}`);
  }
  const text = clauses.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function movement({ before, after, change }: RestatedFigure, unit: string): string {
  const then = shown(before, unit);
  const now = shown(after, unit);
  if (then === now) return `${now} stays`;
  if (before.value === null) return `there was no figure, and now it is ${now}`;
  if (after.value === null) return `${then} is withdrawn, and there is no figure now`;
  if (change === null || change === 0) return `${then} is now ${now}`;
  const decimals = Math.max(before.decimals, after.decimals);
  const moved = formatValue(Math.abs(change), '', decimals);
  const points = unit === '%' ? ' points' : '';
  return `${then} is now ${now}, ${moved}${points} ${change > 0 ? 'more' : 'less'}`;
}

function shown({ value, decimals, numerator, denominator }: FigureThen, unit: string): string {
  if (value === null) return 'no figure';
  const figure = formatValue(value, unit, decimals);
  return numerator === null || denominator === null
    ? figure
    : `${figure} (${formatOf(numerator, denominator)})`;
}

/** How many published figures are others now, in a sentence that opens a log of them. */
export function restatementsSentence(total: number, flips: number): string {
  if (total === 0) return 'Nothing has changed since it was published.';
  const figures = total === 1 ? 'One figure is' : `${total} figures are`;
  const ratings =
    flips === 0 ? 'no rating is' : flips === 1 ? 'one rating is' : `${flips} ratings are`;
  return `${figures} not what was published; ${ratings} another.`;
}

/** A change of the record that bears on a restated figure. */
export interface RestatingChange {
  readonly cause: RestatementCause | null;
  /** What of the record it changed: what was reported, a tolerance, or what the indicator is. */
  readonly touched: 'FIGURE' | 'STANDARD' | 'DEFINITION';
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
};

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
