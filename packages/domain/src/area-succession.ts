import { sumOf } from './exact';
import type { Absence } from './vocabulary';

/** One area became another: Dorset 835 became 838; Cumbria 909 became 942 and 943. */
export interface AreaSuccession {
  readonly predecessor: string;
  readonly successor: string;
}

/** An area's published figure: a value, or the reason why there is none. */
export interface AreaFigure {
  readonly value: number | null;
  readonly absence?: Absence | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

const NO_FIGURE: AreaFigure = { value: null, absence: 'NO_FIGURE' };

/**
 * The figure of an area in a year in which it may have gone by another code: its own; else that of
 * its one predecessor or successor; else, where it was split or merged, the figure that the parts
 * make together, which takes the counts of every part (percentages are never averaged).
 */
export function figureOfArea(
  area: string,
  figures: ReadonlyMap<string, AreaFigure>,
  successions: readonly AreaSuccession[],
  multiplier = 100,
): AreaFigure {
  const own = figures.get(area);
  if (own !== undefined) return own;
  const before = successions.filter((link) => link.successor === area);
  const after = successions.filter((link) => link.predecessor === area);
  for (const others of [before.map((l) => l.predecessor), after.map((l) => l.successor)]) {
    const found = others.map((other) => figures.get(other)).filter((f) => f !== undefined);
    const [only] = found;
    if (only === undefined) continue;
    if (others.length === 1)
      return isWholeOf(others[0] ?? '', area, successions) ? only : NO_FIGURE;
    return found.length === others.length ? together(found, multiplier) : NO_FIGURE;
  }
  return NO_FIGURE;
}

/** A predecessor that was split says nothing of one of its parts alone. */
function isWholeOf(other: string, area: string, successions: readonly AreaSuccession[]): boolean {
  return successions.every((link) => link.predecessor !== other || link.successor === area);
}

function together(parts: readonly AreaFigure[], multiplier: number): AreaFigure {
  const numerators = parts.map((part) => part.numerator ?? null);
  const denominators = parts.map((part) => part.denominator ?? null);
  const overs = numerators.filter((count) => count !== null);
  const unders = denominators.filter((count) => count !== null);
  if (overs.length < parts.length || unders.length < parts.length) return NO_FIGURE;
  const numerator = sumOf(overs);
  const denominator = sumOf(unders);
  if (denominator === 0) return NO_FIGURE;
  return { value: (multiplier * numerator) / denominator, numerator, denominator };
}
