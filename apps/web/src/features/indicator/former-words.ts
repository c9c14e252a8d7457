import type { ChartPoint } from '../../charts/chart-point';
import { formerRanks } from '../../charts/series-lines';

/** What the thin dashed lines of a chart are, with the editions that said so; null where there are none. */
export function formerWords(points: readonly ChartPoint[]): string | null {
  const lines = formerRanks(points).length;
  if (lines === 0) return null;
  const editions = [...new Set(points.flatMap(({ former = [] }) => former))]
    .map(({ edition }) => edition)
    .sort((a, b) => a - b);
  const numbers = [...new Set(editions)];
  const last = numbers.pop();
  const named =
    numbers.length === 0 ? `edition ${last}` : `editions ${numbers.join(', ')} and ${last}`;
  return lines === 1
    ? `Thin dashed line: as published before figures were restated, with ${named}.`
    : `Thin dashed lines: as published before figures were restated, with ${named}; the longest dashes are what was published first.`;
}
