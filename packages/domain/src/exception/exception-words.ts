import { counted, formatLimit } from '../format';
import type { Period } from '../period';
import { listed } from '../area-summary/standing';
import { PRODUCT_WORDING, ratingWithin, stateWords } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { formatPeriod } from '../period-key';
import type { Absence, RatingState } from '../vocabulary';
import { EXCEPTION_RULE_KEYS, isRuleOn } from './exception-rules';
import type { ExceptionRuleKey, ExceptionRules } from './exception-rules';
import type { Since } from './since-when';
import type { ExceptionStatus } from './judge-exceptions';

const NAMES: Record<ExceptionRuleKey, string> = {
  STATED_RED: 'Stated red, no figure',
  RED: 'Red',
  ADVERSE_VARIANCE: 'Off target',
  DETERIORATING: 'Deteriorating',
  OUTSIDE_BAND: 'Outside its band',
  ZERO_CONCERN: 'Zero concern',
  CONTROL_CHART: 'Control chart',
  BUDGET: 'Budget',
  CORPORATE_RISK: 'Corporate risk',
};

/** The rules that fire on one state alone, as a band's does not, which has two sides: an authority that has its own word for it calls them by it. */
const OF_STATE: Partial<Record<ExceptionRuleKey, RatingState>> = {
  RED: 'RED',
  ZERO_CONCERN: 'ZERO_CONCERN',
};

/**
 * The name of a rule, for filters and headings, in the authority's own words: "Red", "Worse than minimum"; of
 * two ratings with a word each both of them.
 */
