import { valueOf } from '../measure';
import { provenanceTogether } from '../modelled';
import { toleranceInForce } from '../tolerance';
import type { Period } from '../period';
import type { CellFacts, IndicatorFacts, Observed, PlaceFacts } from './scorecard-facts';

/** A cell of which nothing is recorded. */
export const EMPTY_CELL: CellFacts = {
  months: [],
  printedYearToDate: null,
  printedPreviousYearToDate: null,
};

/**
 * What is left of an observation when modelled figures are switched off: nothing where the value is
 * modelled, the value alone where only its counts are.
 */
export function withoutModelled(observed: Observed): Observed | null {
  if (observed.provenance === 'MODELLED') return null;
  if (observed.countsProvenance !== 'MODELLED') return observed;
  return { ...observed, numerator: null, denominator: null, countsProvenance: null };
}

/**
 * A rate whose count is known, over the population in force at the month's end. A figure that is missing
 * stays missing: nothing fills it in. The counts then come from where both come from: a printed count
 * over a derived population is derived. A printed rate is held against this; it need not follow from it.
 */
export function overPopulation(
  observed: Observed,
  indicator: IndicatorFacts,
  place: Pick<PlaceFacts, 'populations'>,
  month: Period,
): Observed {
  if (!indicator.denominatorIsPopulation || observed.absence) return observed;
  if (observed.denominator !== null || observed.numerator === null) return observed;
  const population = toleranceInForce(place.populations, month);
  if (population === null) return observed;
  const counted = observed.countsProvenance ?? observed.provenance;
  const countsProvenance = provenanceTogether([counted, population.provenance]);
  return { ...observed, denominator: population.count, countsProvenance };
}

/**
 * A rate with its counts as they are shown. One that was printed keeps its own population, which is not
 * printed: the population on record is that one only where the rate follows from it after rounding
 * (METHODS sections 2 and 4: history is not recomputed). Otherwise the population behind the printed
 * rate is not known: the numerator stands alone, and what the one on record would give is marked.
 */
export function withPopulation(
  observed: Observed,
  indicator: IndicatorFacts,
  place: Pick<PlaceFacts, 'populations'>,
  month: Period,
): Observed {
  const over = overPopulation(observed, indicator, place, month);
  if (over === observed || over.denominator === null) return over;
  if (valueOf(over, indicator).recomputed === null) return over;
  return { ...observed, populationOnRecord: over.denominator };
}
