import type { RatingCounts_CountFragment } from '../../apollo/generated/documents';

/** The counts of several areas added up, state by state; before is null where no area has it. */
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
      before: known.length === 0 ? null : sum(known),
    };
  });
}
