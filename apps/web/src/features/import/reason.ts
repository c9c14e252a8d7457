/** How much a reason has to say at least, in letters. */
export const LEAST_REASON = 10;

/** What is wrong with a reason, in a sentence; null where nothing is. */
export function shortReason(reason: string): string | null {
  return reason.trim().length < LEAST_REASON
    ? `Say why in at least ${LEAST_REASON} letters.`
    : null;
}
