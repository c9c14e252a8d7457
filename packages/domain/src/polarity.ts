import type { Tolerance } from './tolerance';
import type { Polarity } from './vocabulary';

/** +1 where higher is better, −1 where lower is, null where no one direction is. */
export function betterSign(polarity: Polarity): 1 | -1 | null {
  if (polarity === 'HIGH') return 1;
  return polarity === 'LOW' ? -1 : null;
}

/**
 * The polarity that a pair of limits can only have been set for: red 25 and green 20 mean that low
 * is good. Null where the order says nothing (equal limits, one missing, a band, two comparators).
 */
export function polarityImpliedBy(tolerance: Tolerance): 'HIGH' | 'LOW' | null {
  if (tolerance.model === 'THRESHOLDS') return orderOf(tolerance.red, tolerance.green);
  if (tolerance.model === 'MINIMUM_UPPER') return orderOf(tolerance.minimum, tolerance.upper);
  return null;
}

function orderOf(worse: number | null, better: number | null): 'HIGH' | 'LOW' | null {
  if (worse === null || better === null || worse === better) return null;
  return worse < better ? 'HIGH' : 'LOW';
}

/**
 * The polarity to judge by: the authority's own; where that is not legible, the one that its
 * tolerance implies, and then `implied` is true. A national polarity never stands in for a local
 * one: the Department gives none to measures that Norfolk marks Low.
 */
export function polarityInUse(
  polarity: Polarity,
  tolerance: Tolerance | null,
): { readonly polarity: Polarity; readonly implied: boolean } {
  if (polarity !== 'NOT_LEGIBLE' || tolerance === null) return { polarity, implied: false };
  const implied = polarityImpliedBy(tolerance);
  return implied === null ? { polarity, implied: false } : { polarity: implied, implied: true };
}

/**
 * A polarity as printed: "High", "Low", "Info" in councils' reports, "-" for none in the
 * Department's dictionary (kept as INFO, so no rank and no quartile), and "" or "NA" for lost.
 */
export function parsePolarity(printed: string | null): Polarity {
  switch ((printed ?? '').trim().toLowerCase()) {
    case 'high':
    case 'higher':
      return 'HIGH';
    case 'low':
    case 'lower':
      return 'LOW';
    case 'info':
    case '-':
      return 'INFO';
    case 'band':
      return 'BAND';
    default:
      return 'NOT_LEGIBLE';
  }
}
