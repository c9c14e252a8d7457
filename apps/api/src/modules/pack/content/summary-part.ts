import {
  draftSummary,
  exceptionsSentence,
  firstSentence,
  indicatorShortName,
  verdictLetterAt,
  verdictWords,
  within,
  type PackSummary,
  type RatingState,
  type RatingWording,
  type SummaryException,
} from '@vital-signs/domain';
import type { PackBlock } from '@vital-signs/pack';
import type { AreaSummary } from '../../area-summary/area-summary.service';
import type { BriefReading } from '../../area-summary/brief-reading';
import type { ToldException } from '../../exception/exception.service';
import type { ReportCard } from '../../report-card/card-parts';
import type { Scorecard } from '../../scorecard/scorecard.service';
import { packTitle } from './card-ids';
import type { PackExceptions } from './exceptions-part';
import { absenceWords, doubtedFigure, figureAt, ratingsInWords } from './figure-words';
import { paragraph, type PackVoice } from './pack-voice';

/** What an executive summary is drafted from. */
export interface SummarySources {
  readonly exceptions: PackExceptions;
  /** Cards of exceptions, as far as they were made. */
  readonly cards: readonly ReportCard[];
  readonly summaries: readonly AreaSummary[];
  readonly scorecard: Scorecard;
  /** Of what is made for the public nobody knows actions and verdicts. */
  readonly isPublic: boolean;
  /** How the authority says its ratings. */
  readonly wording: RatingWording;
}

/** The ratings of a reading in the authority's own words, within a sentence. */
type RatingWord = (reading: BriefReading, state: RatingState) => string;

function exceptionFacts(
  { reading, status, isNewOnRecord, state, rules, gap }: ToldException,
  card: ReportCard | undefined,
  word: RatingWord,
): SummaryException {
  const real = card?.figure.words;
  const shown = doubtedFigure(reading);
  const figure =
    real === undefined || real === reading.shown || reading.shown === null
      ? absenceWords(shown)
      : `${shown}, ${real}`;
  return {
    title: packTitle(reading.indicator),
    shortName: indicatorShortName(reading.indicator),
    // What is new on record alone may be older: nothing before is known of it.
    isNew: status === 'NEW' && !isNewOnRecord,
    // Of two ratings either of them may be red.
    isRed: rules.some(({ rule }) => rule === 'RED' || rule === 'STATED_RED'),
    inBrief: `${packTitle(reading.indicator)}, ${absenceWords(shown)}, ${word(reading, state)}`,
    figure,
    reasons: rules.map(({ sentence }) => firstSentence(sentence)),
    gap: gap === null || gap.children === 0 ? null : gap.sentence,
    hasAction:
      card === undefined ? null : card.actions.some(({ action }) => action.state === 'OPEN'),
  };
}

/** How a reading got worse in its own period; null where it did not. */
const worsenedIn = ({ meaning, directionSentence }: BriefReading): string | null =>
  meaning === 'WORSE' ? directionSentence : null;

/** The executive summary as the figures give it. */
export function draftedSummary({
  exceptions: list,
  cards,
  summaries,
  scorecard,
  isPublic,
  wording,
}: SummarySources): PackSummary {
  const rows = new Map(scorecard.rows.map((row) => [row.indicator.key, row]));
  const word: RatingWord = ({ indicator: { key } }, state) =>
    within(ratingsInWords(state, rows.get(key), wording));
  const byKey = new Map(cards.map((card) => [card.indicator.key, card]));
  const areas = new Set(summaries.map(({ area }) => area.slug));
  const isException = new Set(list.exceptions.map(({ reading }) => reading.indicator.key));
  const readings = summaries.flatMap((summary) => summary.readings);
  return draftSummary({
    standing: exceptionsSentence(list),
    exceptions: list.exceptions.map((each) =>
      exceptionFacts(each, byKey.get(each.reading.indicator.key), word),
    ),
    cleared: list.cleared.map(({ reading, withoutFigure }) => ({
      title: packTitle(reading.indicator),
      shortName: indicatorShortName(reading.indicator),
      figure: withoutFigure ? null : `${doubtedFigure(reading)}, ${word(reading, reading.state)}`,
      ...{ state: reading.state, worsened: worsenedIn(reading) },
    })),
    improvements: isPublic
      ? null
      : readings
          .filter(({ verdict }) => verdictWords(verdictLetterAt(verdict, 0)).kind === 'IMPROVING')
          .map((reading) => ({
            title: packTitle(reading.indicator),
            shortName: indicatorShortName(reading.indicator),
            figure: doubtedFigure(reading),
            verdict: reading.verdictSentence,
            worsened: worsenedIn(reading),
            isException: isException.has(reading.indicator.key),
          })),
    known: {
      hasBefore: scorecard.rows.some(
        (row) =>
          areas.has(row.indicator.reportArea.slug) &&
          typeof figureAt(row, scorecard.months, 0, 1) !== 'string',
      ),
      charted: readings.filter(
        ({ verdict }) => verdictWords(verdictLetterAt(verdict, 0)).kind !== 'NONE',
      ).length,
      indicators: readings.length,
    },
    trajectories: scorecard.trajectories.flatMap(({ indicator: key, standings }) => {
      const row = scorecard.rows.find(({ indicator }) => indicator.key === key);
      const [standing] = standings;
      if (row === undefined || standing == null || standing.reason !== 'JUDGED') return [];
      if (!areas.has(row.indicator.reportArea.slug)) return [];
      return [{ title: packTitle(row.indicator), sentence: standing.sentence }];
    }),
    actions: isPublic
      ? null
      : list.exceptions.flatMap(({ reading }) =>
          (byKey.get(reading.indicator.key)?.actions ?? []).map(({ action }) => ({
            title: packTitle(reading.indicator),
            text: action.text,
            owner: action.owner,
            standing: action.standing,
            expected: action.expected,
            isOpen: action.state === 'OPEN',
            isOverdue: action.isOverdue,
          })),
        ),
  });
}

/** The executive summary under its three headings. */
export function summaryBlocks(
  summary: PackSummary,
  isDraft: boolean,
  voice: PackVoice,
): PackBlock[] {
  const say = (text: string) => (isDraft ? voice.own(text) : voice.quoted(text));
  const headings = [
    ['of-concern', 'Of concern', summary.concern],
    ['improved', 'Improved', summary.improved],
    ['planned', 'Planned', summary.planned],
  ] as const;
  return headings.flatMap(([id, text, paragraphs]): PackBlock[] => {
    const said = paragraphs.filter((each) => each.trim() !== '');
    if (said.length === 0) return [];
    return [
      { kind: 'HEADING', id: `summary-${id}`, level: 2, text },
      ...said.map((each) => paragraph(say(each))),
    ];
  });
}
