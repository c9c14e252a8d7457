import { figureOfArea } from './area-succession';
import type { AreaFigure, AreaSuccession } from './area-succession';
import { sumOf } from './exact';
import { betterSign } from './polarity';
import { quantileType7 } from './quartile';
import type { Absence, Polarity } from './vocabulary';

/** What a group of statistical neighbours reported, and how many of them did. */
export interface NeighbourSummary {
  /** As the Local Authority Interactive Tool shows it. */
  readonly mean: number | null;
  /** As the Department's outcomes dashboard shows it. */
  readonly median: number | null;
  /** The lowest for Low, the highest for High, none where neither is good. */
  readonly best: number | null;
  readonly used: number;
  readonly of: number;
  readonly missing: readonly { readonly area: string; readonly absence: Absence }[];
}

/**
 * Mean, median and best of the neighbours that reported a figure. Suppressed and missing figures
 * are left out and named, never taken as nought; areas are followed across changes of code.
 */
export function neighbourSummary(
  neighbours: readonly string[],
  figures: ReadonlyMap<string, AreaFigure>,
  polarity: Polarity,
  successions: readonly AreaSuccession[] = [],
  multiplier = 100,
): NeighbourSummary {
  const found = neighbours.map((area) => ({
    area,
    figure: figureOfArea(area, figures, successions, multiplier),
  }));
  const values = found.map(({ figure }) => figure.value).filter((value) => value !== null);
  const missing = found
    .filter(({ figure }) => figure.value === null)
    .map(({ area, figure }) => ({ area, absence: figure.absence ?? 'NO_FIGURE' }));
  const sign = betterSign(polarity);
  const empty = values.length === 0;
  return {
    mean: empty ? null : sumOf(values) / values.length,
    median: quantileType7(values, 0.5),
    best: empty || sign === null ? null : sign > 0 ? Math.max(...values) : Math.min(...values),
    used: values.length,
    of: neighbours.length,
    missing,
  };
}

/** Which average is shown, by name, and over how many: "mean of 9 of 10 neighbours". */
export function neighbourSentence(summary: NeighbourSummary, average: 'MEAN' | 'MEDIAN'): string {
  const name = average === 'MEAN' ? 'mean' : 'median';
  return summary.used === 0
    ? `none of ${summary.of} neighbours has a figure`
    : `${name} of ${summary.used} of ${summary.of} neighbours`;
}
