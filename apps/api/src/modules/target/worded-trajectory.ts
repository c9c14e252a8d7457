import {
  trajectoryMark,
  trajectorySentence,
  trajectoryWord,
  type CellQuestion,
  type JudgedCell,
  type TrajectoryStanding,
} from '@vital-signs/domain';

/** Where a reading stands on the way to its target, with what is said of it. */
export interface WordedTrajectory extends Omit<TrajectoryStanding, 'gap'> {
  readonly word: string;
  readonly mark: string;
  readonly sentence: string;
  /** How many more or fewer it would take to be on it; null where that cannot be said. */
  readonly children: number | null;
}

/** The words of a standing, for the reading that it is of. */
export function wordedTrajectory(
  standing: TrajectoryStanding,
  question: CellQuestion,
  cell: JudgedCell,
): WordedTrajectory {
  const { gap, ...stands } = standing;
  return {
    ...stands,
    word: trajectoryWord(standing.standing),
    mark: trajectoryMark(standing.standing),
    sentence: trajectorySentence(standing, question, cell),
    children: gap?.children ?? null,
  };
}
