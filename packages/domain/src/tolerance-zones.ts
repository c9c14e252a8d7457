import { formatLimit } from './format';
import { PRODUCT_WORDING, ratingWithin } from './layout/state-words';
import type { RatingWording } from './layout/state-words';
import { rate } from './rating';
import { limitsOf } from './tolerance';
import type { Tolerance } from './tolerance';
import type { Polarity, RatingState } from './vocabulary';

/** A stretch of values that are all rated alike. A null end is open: there is no limit that way. */
export interface ToleranceZone {
  readonly state: RatingState;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * What a tolerance makes of the whole range of values, lowest first, for drawing behind a line:
 * red below 70, amber from 70 to 80, green from 80. Each stretch between two limits is rated by the
 * rule that rates readings, so that a picture cannot say other than the rating; under two ratings
 * it is the first, against the tolerance. None where a tolerance rates nothing: limits missing or
 * the wrong way round, information only. A nought that is a concern is a point, and no zone.
 */
export function toleranceZones(tolerance: Tolerance, polarity: Polarity): readonly ToleranceZone[] {
  const rated = tolerance.model === 'BAND' ? { ...tolerance, zeroConcern: false } : tolerance;
  const limits = limitsOf(rated).flatMap(({ value }) => (value === null ? [] : [value]));
  const edges = [...new Set(limits)].sort((a, b) => a - b);
  const zones: ToleranceZone[] = [];
  for (let index = 0; index <= edges.length; index += 1) {
    const from = edges[index - 1] ?? null;
    const to = edges[index] ?? null;
    const state = stateAt(inside(from, to), rated, polarity);
    if (state === 'NOT_RATED' || state === 'MIS_SET') return [];
    const last = zones.at(-1);
    if (last?.state === state) zones[zones.length - 1] = { ...last, to };
    else zones.push({ state, from, to });
  }
  return zones;
}

function stateAt(value: number, tolerance: Tolerance, polarity: Polarity): RatingState {
  return rate({ value, polarity, tolerance, precision: 'FULL', decimals: 0 }).ratings[0].state;
}

function inside(from: number | null, to: number | null): number {
  if (from === null) return to === null ? 0 : to - 1;
  return to === null ? from + 1 : (from + to) / 2;
}

/**
 * The zones of a tolerance in words, lowest first, each limit said to belong to the zone that takes it:
 * "red below 70%, amber from 70% to below 80%, green from 80%". Empty where there are none.
 */
export function toleranceZoneWords(
  tolerance: Tolerance,
  polarity: Polarity,
  unit: string,
  /** How its authority says its ratings; left out: in the product's own words. */
  wording: RatingWording = PRODUCT_WORDING,
): string {
  const holds = (value: number, state: RatingState) =>
    stateAt(value, tolerance, polarity) === state;
  return toleranceZones(tolerance, polarity)
    .map(({ state, from, to }) => {
      const edges = [
        ...(from === null
          ? []
          : [`${holds(from, state) ? 'from' : 'above'} ${formatLimit(from, unit)}`]),
        ...(to === null
          ? []
          : [
              `${holds(to, state) ? 'up to' : from === null ? 'below' : 'to below'} ${formatLimit(to, unit)}`,
            ]),
      ];
      return `${ratingWithin(wording, state)} ${edges.join(' ')}`;
    })
    .join(', ');
}
