import type { ReadingChange } from '../area-summary/reading-change';
import type { Gap } from '../gap';
import { gapOfCell } from '../scorecard/gap-of-cell';

/** A reading that is short of green, and by how much. */
export interface ReadingGap<Change extends ReadingChange = ReadingChange> {
  readonly change: Change;
  readonly gap: Gap;
}

/**
 * The largest gaps to green in children or cases, the largest first and those as large in the order
 * of the report. Gaps of different indicators may be about the same children.
 */
export function largestGaps<Change extends ReadingChange>(
  changes: readonly Change[],
  most: number,
): readonly ReadingGap<Change>[] {
  return changes
    .flatMap((change): ReadingGap<Change>[] => {
      const gap = gapOfCell(change.question, change.now);
      return gap === null || gap.children === 0 ? [] : [{ change, gap }];
    })
    .sort((a, b) => b.gap.children - a.gap.children)
    .slice(0, most);
}
