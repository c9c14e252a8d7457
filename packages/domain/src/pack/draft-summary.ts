import { firstSentence } from '../area-summary/reading-headline';
import { listed } from '../area-summary/standing';
import { isStillUnusual } from '../control-chart/verdict';
import { counted, formatLimit } from '../format';
import type { PackSummary } from './pack-contents';
import { PACK_LENGTHS } from './pack-faults';
import { saidSentence } from './said-sentence';
import type { RatingState } from '../vocabulary';

/** An exception as a summary tells it. */
export interface SummaryException {
  /** Ref and name. */
  readonly title: string;
  /** As short as it can be told by. */
  readonly shortName: string;
  readonly isNew: boolean;
  /** Whether it is rated red: where there is no room for all in words, those are told. */
  readonly isRed: boolean;
  /** Its name with figure and rating, for where it is not told further: "3.3 Assessments in time, 56.0%, red". */
  readonly inBrief: string;
  /** The figure in real terms, or why there is none. */
  readonly figure: string;
  /** Why it is one, each rule in a sentence. */
  readonly reasons: readonly string[];
  /** How far it is to green, in children or cases; null where that cannot be said. */
  readonly gap: string | null;
  /** Whether anything is written down that is to be done; null where that is not known. */
  readonly hasAction: boolean | null;
}

/** What was an exception in the period before and is none now. */
export interface SummaryCleared {
  readonly title: string;
  readonly shortName: string;
  /** The figure now with its rating; null where there is none, and nobody can say that it is over. */
  readonly figure: string | null;
  /** How it is rated now: of what is not, nobody can say that it is good. */
  readonly state: RatingState;
  /** How it got worse in the month itself, "fell from 76.4% to 63.0%, which is worse"; null where it did not. */
  readonly worsened: string | null;
}

/** An indicator of which the control chart says that it is improving. */
export interface SummaryImprovement {
  readonly title: string;
  readonly shortName: string;
  readonly figure: string;
  /** What the control chart says. */
  readonly verdict: string;
  /** How it got worse in the month itself; null where it did not. */
  readonly worsened: string | null;
  readonly isException: boolean;
}

/** Something that is to be done about an indicator. */
export interface SummaryAction {
  readonly title: string;
  readonly text: string;
  /** Null where nobody is named. */
  readonly owner: string | null;
  /** By when, in words. */
  readonly standing: string;
  readonly expected: string | null;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
}

/** Where an indicator stands on the way to its target. */
export interface SummaryTrajectory {
  readonly title: string;
  readonly sentence: string;
}

/** Of what it can be said whether it improved. */
export interface SummaryKnown {
  /** Whether any figure of the period before is on record: without one nothing is known to be over. */
  readonly hasBefore: boolean;
  /** How many indicators have figures of enough periods for a verdict of the control chart. */
  readonly charted: number;
  readonly indicators: number;
}

/** All that an executive summary is drafted from. */
export interface SummaryFacts {
  /** How many exceptions there are, in a sentence. */
  readonly standing: string;
  /** In their order. */
  readonly exceptions: readonly SummaryException[];
  readonly cleared: readonly SummaryCleared[];
  /** Null: no control chart is told, as in what is made for the public. */
  readonly improvements: readonly SummaryImprovement[] | null;
  /** What can be known of an improvement at all. */
  readonly known: SummaryKnown;
  readonly trajectories: readonly SummaryTrajectory[];
  /** Null: it is not known whether there are any, as in what is made for the public. */
  readonly actions: readonly SummaryAction[] | null;
}

/** How many of a kind are told one by one; the others are named. */
const MOST_TOLD = 6;
/** Reds are told up to so many, so that what is left has room beside them. */
const MOST_RED_TOLD = 12;
/** As long as a paragraph of a pack may be, with room for its end. */
const PARAGRAPH_ROOM = PACK_LENGTHS.paragraph - 1;
/** As many as are called by their whole names; more of them are named above. */
const MOST_NAMED = 8;

const isNews = (each: SummaryException) => (each.isNew ? ' (new)' : '');

