import type { ControlChartInput, ControlChartMonth } from '../control-chart/control-chart-input';
import { isMonthModelled } from '../control-chart/exclusion';
import { isSameFigure } from '../control-chart/limits';
import { ceilingOfProduct, floorOfProduct } from '../exact';
import { decimalsToTellApart, formatLimit, formatValue } from '../format';
import { containsDate } from '../period';
import { formatPeriod, parsePeriodKey } from '../period-key';
import { betterSign } from '../polarity';
import type { CutSeries } from './action-effect';

/** How what was expected of an action stands against the figures. */
export const EXPECTATION_STATES = [
  'NONE_NAMED',
  'REACHED',
  'NOT_REACHED',
  'NOT_DUE',
  'NO_FIGURE',
] as const;
export type ExpectationState = (typeof EXPECTATION_STATES)[number];

/** The figure that an action should bring about. */
export interface ExpectedFigure {
  /** In the indicator's unit; null where nobody named one. */
  readonly value: number | null;
  /** First day of the month by which it should be reached; null: nobody said by when. */
  readonly by: string | null;
  /** 100 for a percentage, 10,000 for a rate, 1 for a count. */
  readonly multiplier: number;
}

/** Whether the expected figure was reached. */
export interface ActionExpectation {
  readonly state: ExpectationState;
  /** How many children were missing from it; null where that is not known, or nothing was missing. */
  readonly children: number | null;
  readonly sentence: string;
}

/**
 * Whether a series reached the figure that was expected of an action, in the period that was named:
 * the latest one where none was. Which way is towards the figure says the polarity; of an indicator
 * without one, on which side of the figure the series stood when it was agreed. How far it fell short
 * is said in children too, the denominator held fixed. A modelled figure is held against nothing.
 */
export function expectationOf(cut: CutSeries, expected: ExpectedFigure): ActionExpectation {
  const { series } = cut;
  const { value, by } = expected;
  if (value === null)
    return without('NONE_NAMED', 'No figure was named that it should bring about.');
  const wanted = formatLimit(value, series.unit);
  const period = by === null ? latestOf(cut) : periodOf(series, by);
  const when = by === null ? '' : ` by ${formatPeriod(parsePeriodKey(by.slice(0, 7)))}`;
  const target = `Expected: ${wanted}${when}`;
  const sign = signTowards(cut, value);
  if (period === null || period.value === null) {
    const due = by !== null && series.months.some(({ month }) => parsePeriodKey(month).start > by);
    const latest = latestOf(cut);
    const far = latest === null ? '' : `; ${figureOf(series, latest)} so far`;
    return due || (period !== null && by !== null && period !== series.months.at(-1))
      ? without('NO_FIGURE', `${target}; there is no figure of then${far}.`)
      : without('NOT_DUE', `${target}; there is no figure of then yet${far}.`);
  }
  if (isMonthModelled(period)) {
    return without(
      'NO_FIGURE',
      `${target}; the figure of then is modelled: it is held against none.`,
    );
  }
  const reached = isSameFigure(period.value, value) || (period.value - value) * sign > 0;
  // What still moves may have been reached for now only.
  const moves = series.stillMaturing === true && period === series.months.at(-1);
  const still = moves ? ', a figure that usually still moves' : '';
  const shown = figureBeside(series, period, value);
  if (reached) return without('REACHED', `${target}; reached: ${shown}${still}.`);
  const children = childrenMissing(series, period, value, sign, expected.multiplier);
  // Counts that were worked out from what is printed tell about how many.
  const about = period.countsProvenance === 'DERIVED' ? 'an estimated ' : '';
  const missing =
    children === null
      ? ''
      : `, ${about}${children} ${sign === 1 ? 'more' : 'fewer'} would have been needed`;
  return {
    ...{ state: 'NOT_REACHED', children },
    sentence: `${target}; not reached: ${shown}${missing}${still}.`,
  };
}

const without = (state: ExpectationState, sentence: string): ActionExpectation => ({
  ...{ state, children: null, sentence },
});

/** The latest period after the agreement that has a figure. */
function latestOf({ series, lastBefore }: CutSeries): ControlChartMonth | null {
  return series.months.slice(lastBefore + 1).findLast(({ value }) => value !== null) ?? null;
}

function periodOf(series: ControlChartInput, day: string): ControlChartMonth | null {
  return series.months.find(({ month }) => containsDate(parsePeriodKey(month), day)) ?? null;
}

function signTowards({ series, lastBefore }: CutSeries, value: number): 1 | -1 {
  const better = betterSign(series.polarity);
  if (better !== null) return better;
  const known = series.months.slice(0, lastBefore + 1).findLast((each) => each.value !== null);
  return known !== undefined && (known.value ?? value) > value ? -1 : 1;
}

function childrenMissing(
  { measureKind }: ControlChartInput,
  { numerator, denominator, value }: ControlChartMonth,
  expected: number,
  sign: 1 | -1,
  multiplier: number,
): number | null {
  const round = sign === 1 ? ceilingOfProduct : floorOfProduct;
  if (measureKind === 'COUNT') {
    return value === null ? null : Math.abs(round(expected, 1, 1) - value);
  }
  if (measureKind !== 'PERCENTAGE' && measureKind !== 'RATE') return null;
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return Math.abs(round(expected, denominator, multiplier) - numerator);
}

/** The figure with as many decimals as it takes to tell it from the one that was expected. */
function figureBeside(series: ControlChartInput, month: ControlChartMonth, expected: number) {
  const { decimals } = series;
  const value = month.value ?? expected;
  const apart = isSameFigure(value, expected)
    ? decimals
    : decimalsToTellApart(value, expected, decimals);
  return figureOf({ ...series, decimals: apart }, month);
}

function figureOf({ unit, decimals }: ControlChartInput, { month, value }: ControlChartMonth) {
  return `${formatValue(value ?? 0, unit, decimals)} in ${formatPeriod(parsePeriodKey(month))}`;
}
