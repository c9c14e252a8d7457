import { periodKey } from '../period-key';
import type { ScorecardMark } from '../scorecard/judged-scorecard';
import { publishedReadingFor } from '../scorecard/published-cell';
import { publishedMarks } from '../scorecard/published-marks';
import { marksOfFindings } from '../scorecard/row-findings';
import { notesOfRow } from '../scorecard/row-marks';
import { spanOfRow } from '../scorecard/scorecard-facts';
import type { ScorecardFacts } from '../scorecard/scorecard-facts';
import type { ReadingChange } from './reading-change';

/**
 * What is to be known about a reading’s figure of the month, and about its row as a whole: the marks
 * that a scorecard of the place and of that one month would show.
 */
export function monthMarks(
  facts: ScorecardFacts,
  { row, question, now }: Pick<ReadingChange, 'row' | 'question' | 'now'>,
): readonly ScorecardMark[] {
  const span = { ...spanOfRow(facts, row), shown: 1 };
  const { indicator, place } = question;
  const period = span.months.at(-1);
  const published =
    period === undefined ? null : publishedMarks([publishedReadingFor(question)], period);
  if (published !== null) return published;
  return [
    ...notesOfRow({ indicator, span, cells: [now], maturing: row.maturing ?? null }),
    ...marksOfFindings({ row, places: [place], span }, facts.findings ?? new Map()),
  ];
}

/** The open findings about the months before it that the facts show of the same row and place. */
export function earlierFindings(
  facts: ScorecardFacts,
  { row, question }: Pick<ReadingChange, 'row' | 'question'>,
): readonly ScorecardMark[] {
  const span = spanOfRow(facts, row);
  const period = span.months.at(-1);
  if (period === undefined) return [];
  const own = periodKey(period);
  const isEarlier = ({ weight, month }: ScorecardMark) =>
    weight === 'FINDING' && month !== null && month !== own;
  const [first = period] = span.months.slice(-span.shown);
  const published = publishedMarks([publishedReadingFor(question)], first);
  if (published !== null) return published.filter(isEarlier);
  const shown = { row, places: [question.place], span };
  return marksOfFindings(shown, facts.findings ?? new Map()).filter(isEarlier);
}
