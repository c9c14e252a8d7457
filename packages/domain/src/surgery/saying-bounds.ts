/** How much is said in a surgery: all of it is told to every follower with each turn. */
export const SAYING_BOUNDS = {
  /** Of a surgery, what was asked beforehand among it. */
  ofSurgery: 500,
  /** Of one person in it. */
  ofPerson: 200,
} as const;

/** How much was said in a surgery so far, what was said better or taken back too. */
export interface SaidSoFar {
  readonly inSurgery: number;
  readonly byPerson: number;
}

/**
 * Why no more can be said; null: more can. What is said better counts too, up to twice as much, so that a
 * surgery that is full can still be put right; what is taken back always can be.
 */
export function tooMuchSaid(
  { inSurgery, byPerson }: SaidSoFar,
  { isCorrection }: { readonly isCorrection: boolean },
): string | null {
  const times = isCorrection ? 2 : 1;
  if (inSurgery >= SAYING_BOUNDS.ofSurgery * times) {
    return `A surgery holds at most ${SAYING_BOUNDS.ofSurgery * times} things that were said.`;
  }
  if (byPerson >= SAYING_BOUNDS.ofPerson * times) {
    return `One person says at most ${SAYING_BOUNDS.ofPerson * times} things in a surgery.`;
  }
  return null;
}
