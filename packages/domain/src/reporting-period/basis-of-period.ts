import { assertNever } from '../never';
import type { Basis } from '../vocabulary';

/**
 * What stretch of time a figure of a period speaks of, as it is labelled beside others of the same
 * period: "In the quarter", "Year to date", "Rolling year". The noun is what one period is called.
 */
export function basisOfPeriod(basis: Basis, noun: string): string {
  switch (basis) {
    case 'IN_PERIOD':
      return `In the ${noun}`;
    case 'SNAPSHOT':
      return `At the end of the ${noun}`;
    case 'YEAR_TO_DATE':
      return 'Year to date';
    case 'ROLLING_3':
      return 'Rolling three months';
    case 'ROLLING_12':
      return 'Rolling year';
    case 'ANNUALISED':
      return `The ${noun} as if it went on for a year`;
    default:
      return assertNever(basis);
  }
}
