import { monthCodeOf } from '@vital-signs/domain';
import type { ReferenceLine } from '../../charts/chart-point';
import { periodTicks } from '../../charts/period-ticks';
import type { SeriesFigures } from '../../charts/series-layout';
import { toleranceBands } from '../../charts/tolerance-bands';
import type { Comparator } from '../../apollo/generated/documents';
import { comparatorName } from '../../lib/comparator-name';
import { inForceFor } from '../../lib/in-force';
import { targetRated, toleranceBesideTarget } from '../../lib/rated-limits';
import { toleranceVersion } from '../../lib/tolerance-version';
import type { Card } from './card';

/** The benchmarks that the chart of a card has room for; beneath it all are said. */
const DRAWN: readonly Comparator[] = ['NEIGHBOUR_AVERAGE', 'NATIONAL'];

/** What the chart of a card draws: thirteen periods, bands, targets, benchmarks and signals. */
export function cardFigures(card: Card, region: string | null): SeriesFigures {
  const { indicator, series, place } = card;
  const last = series.periods.length - 1;
  const tolerances = card.tolerances.map((sent) => ({
    ...toleranceVersion(sent),
    place: sent.place,
  }));
  const inForce = series.periods.map((key) => inForceFor(tolerances, place.slug, key));
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
    bands: toleranceBands(inForce, indicator.polarity),
    toleranceLimit: toleranceBesideTarget(inForce.at(-1)),
    benchmarks: benchmarkLines(card, region),
    control:
      series.signals.length === 0 ? null : { phases: [], binomial: null, signals: ringsAt(series) },
    pins: [],
    reach: reachOf(card),
    hasCounts: false,
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

/** A percentage from nought to 100; anything else from nought, unless it hardly moves so far above. */
function reachOf({ indicator, series }: Card): SeriesFigures['reach'] {
  if (indicator.unit === '%') return 'whole';
  const known = series.values.filter((value) => value !== null);
  return known.length > 0 && Math.min(...known) > 0.6 * Math.max(...known) ? 'close' : 'whole';
}
