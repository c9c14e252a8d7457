import {
  judgeScorecard,
  onlyPlaces,
  readingChanges,
  type ControlChart,
  type HeadlineReading,
  type ReadingChange,
  type ScorecardMark,
} from '@vital-signs/domain';
import type { LoadedFacts, RowRecord } from '../scorecard/scorecard-facts.service';
import { benchmarksBeside } from '../yardstick/yardstick.service';
import { briefReading, chartOf, type BriefReading } from './brief-reading';

/** A reading of a place in a month and the month before, with all that a summary says of it. */
export interface AccountedReading extends ReadingChange<RowRecord>, HeadlineReading {
  readonly row: RowRecord;
  readonly chart: ControlChart;
  /** What is to be known about the month’s figure at the place, findings and notes. */
  readonly marks: readonly ScorecardMark[];
  readonly brief: BriefReading;
}

/**
 * Every row of the facts at the place itself. Marks are those of a scorecard of the place: what the
 * places directly below it show is looked at too, other places are not.
 */
export function monthAccount(facts: LoadedFacts): readonly AccountedReading[] {
  const [changes = []] = readingChanges(facts, [0]);
  const children = facts.places.flatMap(({ node }, index) =>
    node.parent === facts.places[0]?.node ? [index] : [],
  );
  const { rows } = judgeScorecard(onlyPlaces(facts, [0, ...children]));
  const period = facts.span.months.at(-1);
  const monthKey = period?.start.slice(0, 7) ?? null;
  return changes.map((change, index) => {
    const judged = rows[index];
    const marks = (judged?.marks ?? []).filter(
      ({ month, place }) => (month === null || month === monthKey) && (place ?? 0) === 0,
    );
    const chart = chartOf(change);
    const findings = marks.filter(({ weight }) => weight === 'FINDING');
    return {
      ...change,
      chart,
      marks,
      brief: briefReading(change, findings, chart),
      benchmarks: period === undefined ? [] : benchmarksBeside(change.row.benchmarks, period),
      target: judged?.target?.value ?? null,
      verdict: chart.verdict,
    };
  });
}
