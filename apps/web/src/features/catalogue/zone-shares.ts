import type { ToleranceZone } from '@vital-signs/domain';

/** Under this share of the bar its word would find no room. */
const LEAST = 0.2;

/**
 * How much of a bar each zone takes: percentages lie on 0 to 100, other units on the stretch between
 * the limits with as much again at either side. No zone is narrower than its word.
 */
export function zoneShares(
  zones: readonly ToleranceZone[],
  isPercentage: boolean,
): readonly number[] {
  const edges = zones.flatMap(({ to }) => (to === null ? [] : [to]));
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  const beside = last > first ? last - first : Math.max(Math.abs(first), 1);
  const isWithin = isPercentage && first >= 0 && last <= 100;
  const [from, to] = isWithin ? [0, 100] : [first - beside, last + beside];
  const widths = zones.map((zone) =>
    Math.max(((zone.to ?? to) - (zone.from ?? from)) / (to - from), LEAST),
  );
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => width / sum);
}
