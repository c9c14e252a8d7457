/** The shares of one category, a month each; null where it cannot be read. */
export interface StackedCategory {
  readonly name: string;
  readonly shares: readonly (number | null)[];
}

/** A stretch of a column, in percent from its foot. */
export interface StackPiece {
  /** Index of the category; null: what no category accounts for. */
  readonly category: number | null;
  readonly from: number;
  readonly to: number;
}

/** One month: its categories on top of one another, and what is left of the whole. */
export interface StackColumn {
  readonly index: number;
  readonly pieces: readonly StackPiece[];
  /**
   * Why the pieces do not fill the whole: a category cannot be read, or all are there and do not add
   * up; null where they do.
   */
  readonly rest: 'UNREAD' | 'AMISS' | null;
}

/** Less than this, in points, is what rounding of the shares leaves. */
const ROUNDING = 0.35;

/**
 * The columns of a 100% stack, the first category at the foot. What cannot be read lies where its
 * category would, so that the others keep their places; what does not add up lies on top. A month
 * without any share has no column.
 *
 * @param differences the categories together less the whole; nought where they add up
 */
export function stackColumns(
  categories: readonly StackedCategory[],
  differences: readonly (number | null)[],
): readonly StackColumn[] {
  const months = Math.max(0, ...categories.map(({ shares }) => shares.length));
  return Array.from({ length: months }, (_, index) => index).flatMap((index) => {
    const shares = categories.map((category) => category.shares[index] ?? null);
    const known = shares.filter((share) => share !== null);
    if (known.length === 0) return [];
    const left = 100 - known.reduce((sum, share) => sum + share, 0);
    const isUnread = known.length < shares.length && left > ROUNDING;
    const isAmiss = known.length === shares.length && (differences[index] ?? 0) !== 0;
    const pieces: StackPiece[] = [];
    let foot = 0;
    const put = (category: number | null, share: number) => {
      pieces.push({ category, from: foot, to: foot + share });
      foot += share;
    };
    let isRestPut = !isUnread;
    shares.forEach((share, category) => {
      if (share !== null) put(category, share);
      else if (!isRestPut) {
        put(null, left);
        isRestPut = true;
      }
    });
    if (isAmiss && left > ROUNDING) put(null, left);
    return [{ index, pieces, rest: isUnread ? 'UNREAD' : isAmiss ? 'AMISS' : null } as const];
  });
}

const SHADES = 7;

/** How dark a category is drawn, 0 the darkest of seven: as far apart as their number allows. */
export function stackStep(category: number, count: number): number {
  if (count > SHADES) return category % SHADES;
  return Math.round((category * (SHADES - 1)) / Math.max(count - 1, 2));
}
