import {
  earlierFindings,
  monthMarks,
  readingChanges,
  targetInForce,
  trajectoryStanding,
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
  /** Open findings about the months before it that are shown. */
  readonly earlier: readonly ScorecardMark[];
  readonly brief: BriefReading;
}

/** Every row of the facts at the place itself. */
export function monthAccount(facts: LoadedFacts): readonly AccountedReading[] {
  const [changes = []] = readingChanges(facts, [0]);
  const period = facts.span.months.at(-1);
  if (period === undefined) return [];
  return changes.map((change) => {
    const { row, question } = change;
    const marks = monthMarks(facts, change);
    const chart = chartOf(change);
    const findings = marks.filter(({ weight }) => weight === 'FINDING');
    return {
      ...change,
      chart,
      marks,
      earlier: earlierFindings(facts, change),
      brief: briefReading(change, findings, chart),
      benchmarks: benchmarksBeside(row.benchmarks, period),
      target: targetInForce(row.targets, question.place.id, period)?.value ?? null,
      trajectory: trajectoryStanding(row, question, change.now),
      verdict: chart.verdict,
    };
  });
}
