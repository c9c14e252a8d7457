import type { Tolerance } from '@vital-signs/domain';
import { assertNever, ZERO_CONCERN_MINIMUM_DENOMINATOR } from '@vital-signs/domain';
import type { ToleranceRow } from './yardstick.repository';

/** A stored tolerance as the rules take it: only the edges of its own model. */
export function toleranceRule(row: ToleranceRow): Tolerance {
  switch (row.model) {
    case 'THRESHOLDS':
      return { model: row.model, red: row.red, green: row.green };
    case 'BAND':
      return {
        model: row.model,
        lower: row.lower,
        upper: row.upper,
        zeroConcern: row.zeroConcern,
        zeroConcernMinimumDenominator:
          row.zeroConcernMinimumDenominator ?? ZERO_CONCERN_MINIMUM_DENOMINATOR,
      };
    case 'DUAL':
      return { model: row.model, tolerance: row.tolerance, target: row.target };
    case 'MINIMUM_UPPER':
      return { model: row.model, minimum: row.minimum, upper: row.upper };
    default:
      return assertNever(row.model);
  }
}
