import { controlChart, controlChartMonths, periodKey } from '@vital-signs/domain';
import type { ControlChart } from '@vital-signs/domain';
import { CATALOGUE } from './catalogue';
import type { InventedIndicator } from './indicator-facts';
import { inventedObservations } from './observations';
import type { InventedObservation } from './observations';
import { drawWork } from './work';

export const WORK = drawWork();

const BY_SERIES = new Map<string, InventedObservation[]>();
for (const observation of inventedObservations(WORK)) {
  const series = `${observation.indicator} ${observation.place}`;
  const known = BY_SERIES.get(series);
  if (known === undefined) BY_SERIES.set(series, [observation]);
  else known.push(observation);
}

/** The stored figures of one indicator in one place, oldest first; none where it has none. */
export function seriesOf(indicator: string, place = 'wendmere'): readonly InventedObservation[] {
  return BY_SERIES.get(`${indicator} ${place}`) ?? [];
}

/** The stored figure of one month; an error where there is none. */
export function figureIn(month: string, indicator: string, place = 'wendmere') {
  const found = seriesOf(indicator, place).find((each) => periodKey(each.month.period) === month);
  if (found === undefined) throw new Error(`${indicator} has no figure of ${place} in ${month}.`);
  return found;
}

export function indicatorOf(key: string): InventedIndicator {
  const found = CATALOGUE.find((each) => each.key === key);
  if (found === undefined) throw new Error(`There is no indicator ${key}.`);
  return found;
}

/** The definition of an indicator's number, as the rules of measures take it. */
export function definitionOf(key: string) {
  const { measureKind, multiplier, decimals, basis } = indicatorOf(key);
  return { measureKind, multiplier, decimals, basis };
}

/** A stored figure as the domain reads observations. */
export function observed(figure: InventedObservation) {
  const { value, numerator, denominator, absence } = figure;
  const countsProvenance = denominator === null ? null : ('IMPORTED' as const);
  return {
    ...{ value, numerator, denominator, absence, countsProvenance },
    provenance: 'IMPORTED' as const,
  };
}

/** The control chart of a series' last months, begun anew at a month where one is named. */
export function chartOf(key: string, place: string, months: number, rebase?: string): ControlChart {
  const series = seriesOf(key, place).slice(-months);
  const { measureKind, basis, polarity, unit, decimals } = indicatorOf(key);
  return controlChart({
    ...{ measureKind, basis, polarity, unit: unit ?? '', decimals },
    months: controlChartMonths(
      series.map(({ month }) => periodKey(month.period)),
      series.map(observed),
      definitionOf(key),
    ),
    rebases: rebase === undefined ? [] : [{ month: rebase, reason: 'a change' }],
  });
}