export function exceptionRuleName(
  rule: ExceptionRuleKey,
  wording: RatingWording = PRODUCT_WORDING,
): string {
  const state = OF_STATE[rule];
  const own = (words: RatingWording['words'] | undefined) => state && words?.[state]?.word;
  const [first, second] = [own(wording.words), own(wording.secondWords)];
  if (state === undefined || (first ?? second) === undefined) return NAMES[rule];
  const said = [stateWords(wording, state).word, stateWords(wording, state, 'SECOND').word];
  const [one = NAMES[rule], other = one] =
    wording.secondWords === undefined ? said.slice(0, 1) : said;
  const name = one === other ? one : `${one} or ${other}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function varianceWords({ adverseVariance }: ExceptionRules): string {
  const { percentagesBy, points, percent } = adverseVariance;
  const rest = `${formatLimit(percent, '')}% of the target or more`;
  return percentagesBy === 'RELATIVE'
    ? `worse than its target by ${rest}.`
    : `worse than its target by ${counted(points, 'percentage point')} or more; of what is no percentage by ${rest}.`;
}

const MEANINGS: Record<
  ExceptionRuleKey,
  (rules: ExceptionRules, wording: RatingWording) => string
> = {
  STATED_RED: () => 'a paper says that it is red and prints no figure.',
  RED: (_, wording) => `rated ${redWords(wording).join(' or ')}; of two ratings either of them.`,
  ADVERSE_VARIANCE: varianceWords,
  DETERIORATING: ({ deteriorating: { changes } }) =>
    `worse than the period before ${changes} times in a row, at its own frequency and on unrounded figures; a gap begins anew.`,
  OUTSIDE_BAND: () => 'outside the band that it is to stay in, on either side.',
  ZERO_CONCERN: () => 'nought, where nought is a concern.',
  CONTROL_CHART: () => 'the latest period takes part in a signal in the adverse direction.',
  BUDGET: () => 'somebody said that it adversely affects the budget.',
  CORPORATE_RISK: () => 'somebody said that it adversely affects a corporate risk.',
};

/** Red in the authority's own words; where it rates twice with a word each, both. */
function redWords(wording: RatingWording): readonly string[] {
  return [...new Set([ratingWithin(wording, 'RED'), ratingWithin(wording, 'RED', 'SECOND')])];
}

/** A rule of an authority in a sentence: "Deteriorating: worse than the period before 3 times in a row, …" */
export function ruleMeaning(
  rules: ExceptionRules,
  rule: ExceptionRuleKey,
  wording: RatingWording = PRODUCT_WORDING,
): string {
  return `${exceptionRuleName(rule, wording)}: ${MEANINGS[rule](rules, wording)}`;
}

/** The rules in force in sentences, those that are switched off last and said to be. */
export function rulesInWords(
  rules: ExceptionRules,
  wording: RatingWording = PRODUCT_WORDING,
): readonly string[] {
  const off = EXCEPTION_RULE_KEYS.filter((key) => !isRuleOn(rules, key));
  return [
    ...EXCEPTION_RULE_KEYS.filter((key) => isRuleOn(rules, key)).map((key) =>
      ruleMeaning(rules, key, wording),
    ),
    ...(off.length === 0
      ? []
      : [`Switched off: ${off.map((key) => exceptionRuleName(key, wording)).join(', ')}.`]),
  ];
}

/**
 * Since when: "since December 2017", "since March 2017 or earlier", "since November 2018 or earlier (in
 * August 2018 too, with no figure between)", "since November 2018 (not in March 2018, with no figure between)".
 */
export function sinceWords({ period, orEarlier, beforeGap, notBeforeGap }: Since): string {
  const between = 'with no figure between';
  const too = beforeGap === null ? '' : ` (in ${formatPeriod(beforeGap)} too, ${between})`;
  const not = notBeforeGap === null ? '' : ` (not in ${formatPeriod(notBeforeGap)}, ${between})`;
  const gap = too + not;
  return `since ${formatPeriod(period)}${orEarlier ? ' or earlier' : ''}${gap}`;
}

/** As much of an exception as says how it stands. */
interface Standing {
  readonly status: ExceptionStatus;
  readonly isNewAgain: boolean;
  readonly isNewOnRecord: boolean;
}

/**
 * How an exception stands: "New", "New again: another rule fired since it was acknowledged", "Continuing";
 * "New on record" where nobody can say whether it was one in the period before.
 */
export function statusWords({ status, isNewAgain, isNewOnRecord }: Standing): string {
  if (isNewAgain) return 'New again: another rule has fired since it was acknowledged';
  if (isNewOnRecord) return 'New on record';
  return status === 'NEW' ? 'New' : 'Continuing';
}

/** "4 new and 8 continuing"; where all stand alike "all continuing", and of one alone "continuing". */
function standingCounts(fresh: number, continuing: number, unknown: number): string {
  const onRecord = `new on record, of which nobody can say how ${unknown === 1 ? 'it' : 'they'} stood in the period before`;
  const parts = (
    [
      [fresh, 'new'],
      [continuing, 'continuing'],
      [unknown, onRecord],
    ] as const
  ).filter(([count]) => count > 0);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    return only[0] === 1 ? `, ${only[1]}` : `, all ${only[1]}`;
  }
  return `: ${listed(parts.map(([count, word]) => `${count} ${word}`))}`;
}

function acknowledged(noted: number, all: number): string {
  if (noted === 0) return '';
  return all === 1 ? ', acknowledged' : `, ${noted} of them acknowledged`;
}

/** As much of exceptions as is counted. */
export interface CountedExceptions {
  readonly exceptions: readonly {
    readonly status: ExceptionStatus;
    readonly acknowledgement: object | null;
    /** Left out: it is not. */
    readonly isNewOnRecord?: boolean;
  }[];
  readonly cleared: readonly {
    readonly withoutFigure: boolean;
    /** Why there is no figure of it. Left out: that is not told. */
    readonly reading?: { readonly absence: Absence | null };
  }[];
  /** How many exceptions there are without the filter by which these were chosen. Left out: they are all. */
  readonly inAll?: number;
  /** The period, where no figure of it is on record, so that nothing can be said. Left out or null: there are some. */
  readonly withoutFigures?: Period | null;
}

function nothingFound({ inAll = 0, withoutFigures = null }: CountedExceptions): string {
  if (inAll > 0) {
    return inAll === 1
      ? 'The one exception does not fit these filters.'
      : `None of the ${inAll} exceptions fits these filters.`;
  }
  return withoutFigures === null
    ? 'Nothing needs attention by the rules in force.'
    : `No figure is on record for ${formatPeriod(withoutFigures)}: nothing can be said of what needs attention.`;
}

/**
 * What needs attention, in one sentence: "12 exceptions: 4 new and 8 continuing. 3 of the period before are
 * cleared." Of what is new on record alone it says that it may be older. Where nothing is found, whether that is all clear, or the filter, or for want of figures.
 */
export function exceptionsSentence(found: CountedExceptions): string {
  const { exceptions, cleared } = found;
  const ofStatus = (wanted: ExceptionStatus) =>
    exceptions.filter(({ status, isNewOnRecord }) => status === wanted && isNewOnRecord !== true)
      .length;
  const unknown = exceptions.filter(({ isNewOnRecord }) => isNewOnRecord === true).length;
  const noted = exceptions.filter(({ acknowledgement }) => acknowledgement !== null).length;
  const over = cleared.filter(({ withoutFigure }) => !withoutFigure).length;
  const hidden = cleared.filter(
    ({ withoutFigure, reading }) => withoutFigure && reading?.absence === 'SUPPRESSED',
  ).length;
  const lost = cleared.length - over - hidden;
  const parts = [
    exceptions.length === 0
      ? nothingFound(found)
      : `${counted(exceptions.length, 'exception')}${standingCounts(ofStatus('NEW'), ofStatus('CONTINUING'), unknown)}${acknowledged(noted, exceptions.length)}.`,
    over === 0 ? '' : `${over} of the period before ${over === 1 ? 'is' : 'are'} cleared.`,
    hidden === 0
      ? ''
      : `${hidden} of the period before ${hidden === 1 ? 'is' : 'are'} protected now, and it is not told whether ${hidden === 1 ? 'it is' : 'they are'} over.`,
    lost === 0
      ? ''
      : `${lost} of the period before ${lost === 1 ? 'has' : 'have'} no figure now, and cannot be said to be over.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
