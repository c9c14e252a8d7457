import { formatOf, formatWithUnit, formatValue } from '../format';
import type { Confidence, Interval } from '../interval/interval';
import { countInterval, rateInterval } from '../interval/count';
import { proportionInterval } from '../interval/proportion';
import { assertNever } from '../never';
import { betterSign } from '../polarity';
import type { MeasureKind, Polarity } from '../vocabulary';
import type { PlaceFigures } from './place-figures';

/** What can be said of a place beside the whole that it lies in. */
export const PLACE_VERDICTS = [
  'DIFFERS_BETTER',
  'DIFFERS_WORSE',
  'DIFFERS',
  'MAY_DIFFER_BETTER',
  'MAY_DIFFER_WORSE',
  'MAY_DIFFER',
  'NOT_DIFFERENT',
  'NOT_JUDGED',
] as const;
export type PlaceVerdict = (typeof PLACE_VERDICTS)[number];

/** The intervals of a place's figure, in the indicator's unit. */
export interface PlaceIntervals {
  readonly at95: Interval;
  readonly at998: Interval;
}

/** Below this denominator a figure moves much by chance, whatever its interval. */
export const UNCERTAIN_DENOMINATOR = 20;
/** A percentage whose 95% interval is wider than this, in points, is uncertain. */
export const UNCERTAIN_WIDTH = 20;
/** A rate of fewer events than this is uncertain. */
export const UNCERTAIN_COUNT = 10;

/**
 * The intervals of a figure: Wilson's for a percentage, for a count or rate the exact Poisson below
 * 10 and Byar's from there. Null for averages and maxima, without counts, and beyond 100%.
 */
export function placeIntervals(
  { value, numerator, denominator }: PlaceFigures,
  measureKind: MeasureKind,
  multiplier: number,
): PlaceIntervals | null {
  if (value === null) return null;
  const at95 = intervalOf(0.95);
  const at998 = intervalOf(0.998);
  return at95 === null || at998 === null ? null : { at95, at998 };

  function intervalOf(confidence: Confidence): Interval | null {
    switch (measureKind) {
      case 'PERCENTAGE':
        return proportionInterval(numerator, denominator, confidence);
      case 'RATE':
        return rateInterval(numerator, denominator, multiplier, confidence);
      case 'COUNT':
        return value === null || value < 0 ? null : countInterval(value, confidence);
      case 'AVERAGE':
      case 'MAXIMUM':
        return null;
      default:
        return assertNever(measureKind);
    }
  }
}

/**
 * Differs: the whole's figure lies outside the place's 99.8% interval. May differ: outside the 95%
 * interval only. Better or worse by polarity; neither where no one way is good.
 */
export function placeVerdict(
  place: PlaceFigures,
  whole: number,
  intervals: PlaceIntervals | null,
  polarity: Polarity,
): PlaceVerdict {
  if (place.value === null || intervals === null) return 'NOT_JUDGED';
  const better = betterSign(polarity);
  const side =
    better === null
      ? ''
      : (place.value - whole) * better > 0
        ? ('_BETTER' as const)
        : ('_WORSE' as const);
  if (isOutside(whole, intervals.at998)) return `DIFFERS${side}`;
  return isOutside(whole, intervals.at95) ? `MAY_DIFFER${side}` : 'NOT_DIFFERENT';
}

function isOutside(value: number, { lower, upper }: Interval): boolean {
  return value < lower || value > upper;
}

/** Whether a figure rests on so few cases that it moves much by chance. */
export function isUncertain(
  { value, numerator, denominator }: PlaceFigures,
  intervals: PlaceIntervals | null,
  measureKind: MeasureKind,
): boolean {
  if (value === null) return false;
  if (measureKind === 'RATE') return numerator !== null && numerator < UNCERTAIN_COUNT;
  if (measureKind !== 'PERCENTAGE' && measureKind !== 'AVERAGE') return false;
  if (denominator !== null && denominator < UNCERTAIN_DENOMINATOR) return true;
  return (
    measureKind === 'PERCENTAGE' &&
    intervals !== null &&
    intervals.at95.upper - intervals.at95.lower > UNCERTAIN_WIDTH
  );
}

/** What a verdict sentence is made from. */
export interface VerdictSentenceInput {
  readonly place: PlaceFigures;
  readonly whole: PlaceFigures;
  readonly intervals: PlaceIntervals | null;
  readonly verdict: PlaceVerdict;
  readonly measureKind: MeasureKind;
  readonly unit: string;
  readonly decimals: number;
}

const CLAIMS: Record<PlaceVerdict, string | null> = {
  DIFFERS_BETTER: 'is better than',
  DIFFERS_WORSE: 'is worse than',
  DIFFERS: 'differs from',
  MAY_DIFFER_BETTER: 'may be better than',
  MAY_DIFFER_WORSE: 'may be worse than',
  MAY_DIFFER: 'may differ from',
  NOT_DIFFERENT: null,
  NOT_JUDGED: null,
};

/**
 * A plain sentence for a place that differs or may differ, with the figures on both sides and the
 * interval that says so; null for the others.
 */
export function placeVerdictSentence(input: VerdictSentenceInput): string | null {
  const { place, whole, intervals, verdict, unit, decimals } = input;
  const claim = CLAIMS[verdict];
  if (claim === null || intervals === null || place.value === null || whole.value === null) {
    return null;
  }
  const sure = claim.startsWith('may') === false;
  const { lower, upper } = sure ? intervals.at998 : intervals.at95;
  const line = (value: number) => formatValue(value, unit, decimals);
  const counts =
    input.measureKind === 'PERCENTAGE' && place.numerator !== null && place.denominator !== null
      ? ` (${formatOf(place.numerator, place.denominator)})`
      : '';
  const interval = `${sure ? '99.8%' : '95%'} interval ${line(lower)} to ${line(upper)}`;
  const chance = sure ? 'chance alone would hardly give that' : 'chance alone may have given that';
  return `${place.name}, ${formatWithUnit(place.value, unit, decimals)}${counts}, ${claim} ${whole.name} as a whole, ${line(whole.value)}: ${chance} (${interval}).`;
}
