import { readingChanges, type ReadingChange } from '../area-summary/reading-change';
import type { ExceptionFacts } from '../exception/exception-facts';
import { judgeExceptions, type IndicatorException } from '../exception/judge-exceptions';
import { gapSentence } from '../gap';
import type { RatingWording } from '../layout/state-words';
import { largestGaps } from '../place-summary/largest-gaps';
import { chartOfCell } from '../scorecard/cell-chart';
import { subjectKey, type AgendaCandidate, type AgendaReasonKind } from './agenda';

/** So many gaps are named of the place itself, and so many of the places below it together. */
export const MOST_GAPS_NAMED = 5;

const SIGNALS = { WORSENING: 'WORSENING_SIGNAL', IMPROVING: 'IMPROVING_SIGNAL' } as const;

const upperFirst = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/**
 * What the figures of a place, and of the places below it, put on the agenda of a surgery: exceptions
 * that are new, the latest point's signals on control charts, and the largest gaps to green in children
 * or cases. The place is the first of the facts. Nothing modelled is among them: the facts hold no
 * modelled figure, and a gap that is an estimate is left out.
 */
export function figureCandidates(asked: ExceptionFacts): readonly AgendaCandidate[] {
  if (asked.facts.modelled) throw new RangeError('An agenda is made of no modelled figures.');
  const { wording } = asked;
  const places = asked.facts.places.map((_, index) => index);
  const [own = [], ...below] = readingChanges(asked.facts, places);
  const changes = [...own, ...below.flat()];
  const exceptions = judgeExceptions(asked)
    .exceptions.filter(({ status }) => status === 'NEW')
    .map(exceptionCandidate);
  return [
    ...exceptions,
    ...changes.flatMap(signalCandidate).filter((signal) => !isSaidIn(exceptions, signal)),
    ...gapCandidates(own, wording),
    ...gapCandidates(below.flat(), wording),
  ];
}

/** Whether a signal is what makes its indicator an exception: it is not said a second time. */
function isSaidIn(exceptions: readonly AgendaCandidate[], signal: AgendaCandidate): boolean {
  const subject = subjectKey(signal.subject);
  return exceptions.some(
    (found) =>
      subjectKey(found.subject) === subject && found.reason.words.includes(signal.reason.words),
  );
}

function exceptionCandidate({
  row,
  place,
  rules,
  gap,
  isNewOnRecord,
}: IndicatorException): AgendaCandidate {
  const [foremost] = rules;
  const standing = isNewOnRecord ? 'Exception, the first figure on record' : 'New exception';
  return {
    subject: { kind: 'INDICATOR', indicatorId: row.indicator.id, placeId: place.id },
    reason: { kind: 'NEW_EXCEPTION', words: `${standing}: ${foremost?.sentence ?? ''}` },
    children: gap === null || gap.estimated ? null : gap.children,
  };
}

function signalCandidate({ row, question, now }: ReadingChange): readonly AgendaCandidate[] {
  if (now.measured.value === null) return [];
  const { place, span } = question;
  const { verdict } = chartOfCell({ row, place, cell: now, months: span.months });
  if (verdict.kind !== 'WORSENING' && verdict.kind !== 'IMPROVING') return [];
  const kind: AgendaReasonKind = SIGNALS[verdict.kind];
  return [
    {
      subject: { kind: 'INDICATOR', indicatorId: row.indicator.id, placeId: place.id },
      reason: { kind, words: verdict.sentence },
      children: null,
    },
  ];
}

function gapCandidates(
  changes: readonly ReadingChange[],
  wording: RatingWording | undefined,
): readonly AgendaCandidate[] {
  return largestGaps(changes, changes.length)
    .filter(({ gap }) => !gap.estimated)
    .slice(0, MOST_GAPS_NAMED)
    .map(({ change: { row, question }, gap }) => ({
      subject: {
        ...({ kind: 'INDICATOR', indicatorId: row.indicator.id } as const),
        placeId: question.place.id,
      },
      reason: {
        kind: 'LARGE_GAP',
        words: `${upperFirst(gapSentence(gap, row.indicator.unit ?? '', wording))}.`,
      },
      children: gap.children,
    }));
}
