import type { Tolerance } from '@vital-signs/domain';

/** The target that the second of two ratings is against; null where there is none. */
export function targetRated(inForce: Tolerance | null | undefined): number | null {
  return inForce?.model === 'DUAL' ? inForce.target : null;
}

/** The limit that the first of two ratings is against; null where there is one rating, whose zones say it. */
export function toleranceBesideTarget(inForce: Tolerance | null | undefined): number | null {
  return inForce?.model === 'DUAL' ? inForce.tolerance : null;
}
