import { firstSentence } from '../area-summary/reading-headline';
import { listed } from '../area-summary/standing';
import { counted, formatLimit } from '../format';
import type { PackSummary } from './pack-contents';
import { saidSentence } from './said-sentence';

/** An exception as a summary tells it. */
export interface SummaryException {
  /** Ref and name. */
  readonly title: string;
  /** As short as it can be told by. */
  readonly shortName: string;
  readonly isNew: boolean;
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
}

/** An indicator of which the control chart says that it is improving. */
export interface SummaryImprovement {
  readonly title: string;
  readonly shortName: string;
  readonly figure: string;
  /** What the control chart says. */
  readonly verdict: string;
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

/** All that an executive summary is drafted from. */
export interface SummaryFacts {
  /** How many exceptions there are, in a sentence. */
  readonly standing: string;
  /** In their order. */
  readonly exceptions: readonly SummaryException[];
  readonly cleared: readonly SummaryCleared[];
  /** Null: no control chart is told, as in what is made for the public. */
  readonly improvements: readonly SummaryImprovement[] | null;
  readonly trajectories: readonly SummaryTrajectory[];
  /** Null: it is not known whether there are any, as in what is made for the public. */
  readonly actions: readonly SummaryAction[] | null;
}

/** How many of a kind are told one by one; the others are named. */
const MOST_TOLD = 6;

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

function concern({ standing, exceptions }: SummaryFacts): readonly string[] {
  return [
    standing,
    ...exceptions.slice(0, MOST_TOLD).map(exceptionParagraph),
    ...others(
      exceptions.slice(MOST_TOLD).map(({ shortName }) => shortName),
      'One more exception',
      'more exceptions',
    ),
  ];
}

function improved({ cleared, improvements }: SummaryFacts): readonly string[] {
  const over = cleared.filter(({ figure }) => figure !== null);
  const told = (improvements ?? []).slice(0, MOST_TOLD);
  const paragraphs = [
    ...over
      .slice(0, MOST_TOLD)
      .map(({ title, figure }) => `${title} is no exception any more: ${figure ?? ''}.`),
    ...others(
      over.slice(MOST_TOLD).map(({ shortName }) => shortName),
      'Also no exception any more',
      'others are no exceptions any more',
    ),
    ...told.map(({ title, figure, verdict, isException }) => {
      const still = isException ? ' It is an exception all the same.' : '';
      return `${title} stands at ${figure}. ${saidSentence(firstSentence(verdict))}${still}`;
    }),
    ...others(
      (improvements ?? []).slice(MOST_TOLD).map(({ shortName }) => shortName),
      'Also improving',
      'others are improving',
    ),
  ];
  return paragraphs.length > 0
    ? paragraphs
    : [
        improvements === null
          ? 'No exception of the period before is cleared.'
          : 'No exception of the period before is cleared, and no indicator has improved by more than chance.',
      ];
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
      without.map(({ shortName }) => shortName),
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
        ? 'No action is written down for the exception.'
        : 'No action is written down for any of the exceptions.',
    ];
  }
  return [
    `No action is written down for ${formatLimit(names.length, '')} of the ${counted(exceptions, 'exception')}: ${listed(names)}.`,
  ];
}

/**
 * An executive summary as the figures give it, for people to edit: what is of concern, by exceptions in
 * their order with figures in children and what it would take; what improved, by exceptions that are
 * over and by control charts alone; what is planned, by paths to targets and by actions. It says no
 * reasons that nobody wrote down.
 */
export function draftSummary(facts: SummaryFacts): PackSummary {
  return { concern: concern(facts), improved: improved(facts), planned: planned(facts) };
}
