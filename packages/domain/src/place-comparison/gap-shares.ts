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
  /** Aligned with the places; null where a place has no counts. None is more than the place's own gap. */
  readonly shares: readonly (number | null)[];
  /** What each place is short of its own green; aligned, null where it has no counts. */
  readonly shortfalls: readonly (number | null)[];
  /** What of the gap lies in none of the places: in cases without a place, or in one without counts. */
  readonly elsewhere: number;
  /** True where a count behind it is modelled or derived, or a place has none. */
  readonly estimated: boolean;
}

/**
 * The whole's gap shared out over its places by their own shortfall against the same tolerance, in
 * whole children. Where the places together are short of less than the whole is, each has its own and
 * the rest lies elsewhere. Null where the whole has no gap, or no place is short.
 */
export function gapShares(input: GapSharesInput): GapShares | null {
  const whole = gapAt(input.whole, input);
  if (whole === null || whole.children === 0) return null;
  const gaps = input.places.map((place) => gapAt(place, input));
  const shortfalls = gaps.map((gap) =>
    gap !== null && gap.direction === whole.direction ? gap.children : 0,
  );
  const short = shortfalls.reduce((sum, shortfall) => sum + shortfall, 0);
  const shared = Math.min(whole.children, short);
  const shares = shareGap(shared, shortfalls);
  if (shares === null) return null;
  return {
    gap: whole.children,
    shares: shares.map((share, index) => (gaps[index] === null ? null : share)),
    shortfalls: shortfalls.map((shortfall, index) => (gaps[index] === null ? null : shortfall)),
    elsewhere: whole.children - shared,
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
