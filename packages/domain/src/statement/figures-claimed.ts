import { asNumber } from '../exact';
import type { Exact } from '../exact';
import type { Period } from '../period';
import type { Provenance } from '../vocabulary';
import type { FiguresClaimed } from './statement';

/** As much of a reported figure as says whether it can prove anything. */
interface Traced {
  readonly provenance: Provenance;
}

/**
 * The figures that a claim is held against. One that is modelled neither bears a claim out nor
 * contradicts it, so it stands as none and is told as modelled.
 */
export function figuresClaimed<Reported extends Traced>(
  described: Pick<FiguresClaimed, 'name' | 'unit' | 'decimals'>,
  observedIn: (period: Period) => Reported | null,
  valueIn: (observed: Reported, period: Period) => Exact | null,
): FiguresClaimed {
  return {
    ...described,
    valueIn: (period) => {
      const observed = observedIn(period);
      if (observed === null || observed.provenance === 'MODELLED') return null;
      const value = valueIn(observed, period);
      return value === null ? null : asNumber(value);
    },
    isModelledIn: (period) => observedIn(period)?.provenance === 'MODELLED',
  };
}
