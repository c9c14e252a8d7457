import { sumOf } from '../exact';
import { formatValue } from '../format';
import type { Finding } from './finding';

/** A count of open cases on two days, and those that began and ended between them. */
export interface StockAndFlow {
  readonly before: number;
  readonly began: number;
  readonly ended: number;
  readonly now: number;
}

/**
 * Stock against flow: open cases now should be those before, plus those that began, less those that
 * ended. It never balances exactly (cases recorded late), so only a difference beyond the greater of
 * 5 and 1% of the cases now open is reported.
 */
export function stockAgainstFlow({ before, began, ended, now }: StockAndFlow): Finding | null {
  const expected = sumOf([before, began, -ended]);
  const difference = sumOf([now, -expected]);
  if (Math.abs(difference) <= Math.max(5, now * 0.01)) return null;
  const text = (value: number) => formatValue(value, '', 0);
  return {
    mark: 'STOCK_AGAINST_FLOW',
    weight: 'FINDING',
    sentence: `${text(before)} and ${text(began)} that began less ${text(ended)} that ended make ${text(expected)}, not ${text(now)}`,
    stored: `${text(now)} open`,
    against: `${text(expected)} expected`,
    figures: { before, began, ended, now, expected, difference },
  };
}
