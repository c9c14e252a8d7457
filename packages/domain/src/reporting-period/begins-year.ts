import { FINANCIAL_YEAR_START_MONTH } from '../period';
import type { Period } from '../period';
import type { Basis } from '../vocabulary';

/**
 * Whether a figure of a basis begins anew in a period: a year to date in the first month or quarter of the
 * financial year. It stands in no line with the period before, which held a whole year.
 */
export function beginsAnew(
  basis: Basis,
  { kind, start }: Period,
  startMonth = FINANCIAL_YEAR_START_MONTH,
): boolean {
  return (
    basis === 'YEAR_TO_DATE' &&
    (kind === 'MONTH' || kind === 'QUARTER') &&
    Number(start.slice(5, 7)) === startMonth
  );
}