function exceptionParagraph(exception: SummaryException): string {
  const { title, figure, reasons, gap } = exception;
  return [
    `${title}${isNews(exception)}: ${saidSentence(figure)}`,
    ...reasons.map(saidSentence),
    ...(gap === null ? [] : [saidSentence(gap)]),
  ].join(' ');
}

function others(names: readonly string[], one: string, several: string): readonly string[] {
  if (names.length === 0) return [];
  const what = names.length === 1 ? one : `${formatLimit(names.length, '')} ${several}`;
  return [`${what}: ${listed(names)}.`];
}

/**
 * What is told in words, in the order of the exceptions: every red, as far as a page has room, and of the
 * others the first few where reds leave room.
 */
function toldExceptions(exceptions: readonly SummaryException[]): readonly SummaryException[] {
  const red = exceptions.filter(({ isRed }) => isRed).slice(0, MOST_RED_TOLD);
  const others = exceptions.filter(({ isRed }) => !isRed);
  const told = [...red, ...others.slice(0, Math.max(0, MOST_TOLD - red.length))];
  return exceptions.filter((each) => told.includes(each));
}

/** Those that are not told, named by words in paragraphs that are no longer than a pack may hold. */
function leftInBrief(left: readonly SummaryException[]): readonly string[] {
  const [first, ...rest] = left.map((each) => `${each.inBrief}${isNews(each)}`);
  if (first === undefined) return [];
  const begun =
    rest.length === 0 ? 'One more exception' : `${formatLimit(left.length, '')} more exceptions`;
  const paragraphs = [`${begun}: ${first}`];
  for (const name of rest) {
    const last = paragraphs.length - 1;
    const longer = `${paragraphs[last] ?? ''}; ${name}`;
    if (longer.length < PARAGRAPH_ROOM) paragraphs[last] = longer;
    else paragraphs.push(`Further: ${name}`);
  }
  return paragraphs.map((text) => `${text}.`);
}

function concern({ standing, exceptions }: SummaryFacts): readonly string[] {
  const told = toldExceptions(exceptions);
  return [
    standing,
    ...told.map(exceptionParagraph),
    ...leftInBrief(exceptions.filter((each) => !told.includes(each))),
  ];
}

/** Whether an exception is over for the better: it has a rating, and not one that is bad itself. */
function isOverForGood({ figure, state }: SummaryCleared): boolean {
  return figure !== null && OVER_FOR_GOOD.includes(state);
}
const OVER_FOR_GOOD: readonly RatingState[] = ['GREEN', 'AMBER'];

/** Something of which it is told that it improved, once, with whatever speaks for it. */
interface Improved {
  readonly title: string;
  readonly figure: string;
  readonly isOver: boolean;
  readonly improvement: SummaryImprovement | null;
  readonly worsened: string | null;
}

function improvedOnes({ cleared, improvements }: SummaryFacts): readonly Improved[] {
  const over = cleared.filter(isOverForGood);
  const improving = (improvements ?? []).filter(
    // What came back towards the limits got worse, however unusual it still is.
    ({ verdict, worsened }) => worsened === null || !isStillUnusual(verdict),
  );
  return [
    ...over.map(({ title, figure, worsened }) => ({
      ...{ title, worsened, figure: figure ?? '', isOver: true },
      improvement: improving.find((each) => each.title === title) ?? null,
    })),
    ...improving
      .filter(({ title }) => !over.some((each) => each.title === title))
      .map((improvement) => {
        const { title, figure, worsened } = improvement;
        return { title, figure, worsened, improvement, isOver: false };
      }),
  ];
}

function improvedParagraph({ title, figure, isOver, improvement, worsened }: Improved): string {
  return [
    isOver ? `${title} is no exception any more: ${figure}.` : `${title} stands at ${figure}.`,
    ...(improvement === null ? [] : [saidSentence(firstSentence(improvement.verdict))]),
    ...(worsened === null ? [] : [`In the period itself it ${worsened}.`]),
    ...(improvement?.isException === true ? ['It is an exception all the same.'] : []),
  ].join(' ');
}

