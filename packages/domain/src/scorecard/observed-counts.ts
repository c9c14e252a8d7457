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
 * A rate whose count is known is divided by the population in force at the month's end. A figure
 * that is missing stays missing: nothing fills it in. The counts then come from where both come from:
 * a printed count over a derived population is derived.
 */
export function withPopulation(
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
