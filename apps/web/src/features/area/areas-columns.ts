import type { RatingPosition, RatingState } from '@vital-signs/domain';
import type {
  AreasPage_SummaryFragment,
  RatingCounts_CountFragment,
} from '../../apollo/generated/documents';
import { shownCounts } from '../../ui/RatingCounts';
import { reportTotals } from './report-totals';

/** One rating that is counted: a state, by the first or by the second of two ratings. */
export interface RatingColumn {
  readonly state: RatingState;
  readonly position: RatingPosition;
  readonly total: RatingCounts_CountFragment;
}

/** What is counted of the areas of a report, with the sums; where it rates twice, both ratings apart. */
export function ratingColumns(summaries: readonly AreasPage_SummaryFragment[]): RatingColumn[] {
  const of = (
    position: RatingPosition,
    counts: readonly (readonly RatingCounts_CountFragment[])[],
  ): RatingColumn[] =>
    shownCounts(reportTotals(counts)).map((total) => ({ state: total.state, position, total }));
  return [
    ...of(
      'FIRST',
      summaries.map(({ counts }) => counts),
    ),
    ...of(
      'SECOND',
      summaries.map(({ secondCounts }) => secondCounts).filter((counts) => counts.length > 0),
    ),
  ];
}

type Reading = AreasPage_SummaryFragment['readings'][number];

/** All ratings of a reading. */
export function statesOf({ state, secondState }: Reading): readonly RatingState[] {
  return secondState === null ? [state] : [state, secondState];
}

interface AbsentReadings {
  readonly readings: readonly Pick<Reading, 'absence'>[];
}

/** How many indicators of an area a paper calls red without printing a figure. */
export function statedRed({ readings }: AbsentReadings): number {
  return readings.filter(({ absence }) => absence === 'STATED_RED').length;
}

const WORST_FIRST: readonly RatingState[] = [
  ...(['RED', 'ZERO_CONCERN', 'OUTSIDE_BAND', 'AMBER', 'MIS_SET'] as const),
];

/** The indicators that are not green by any rating, what is stated red first, then the worst first. */
export function concerns({ readings }: AreasPage_SummaryFragment): readonly Reading[] {
  const worst = (reading: Reading) =>
    reading.absence === 'STATED_RED'
      ? -1
      : Math.min(
          ...statesOf(reading)
            .map((state) => WORST_FIRST.indexOf(state))
            .map((rank) => (rank === -1 ? WORST_FIRST.length : rank)),
        );
  return readings
    .filter((reading) => worst(reading) < WORST_FIRST.length)
    .toSorted((one, other) => worst(one) - worst(other));
}
