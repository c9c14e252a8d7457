import type { SurgeryState } from './surgery-words';

/** Somebody, as they stand to something that was said in a surgery. */
export interface PuttingRight {
  /** They said it. */
  readonly isTheirs: boolean;
  /** They drive the surgery. */
  readonly drives: boolean;
  /** They may hold surgeries at its place. */
  readonly mayHold: boolean;
}

/**
 * Whether somebody puts right, settles or takes back what was said: while the surgery is held who said it, or
 * drives; once it is over who may hold one.
 */
export function mayPutRight(
  { state }: { readonly state: SurgeryState },
  { isTheirs, drives, mayHold }: PuttingRight,
): boolean {
  if (state === 'ENDED' || state === 'APPROVED') return mayHold;
  return state === 'LIVE' && (isTheirs || drives);
}
