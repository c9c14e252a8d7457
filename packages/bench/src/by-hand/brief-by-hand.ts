import {
  absenceSentence,
  asNumber,
  chartOfCell,
  directionSentence,
  formatWithUnit,
  indicatorShortName,
  isDirectionModelled,
  judgeScorecard,
  onlyPlaces,
  readingChanges,
  stateOf,
  verdictLetter,
  type ControlChart,
  type HeadlineReading,
  type ReadingChange,
  type ScorecardMark,
} from '@vital-signs/domain';
import type { HandFacts, HandRow } from './facts';

/** A reading of a place with what a summary says of it. */
export interface HandReading extends HeadlineReading, ReadingChange<HandRow> {
  readonly row: HandRow;
  readonly chart: ControlChart;
  /** What is to be known about the month's figure. */
  readonly marks: readonly ScorecardMark[];
}

/** Every row at the place itself, this month and the month before. */
export function readingsOf(facts: HandFacts): readonly HandReading[] {
  const [changes = []] = readingChanges<HandRow>(facts, [0]);
  const { months } = facts.span;
  const ofMonth = {
    ...onlyPlaces<HandRow, HandFacts>(facts, [0]),
    span: { ...facts.span, shown: 1 },
  };
  const { rows } = judgeScorecard(ofMonth);
  return changes.map((change, index) => {
    const { row, question, now } = change;
    const judged = rows[index];
    const chart = chartOfCell({ row, place: question.place, cell: now, months });
    return {
      ...change,
      chart,
      verdict: chart.verdict,
      benchmarks: row.benchmarks,
      target: judged?.target?.value ?? null,
      marks: judged?.marks ?? [],
    };
  });
}

/** A reading as a page lists it. */
export function briefOf({ row: { indicator }, now, chart, marks }: HandReading) {
  const { measured, previous, direction, decimals, codes } = now;
  const { value } = measured;
  const unit = indicator.unit ?? '';
  const moved = directionSentence(
    direction,
    { current: value, previous },
    unit,
    indicator.decimals,
  );
  return {
    indicator: indicatorOf(indicator),
    value: value === null ? null : asNumber(value),
    shown: value === null ? null : formatWithUnit(value, unit, decimals),
    decimals,
    absenceSentence: measured.absence === null ? null : absenceSentence(measured.absence),
    provenance: value === null ? null : (now.current?.provenance ?? null),
    state: stateOf(now),
    arrow: direction.arrow,
    meaning: direction.meaning,
    directionSentence: isDirectionModelled(codes) ? `${moved}; made from a modelled figure` : moved,
    verdict: verdictLetter(chart),
    verdictSentence: chart.verdict.sentence,
    marks: marks.filter(({ weight }) => weight === 'FINDING').map(markOf),
  };
}

export function indicatorOf({ key, ref, name, unit, decimals }: HandRow['indicator']) {
  return { key, ref, name, unit, decimals };
}

const markOf = ({ mark, weight, sentence }: ScorecardMark) => ({ mark, weight, sentence });

/** Findings and notes on readings, each with the indicator that it is about. */
export function marksOf(readings: readonly HandReading[]) {
  return readings.flatMap(({ row, marks }) =>
    marks.map(({ mark, weight, sentence }) => ({
      ...{ mark, weight },
      sentence: `${indicatorShortName(row.indicator)}: ${sentence}`,
    })),
  );
}
