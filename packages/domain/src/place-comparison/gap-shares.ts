import { gapInChildren, shareGap } from '../gap';
import type { Gap } from '../gap';
import type { Tolerance } from '../tolerance';
import type { MeasureKind, Polarity } from '../vocabulary';
import type { PlaceFigures } from './place-figures';

export interface GapSharesInput {
  readonly whole: PlaceFigures;
  readonly places: readonly PlaceFigures[];
  readonly measureKind: MeasureKind;
  readonly multiplier: number;
  readonly polarity: Polarity;
  readonly tolerance: Tolerance | null;
}

/** How the whole's gap to green lies in its places. */
export interface GapShares {
  /** The whole's gap, in children or cases. */
  readonly gap: number;
  /** Aligned with the places; null where a place has no counts. They add up to the gap. */
  readonly shares: readonly (number | null)[];
  /** True where a count behind it is modelled or derived, or a place has none. */
  readonly estimated: boolean;
}

/**
 * The whole's gap shared out over its places by their own shortfall against the same tolerance, in
 * whole children. Null where the whole has no gap, or no place is short.
 */
export function gapShares(input: GapSharesInput): GapShares | null {
  const whole = gapAt(input.whole, input);
  if (whole === null || whole.children === 0) return null;
  const gaps = input.places.map((place) => gapAt(place, input));
  const shortfalls = gaps.map((gap) =>
    gap !== null && gap.direction === whole.direction ? gap.children : 0,
  );
  const shares = shareGap(whole.children, shortfalls);
  if (shares === null) return null;
  return {
    gap: whole.children,
    shares: shares.map((share, index) => (gaps[index] === null ? null : share)),
    estimated: [whole, ...gaps].some((gap) => gap === null || gap.estimated),
  };
}

function gapAt(place: PlaceFigures, input: GapSharesInput): Gap | null {
  const { measureKind, multiplier, polarity, tolerance } = input;
  return gapInChildren({
    measureKind,
    multiplier,
    polarity,
    tolerance,
    numerator: measureKind === 'COUNT' ? place.value : place.numerator,
    denominator: place.denominator,
    countsProvenance: place.countsProvenance ?? place.provenance ?? 'IMPORTED',
    eventsOver: true,
  });
}
