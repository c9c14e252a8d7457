import { bandEdgesOf, distanceFromBand } from '../band-distance';
import type { BandEdges } from '../band-distance';
import { compareExact, differenceOf, roundHalfAwayFromZero } from '../exact';
import type { Exact } from '../exact';
import type { Gap } from '../gap';
import { mayEnter } from '../modelled';
import type { Period } from '../period';
import { betterSign } from '../polarity';
import { gapOfCell } from '../scorecard/gap-of-cell';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';
import type { RowFacts } from '../scorecard/scorecard-facts';
import type { Polarity } from '../vocabulary';
import { trajectoryStepFor } from './target-in-force';

/** Where a figure stands against what its trajectory asks of the period. */
export const TRAJECTORY_VERDICTS = ['AHEAD', 'ON_PLAN', 'BEHIND', 'NOT_JUDGED'] as const;
export type TrajectoryVerdict = (typeof TRAJECTORY_VERDICTS)[number];

/** The same beside its rating. */
export const TRAJECTORY_STANDINGS = [
  'RED_ON_PLAN',
  'GREEN_SLIPPING',
  'AHEAD',
  'ON_PLAN',
  'BEHIND',
  'NOT_JUDGED',
] as const;
export type TrajectoryStandingState = (typeof TRAJECTORY_STANDINGS)[number];

/** How a verdict was come by, or why there is none. */
export type TrajectoryReason =
  'JUDGED' | 'NO_VALUE' | 'MODELLED' | 'INFORMATION_ONLY' | 'POLARITY_NOT_LEGIBLE' | 'NO_BAND';

/** Where one reading stands on the way to its target. */
export interface TrajectoryStanding {
  /** What the trajectory asks at the period's end, in the indicator's unit. */
  readonly planned: number;
  /** True where nobody stated that: it lies on the line between months that were. */
  readonly between: boolean;
  readonly verdict: TrajectoryVerdict;
  readonly standing: TrajectoryStandingState;
  readonly reason: TrajectoryReason;
  /** By how much the figure is better than what is asked, in the indicator's unit, below nought where it is worse; of a band, nearer to it. Null where there is no verdict. */
  readonly aheadBy: number | null;
  /** How far from what is asked in children, denominators held fixed; null where that cannot be said. */
  readonly gap: Gap | null;
  /** The period at whose end it is asked. */
  readonly period: Period;
}

/**
 * Where a reading stands against its trajectory at the period's end. Ahead is a figure that is better
 * than what the trajectory asks, behind one that is worse, by the polarity and compared exactly; where
 * both ends are bad, better is nearer to the band. A red figure that is not behind is red but on plan,
 * and a green one that is behind is green but slipping behind plan, whichever way it moved. Of a modelled figure nothing is concluded, and
 * what a month to come will be is never said. Null where no trajectory runs in the period.
 */
export function trajectoryStanding(
  row: Pick<RowFacts, 'targets'>,
  question: CellQuestion,
  cell: JudgedCell,
): TrajectoryStanding | null {
  const period = question.span.months.at(-1);
  const step = period && trajectoryStepFor(row.targets, question.place.id, period);
  if (period === undefined || step == null) return null;
  const { value: planned, between = false } = step;
  const value = judgedValue(question, cell);
  const reason = reasonOf(question, cell);
  if (value === null || reason !== 'JUDGED') {
    return { ...NOT_JUDGED, planned, between, period, reason };
  }
  const aheadBy = betterBy(value, planned, question, cell);
  const verdict = aheadBy > 0 ? 'AHEAD' : aheadBy < 0 ? 'BEHIND' : 'ON_PLAN';
  return {
    ...{ planned, between, period, reason, verdict, aheadBy },
    standing: beside(verdict, cell),
    gap: gapToPlan(planned, question, cell),
  };
}

const NOT_JUDGED = {
  verdict: 'NOT_JUDGED',
  standing: 'NOT_JUDGED',
  aheadBy: null,
  gap: null,
} as const;

function judgedValue({ precision }: CellQuestion, cell: JudgedCell): Exact | null {
  const { value } = cell.measured;
  return value === null || precision === 'FULL'
    ? value
    : roundHalfAwayFromZero(value, cell.rating.decimals);
}

function reasonOf({ tolerance }: CellQuestion, cell: JudgedCell): TrajectoryReason {
  const { measured, current, judgement } = cell;
  const { provenance: value = null, countsProvenance: counts = null } = current ?? {};
  if (measured.value === null) return 'NO_VALUE';
  if (!mayEnter({ value, counts }, 'TRAJECTORY_VERDICT')) return 'MODELLED';
  const { polarityUsed } = judgement;
  if (polarityUsed === 'BAND') return bandEdgesOf(tolerance) === null ? 'NO_BAND' : 'JUDGED';
  if (betterSign(polarityUsed) !== null) return 'JUDGED';
  return polarityUsed === 'INFO' ? 'INFORMATION_ONLY' : 'POLARITY_NOT_LEGIBLE';
}

/** By how much a value is better than what is asked, exactly; nought where it is the same. */
function betterBy(
  value: Exact,
  planned: number,
  { tolerance }: CellQuestion,
  { judgement: { polarityUsed } }: JudgedCell,
): number {
  const band = polarityUsed === 'BAND' ? bandEdgesOf(tolerance) : null;
  if (band !== null) {
    return differenceOf(distanceFromBand(planned, band), distanceFromBand(value, band));
  }
  return polarityUsed === 'LOW' ? differenceOf(planned, value) : differenceOf(value, planned);
}

/** A verdict beside the rating; of two ratings the worse one is red, and both have to be green. */
function beside(verdict: TrajectoryVerdict, { judgement }: JudgedCell): TrajectoryStandingState {
  const states = judgement.ratings.map(({ state }) => state);
  if (verdict === 'BEHIND') {
    return states.every((state) => state === 'GREEN') ? 'GREEN_SLIPPING' : verdict;
  }
  return verdict !== 'NOT_JUDGED' && states.includes('RED') ? 'RED_ON_PLAN' : verdict;
}

/** How far from what is asked in children: the arithmetic of the gap to green, against the plan's value. */
function gapToPlan(planned: number, question: CellQuestion, cell: JudgedCell): Gap | null {
  const { polarityUsed } = cell.judgement;
  const band = bandEdgesOf(question.tolerance);
  const side = polarityUsed === 'BAND' ? band && sideOf(cell, planned, band) : null;
  if (polarityUsed === 'BAND' && side === null) return null;
  const { edge, polarity } = side ?? { edge: planned, polarity: polarityUsed };
  return gapOfCell(
    { ...question, tolerance: { model: 'DUAL', tolerance: edge, target: edge } },
    { ...cell, judgement: { ...cell.judgement, polarityUsed: polarity } },
  );
}

/** On the figure's own side of the band, the limit that is as far from it as the plan; null inside the band. */
function sideOf(
  { measured: { value } }: JudgedCell,
  planned: number,
  band: BandEdges,
): { readonly edge: number; readonly polarity: Polarity } | null {
  if (value === null || distanceFromBand(value, band) === 0) return null;
  const away = distanceFromBand(planned, band);
  return compareExact(value, band.lower) < 0
    ? { edge: differenceOf(band.lower, away), polarity: 'HIGH' }
    : { edge: differenceOf(band.upper, -away), polarity: 'LOW' };
}
