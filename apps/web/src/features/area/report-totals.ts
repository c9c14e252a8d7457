import type { RatingCounts_CountFragment } from '../../apollo/generated/documents';

/**
 * The counts of several areas added up, state by state; before is null unless every area has it: what
 * a few of them were is nothing to hold the count of all against.
 */
export function reportTotals(
  areas: readonly (readonly RatingCounts_CountFragment[])[],
): readonly RatingCounts_CountFragment[] {
  const [first = []] = areas;
  return first.map(({ state, ...rest }) => {
    const counts = areas.flatMap((area) => area.filter((count) => count.state === state));
    const known = counts.flatMap(({ before }) => (before === null ? [] : [before]));
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    return {
      ...rest,
      state,
      now: sum(counts.map(({ now }) => now)),
      before: known.length < counts.length ? null : sum(known),
    };
  });
}
