/** How much is said in a surgery: all of it that stands is told to every follower with each turn. */
export const SAYING_BOUNDS = {
  /** What stands of a surgery, what was asked beforehand among it. */
  ofSurgery: 500,
  /** What stands of one person in it. */
  ofPerson: 200,
  /** How many times as much is written down in all, with what was said better, taken back and settled since. */
  writtenTimes: 4,
} as const;

/** How much there is of a surgery, and of one person in it. */
export interface SaidAmount {
  readonly inSurgery: number;
  readonly byPerson: number;
}

/** How much was said in a surgery so far. */
export interface SaidSoFar {
  /** What was neither said better nor taken back since. */
  readonly standing: SaidAmount;
  /** All that was ever written down in it. */
  readonly written: SaidAmount;
}

function problemOf({ inSurgery, byPerson }: SaidAmount, times: number): string | null {
  if (inSurgery >= SAYING_BOUNDS.ofSurgery * times) {
    return `A surgery holds at most ${SAYING_BOUNDS.ofSurgery * times} things that were said.`;
  }
  if (byPerson >= SAYING_BOUNDS.ofPerson * times) {
    return `One person says at most ${SAYING_BOUNDS.ofPerson * times} things in a surgery.`;
  }
  return null;
}

/**
 * Why no more can be said; null: more can. A correction or a settling leaves as much standing as before, so
 * that a surgery that is full can still be put right: it counts with all that was written down; what is
 * taken back always can be.
 */
export function tooMuchSaid(
  { standing, written }: SaidSoFar,
  { isCorrection }: { readonly isCorrection: boolean },
): string | null {
  const problem = isCorrection ? null : problemOf(standing, 1);
  return problem ?? problemOf(written, SAYING_BOUNDS.writtenTimes);
}
