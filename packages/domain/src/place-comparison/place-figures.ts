import { asNumber } from '../exact';
import { isRatioKind, valueOf } from '../measure';
import type { MeasureDefinition } from '../measure';
import { mayEnter } from '../modelled';
import type { Observed } from '../scorecard/scorecard-facts';
import type { Provenance } from '../vocabulary';

/** The figure of one place in one period, with the counts that it rests on. */
export interface PlaceFigures {
  /** What tells it from the others, for example its slug. */
  readonly key: string;
  /** As sentences call it. */
  readonly name: string;
  /** Unrounded, in the indicator's unit; null where there is no figure. */
  readonly value: number | null;
  /** Null where not known, or where the counts contradict the printed figure. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly provenance: Provenance | null;
  readonly countsProvenance: Provenance | null;
}

/** The figures of a place from what was reported of it; null where nothing was. */
export function placeFigures(
  { key, name }: Pick<PlaceFigures, 'key' | 'name'>,
  observed: Observed | null,
  definition: MeasureDefinition,
): PlaceFigures {
  const measured = observed === null ? null : valueOf(observed, definition);
  if (observed === null || measured === null || measured.value === null) {
    const nothing = { value: null, numerator: null, denominator: null };
    return { key, name, ...nothing, provenance: null, countsProvenance: null };
  }
  const kept = !isRatioKind(definition.measureKind) || measured.from === 'COUNTS';
  return {
    key,
    name,
    value: asNumber(measured.value),
    numerator: kept ? observed.numerator : null,
    denominator: kept ? observed.denominator : null,
    provenance: observed.provenance,
    countsProvenance: kept ? observed.countsProvenance : null,
  };
}

/** Whether a place has a figure that is modelled, in its value or in its counts. */
export function isPlaceModelled({ value, provenance, countsProvenance }: PlaceFigures): boolean {
  if (value === null) return false;
  return !mayEnter({ value: provenance, counts: countsProvenance }, 'DIFFERENCE_VERDICT');
}
