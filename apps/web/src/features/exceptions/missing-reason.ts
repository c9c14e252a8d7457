const LEAST = 10;

/** What is still missing of a reason, in words; null where nothing is. */
export function missingReason(reason: string): string | null {
  if (reason.trim().length >= LEAST) return null;
  return `Say why in at least ${LEAST} letters: others will want to know.`;
}
