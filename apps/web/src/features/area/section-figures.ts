import type { AxisReach, ChartPoint, ReferenceLine } from '../../charts/chart-point';
import { periodTicks } from '../../charts/period-ticks';
import type { SeriesFigures } from '../../charts/series-layout';
import { signalRings } from '../../charts/signal-rings';
import { toleranceBands } from '../../charts/tolerance-bands';
import type { Comparator } from '../../apollo/generated/documents';
import { comparatorName } from '../../lib/comparator-name';
import { inForceFor } from '../../lib/in-force';
import { changePins } from './section-changes';
import type { SectionChange } from './section-changes';
import type { SectionRow } from './section-rows';

interface Standing {
  /** Slug of the place. */
  readonly place: string;
  readonly region: string | null;
  readonly changes: readonly SectionChange[];
}

/** The benchmarks that a small chart has room for; the table of benchmarks has all. */
const DRAWN: readonly Comparator[] = ['NEIGHBOUR_AVERAGE', 'NATIONAL'];

/** What the small chart of an indicator draws: its series, tolerances, target, benchmarks, signals. */
export function sectionFigures(row: SectionRow, standing: Standing): SeriesFigures {
  const { indicator, months, control } = row;
  const signals =
    control !== null && control.exclusion === null && control.subject === 'VALUE'
      ? signalRings(control.signals, months)
      : [];
  return {
    points: months.map((key, index) => pointOf(row, standing.place, key, index)),
    unit: indicator.unit ?? '',
    decimals: indicator.decimals,
    bands: toleranceBands(
      months.map((key) => inForceFor(row.tolerances, standing.place, key)),
      indicator.polarity,
    ),
    benchmarks: benchmarkLines(row, standing.region),
    control: signals.length === 0 ? null : { phases: [], signals, binomial: null },
    pins: changePins(standing.changes, indicator.key, months),
    reach: reachOf(row),
    hasCounts: false,
  };
}

function pointOf(row: SectionRow, place: string, key: string, index: number): ChartPoint {
  const { indicator, months } = row;
  const isLatest = index === months.length - 1;
  const code = row.codes[index] ?? NOTHING;
  const { name, tick, group } = periodTicks(key);
  const targets = indicator.targets.map((target) => ({
    ...target,
    from: target.validFrom,
    to: target.validTo,
  }));
  return {
    ...{ key, name, tick, group, ...code },
    value: row.values[index] ?? null,
    decimals: isLatest ? row.decimals : indicator.decimals,
    state: isLatest ? row.state : 'NOT_RATED',
    numerator: isLatest && indicator.measureKind === 'PERCENTAGE' ? row.numerator : null,
    denominator: isLatest && indicator.measureKind === 'PERCENTAGE' ? row.denominator : null,
    target: inForceFor(targets, place, key)?.value ?? null,
  };
}

const NOTHING = { provenance: null, doesNotRecompute: false, absence: 'NO_FIGURE' } as const;

function benchmarkLines(
  { benchmarks }: SectionRow,
  region: string | null,
): readonly ReferenceLine[] {
  return benchmarks
    .filter(({ comparator }) => DRAWN.includes(comparator))
    .map(({ comparator, value, year }) => ({
      key: comparator,
      label: [comparatorName(comparator, region), ...(year === null ? [] : [year])].join(' '),
      value,
    }));
}

/** A percentage from nought to 100; anything else from nought, unless it hardly moves so far above. */
function reachOf({ indicator, values }: SectionRow): AxisReach {
  if (indicator.unit === '%') return 'whole';
  const known = values.filter((value) => value !== null);
  return known.length > 0 && Math.min(...known) > 0.6 * Math.max(...known) ? 'close' : 'whole';
}
