import type { ScorecardView } from '@vital-signs/domain';

/**
 * Changes what is shown. A change that a reader may want to go back from makes an entry of the
 * browser's history; typing and opening rows take the place of the one there is.
 */
export type ShowView = (
  change: Partial<ScorecardView>,
  how?: { readonly replace?: boolean },
) => void;
