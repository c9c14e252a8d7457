import { isSameFigure } from '../control-chart/limits';
import { betterSign } from '../polarity';
import type { MeasureKind, Polarity } from '../vocabulary';
import { isPlaceModelled } from './place-figures';
import type { PlaceFigures } from './place-figures';

/** The places of places: 1 is best, ties take the least. Aligned with what was ranked. */
export interface Ranking {
  readonly ranks: readonly (number | null)[];
  /** Why they are not ranked, as a sentence; null where they are. */
  readonly unranked: string | null;
}

/**
 * Ranks places by their figures. Not where one way is not good, where any figure is modelled, and
 * not for counts, of which a larger place has more whatever it does. A place without a figure has
 * no rank.
 */
export function rankPlaces(
  places: readonly PlaceFigures[],
  polarity: Polarity,
  measureKind: MeasureKind,
): Ranking {
  const better = betterSign(polarity);
  const unranked = whyUnranked(places, better, measureKind);
  if (unranked !== null || better === null) return { ranks: places.map(() => null), unranked };
  const ranks = places.map(({ value }) => {
    if (value === null) return null;
    const ahead = places.filter(
      (other) =>
        other.value !== null &&
        !isSameFigure(other.value, value) &&
        (other.value - value) * better > 0,
    );
    return ahead.length + 1;
  });
  return { ranks, unranked };
}

function whyUnranked(
  places: readonly PlaceFigures[],
  better: 1 | -1 | null,
  measureKind: MeasureKind,
): string | null {
  if (better === null) return 'Not ranked: neither higher nor lower figures are said to be better.';
  if (places.some(isPlaceModelled)) {
    return 'Not ranked: some of these figures are modelled, and modelled figures are never ranked.';
  }
  if (measureKind === 'COUNT') {
    return 'Not ranked: these are counts, of which a larger place has more.';
  }
  const figures = places.filter(({ value }) => value !== null).length;
  return figures < 2 ? 'Not ranked: fewer than two places have a figure.' : null;
}