function improved(facts: SummaryFacts): readonly string[] {
  const all = improvedOnes(facts);
  const over = all.filter(({ isOver }) => isOver);
  const improving = all.filter(({ isOver }) => !isOver);
  const paragraphs = [
    ...over.slice(0, MOST_TOLD).map(improvedParagraph),
    ...others(
      over.slice(MOST_TOLD).map(({ title }) => title),
      'Also no exception any more',
      'others are no exceptions any more',
    ),
    ...improving.slice(0, MOST_TOLD).map(improvedParagraph),
    ...others(
      improving.slice(MOST_TOLD).map(({ title }) => title),
      'Also improving',
      'others are improving',
    ),
  ];
  return paragraphs.length > 0 ? paragraphs : [nothingImproved(facts)];
}

/** That nothing improved is said only of what can be known; of the rest, that it cannot. */
function nothingImproved({ cleared, improvements, known }: SummaryFacts): string {
  const { hasBefore, charted, indicators } = known;
  const gone = cleared.length === 0 ? 'is cleared' : 'is cleared by a better rating';
  const beginning = hasBefore
    ? `No exception of the period before ${gone}`
    : 'Of the period before no figure is on record, so nobody can say whether an exception is over';
  if (improvements === null) return `${beginning}.`;
  if (charted === 0) {
    return `${beginning}. Of no indicator are there figures of enough periods to say whether it has improved by more than chance.`;
  }
  if (charted < indicators) {
    const those = `${formatLimit(charted, '')} of ${counted(indicators, 'indicator')} ${charted === 1 ? 'has' : 'have'} figures of enough periods to say so`;
    return `${beginning}, and no indicator has improved by more than chance; only ${those}.`;
  }
  return `${beginning}, and no indicator has improved by more than chance.`;
}

function actionParagraph({ title, text, owner, standing, expected }: SummaryAction): string {
  const who = `${owner ?? 'No owner is stated'}, ${standing}.`;
  const effect = expected === null ? '' : ` It should achieve: ${saidSentence(expected)}`;
  return `${title}: ${saidSentence(text)} ${saidSentence(who)}${effect}`;
}

function planned({ exceptions, trajectories, actions }: SummaryFacts): readonly string[] {
  const onTheWay = trajectories
    .slice(0, MOST_TOLD)
    .map(({ title, sentence }) => `${title}: ${sentence}`);
  if (actions === null) return onTheWay;
  const open = actions.filter(({ isOpen }) => isOpen);
  const late = open.filter(({ isOverdue }) => isOverdue).length;
  const without = exceptions.filter(({ hasAction }) => hasAction === false);
  const more = open.length - MOST_TOLD;
  return [
    ...onTheWay,
    ...open.slice(0, MOST_TOLD).map(actionParagraph),
    ...(more > 0
      ? [`${counted(more, 'more action')} ${more === 1 ? 'stands' : 'stand'} on the report cards.`]
      : []),
    ...(late === 0 ? [] : [overdueSentence(late, open.length)]),
    ...withoutAction(
      without.map(({ title, shortName }) => (without.length > MOST_NAMED ? shortName : title)),
      exceptions.length,
    ),
  ];
}

function overdueSentence(late: number, open: number): string {
  if (open === 1) return 'It should have been done already.';
  return `${formatLimit(late, '')} of the ${formatLimit(open, '')} open actions should have been done already.`;
}

function withoutAction(names: readonly string[], exceptions: number): readonly string[] {
  if (names.length === 0) return exceptions === 0 ? ['Nothing is planned about exceptions.'] : [];
  if (names.length === exceptions) {
    return [
      exceptions === 1
        ? 'No action is open for the exception.'
        : 'No action is open for any of the exceptions.',
    ];
  }
  return [
    `No action is open for ${formatLimit(names.length, '')} of the ${counted(exceptions, 'exception')}: ${listed(names)}.`,
  ];
}

/**
 * An executive summary as the figures give it, for people to edit: what is of concern, by exceptions in
 * their order with figures in children and what it would take; what improved, each once, by exceptions
 * that are over for good and by control charts alone, with what got worse in the period itself; what is planned, by paths to targets and by actions. It says no
 * reasons that nobody wrote down.
 */
export function draftSummary(facts: SummaryFacts): PackSummary {
  return { concern: concern(facts), improved: improved(facts), planned: planned(facts) };
}
