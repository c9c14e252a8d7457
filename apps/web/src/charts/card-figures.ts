import { formatLimit, monthCodeOf } from '@vital-signs/domain';
import type { ReferenceLine } from './chart-point';
import { periodTicks } from './period-ticks';
import type { SeriesFigures } from './series-layout';
import type { ValueAxis } from './value-axis';
import { toleranceBands } from './tolerance-bands';
import type { Comparator } from '../apollo/generated/documents';
import { comparatorName } from '../lib/comparator-name';
import { inForceFor } from '../lib/in-force';
import { targetRated, toleranceBesideTarget } from '../lib/rated-limits';
import { toleranceVersion } from '../lib/tolerance-version';
import type { Card } from './card';

/** The benchmarks that the chart of a card has room for; beneath it all are said. */
const DRAWN: readonly Comparator[] = ['NEIGHBOUR_AVERAGE', 'NATIONAL'];

/** What the chart of a card draws: thirteen periods, bands, targets, benchmarks and signals. */
export function cardFigures(whole: Card, region: string | null): SeriesFigures {
  const card = drawnOf(whole);
  const { indicator, series, place } = card;
  const last = series.periods.length - 1;
  const tolerances = card.tolerances.map((sent) => ({
    ...toleranceVersion(sent),
    place: sent.place,
  }));
  const inForce = series.periods.map((key) => inForceFor(tolerances, place.slug, key));
  const bands = toleranceBands(inForce, indicator.polarity);
  const benchmarks = benchmarkLines(card, region);
  const judgedBy = [
    ...series.targets,
    ...inForce.map(targetRated),
    ...bands.flatMap(({ from, to }) => [from, to]),
    ...benchmarks.map(({ value }) => value),
  ].filter((value) => value !== null);
  return {
    points: series.periods.map((key, index) => ({
      ...{ key, ...periodTicks(key), ...monthCodeOf(series.codes, index) },
      value: series.values[index] ?? null,
      decimals: index === last ? series.decimals : indicator.decimals,
      state: series.states[index] ?? 'NOT_RATED',
      ...{
        numerator: null,
        denominator: null,
        target: series.targets[index] ?? targetRated(inForce[index]),
      },
      planned: series.planned[index] ?? null,
      plannedBetween: series.plannedBetween[index] ?? false,
    })),
    unit: indicator.unit ?? '',
    decimals: indicator.decimals,
    bands,
    toleranceLimit: toleranceBesideTarget(inForce.at(-1)),
    benchmarks,
    control:
      series.signals.length === 0 ? null : { phases: [], binomial: null, signals: ringsAt(series) },
    pins: [],
    reach: reachOf(card, judgedBy),
    hasCounts: false,
  };
}

/** A card as it is drawn: of a year to date the months alone, where they are on record, and nothing that is set for the year. */
function drawnOf(card: Card): Card {
  const { monthsAlone } = card.series;
  if (monthsAlone === null) return card;
  const nothing = { states: [], targets: [], planned: [], plannedBetween: [], signals: [] };
  const { decimals } = card.indicator;
  const series = { ...card.series, ...nothing, ...monthsAlone, decimals };
  return {
    ...card,
    tolerances: [],
    benchmarks: [],
    series: { ...series, __typename: 'CardSeries' },
  };
}

function ringsAt({ periods, signals }: Card['series']) {
  return signals.map((key) => ({ index: periods.indexOf(key), words: 'part of a signal' }));
}

function benchmarkLines({ benchmarks }: Card, region: string | null): readonly ReferenceLine[] {
  return benchmarks.flatMap(({ benchmark: { comparator, value, year } }) => {
    if (!DRAWN.includes(comparator)) return [];
    const label = [comparatorName(comparator, region), ...(year === null ? [] : [year])].join(' ');
    return [{ key: comparator, label, value }];
  });
}

/** Points of a percentage that an axis from nought to 100 shows as a hair. */
const FEW_POINTS = 25;

/**
 * A percentage from nought to 100, unless its figures and what they are judged by lie within a few points
 * of one another; anything else from nought, unless it hardly moves so far above.
 */
function reachOf(card: Card, judgedBy: readonly number[]): SeriesFigures['reach'] {
  const { indicator, series } = card;
  const known = series.values.filter((value) => value !== null);
  if (known.length === 0) return 'whole';
  if (indicator.unit === '%') {
    const all = [...known, ...judgedBy];
    return Math.max(...all) - Math.min(...all) <= FEW_POINTS ? 'close' : 'whole';
  }
  return Math.min(...known) > 0.6 * Math.max(...known) ? 'close' : 'whole';
}

/** Where an axis runs that is not the usual one of a percentage, or does not begin at nought; null where it is. */
export function axisWords({ domain, isBroken }: ValueAxis, unit: string): string | null {
  const [low, high] = domain;
  const isUsual = unit === '%' ? low <= 0 && high >= 100 : !isBroken;
  return isUsual
    ? null
    : `The axis runs from ${formatLimit(low, unit)} to ${formatLimit(high, unit)}.`;
}
