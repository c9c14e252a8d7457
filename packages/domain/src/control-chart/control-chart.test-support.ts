import { month, periodsUpTo } from '../period';
import { periodKey } from '../period-key';
import { controlChart } from './control-chart';
import type { ControlChartInput, ControlChartMonth } from './control-chart-input';

export type Values = readonly (number | null)[];

/** A published series that ends in March 2018. */
export function months(values: Values, more: Partial<ControlChartMonth> = {}): ControlChartMonth[] {
  const keys = periodsUpTo(month('2018-03'), values.length).map(periodKey);
  return values.map((value, index) => ({
    month: keys[index] ?? '',
    value,
    numerator: null,
    denominator: null,
    provenance: value === null ? null : 'PUBLISHED',
    countsProvenance: null,
    ...more,
  }));
}

/** The chart of such a series: a monthly percentage of which more is better. */
export function chart(values: Values, more: Partial<ControlChartInput> = {}) {
  return controlChart({
    months: months(values),
    measureKind: 'PERCENTAGE',
    basis: 'IN_PERIOD',
    polarity: 'HIGH',
    unit: '%',
    decimals: 1,
    ...more,
  });
}

/** Twelve months of ordinary variation: mean 60.5, no run and no trend. */
export const ordinary = [60, 62, 61, 59, 60, 63, 58, 60, 61, 62, 59, 61];
/** The months of a percentage, each with the same denominator. */
export const denominatorOf = (values: Values, denominator: number) =>
  months(values).map((each) => ({
    ...each,
    numerator: each.value === null ? null : (each.value * denominator) / 100,
    denominator,
  }));
