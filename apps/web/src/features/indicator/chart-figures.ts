import { containsDate, monthCodeOf, parsePeriodKey } from '@vital-signs/domain';
import type { RatingState, Tolerance } from '@vital-signs/domain';
import type { AxisReach, ChartPin, ChartPoint, ReferenceLine } from '../../charts/chart-point';
import { periodTicks } from '../../charts/period-ticks';
import { actionPins, expectedFigures, pinnedActions } from '../../charts/pinned-actions';
import type { SeriesFigures } from '../../charts/series-layout';
import { toleranceBands } from '../../charts/tolerance-bands';
import { comparatorName } from '../../lib/comparator-name';
import { inForceFor } from '../../lib/in-force';
import { targetRated, toleranceBesideTarget } from '../../lib/rated-limits';
import { toleranceVersion } from '../../lib/tolerance-version';
import type { Account } from './account';
import { controlOverlay } from './control-overlay';
import type { IndicatorView, Span } from './indicator-view';

/** What is charted: the months, or the quarters or years that are made from them. */
interface Charted {
  readonly periods: readonly { readonly key: string; readonly name: string }[];
  readonly values: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly codes: string;
  readonly states: readonly RatingState[];
  /** The second of two ratings; null or left out: there is one, or none is made. */
  readonly secondStates?: readonly RatingState[] | null;
  /** The target at each, or null where only the months have one. */
  readonly targets: readonly (number | null)[] | null;
  /** What a trajectory asks at each; none where longer periods are shown. */
  readonly planned?: readonly (number | null)[];
  readonly plannedBetween?: readonly boolean[];
  /** What was published where it is another now; none where longer periods are shown. */
  readonly former: Account['series']['former'];
}

/** What tells nothing of months that stand beside a year to date: that, and what is set for it, is the year's. */
const NOTHING_OF_THE_YEAR = {
  ...{ numerators: [], denominators: [], states: [], secondStates: null, targets: [] },
  ...{ planned: [], plannedBetween: [], former: [] },
} as const;

/** The span that can be shown: the one asked for, or months where it cannot be made. */
export function spanShown(account: Account, asked: Span): Span {
  if (asked === 'so-far') return account.series.monthsAlone === null ? 'months' : asked;
  if (asked === 'quarters' && account.quarters === null) return 'months';
  return asked === 'years' && account.years === null ? 'months' : asked;
}

/** Whether the months of a span are those alone that stand beside a year to date, and are judged by nothing. */
export function isOfMonthsAlone({ series }: Account, span: Span): boolean {
  return span === 'months' && series.monthsAlone !== null;
}

/** Whether the value of an indicator is a percentage of its counts. */
export function isProportion({ measureKind }: Account['indicator']): boolean {
  return measureKind === 'PERCENTAGE';
}

/** What the chart of an account draws, as its address says. */
export function chartFigures(
  account: Account,
  view: IndicatorView,
  region: string | null,
): SeriesFigures {
  const { indicator } = account;
  const span = spanShown(account, view.span);
  const charted = chartedOf(account, span);
  const isAlone = isOfMonthsAlone(account, span);
  const inForce = isAlone ? charted.periods.map(() => null) : tolerancesAt(account, charted);
  const points = chartPoints(account, charted, inForce, isAlone);
  return {
    points,
    unit: indicator.unit ?? '',
    decimals: indicator.decimals,
    bands: toleranceBands(inForce, indicator.polarity),
    benchmarks: isAlone ? [] : benchmarkLines(account, view, region),
    toleranceLimit: toleranceBesideTarget(inForce.at(-1)),
    control:
      view.limits && isOwnPeriods(span) && !isAlone && account.controlChart.subject === 'VALUE'
        ? controlOverlay(account.controlChart, account.series.months)
        : null,
    pins: isOwnPeriods(span) ? chartPins(account) : [],
    expected:
      isOwnPeriods(span) && !isAlone
        ? expectedFigures(pinnedOf(account), account.series.months, indicator.unit ?? '')
        : [],
    reach: reachOf(account, view),
    hasCounts:
      indicator.measureKind !== 'COUNT' && points.some(({ numerator }) => numerator !== null),
  };
}

/**
 * The axis as chosen. Where nothing is chosen: close up where limits are drawn, since change is what
 * they are about; a percentage from nought to 100; anything else from nought, unless it hardly moves
 * so far above.
 */
export function reachOf({ indicator, series }: Account, view: IndicatorView): AxisReach {
  if (view.axis !== null) return view.axis;
  if (view.limits) return 'close';
  if (indicator.unit === '%') return 'whole';
  const values = series.values.filter((value) => value !== null);
  return values.length > 0 && Math.min(...values) > 0.6 * Math.max(...values) ? 'close' : 'whole';
}

/** Changes within the indicator's own periods that are shown, numbered in their order: one of May stands at the quarter that holds it. */
export function changePins(account: Account): readonly ChartPin[] {
  const periods = account.series.months.map(parsePeriodKey);
  return account.annotations
    .flatMap(({ on, label, rebases }) => {
      const index = periods.findIndex((period) => containsDate(period, on));
      return index === -1 ? [] : [{ index, label, rebases }];
    })
    .map((pin, at) => ({ ...pin, number: at + 1 }));
}

/** Every pin of the chart: what changed, then what was agreed. */
export function chartPins(account: Account): readonly ChartPin[] {
  return [...changePins(account), ...actionPins(pinnedOf(account))];
}

/** The actions of an account under the numbers that their pins have, after those of what changed. */
export function pinnedOf(account: Account) {
  const charted = { keys: account.series.months, latest: account.latestFigure };
  return pinnedActions(account.actions, charted, changePins(account).length);
}

function chartedOf(account: Account, span: Span): Charted {
  const longer = span === 'quarters' ? account.quarters : account.years;
  if (!isOwnPeriods(span) && longer !== null) return { ...longer, targets: null, former: [] };
  const { series } = account;
  const periods = series.months.map((key) => ({ key, name: periodTicks(key).name }));
  return isOfMonthsAlone(account, span) && series.monthsAlone !== null
    ? { ...series.monthsAlone, ...NOTHING_OF_THE_YEAR, periods }
    : { ...series, periods };
}

/** Whether the indicator's own periods are shown, and none made from them. */
function isOwnPeriods(span: Span): boolean {
  return span === 'months' || span === 'so-far';
}

function chartPoints(
  account: Account,
  charted: Charted,
  inForce: readonly (Tolerance | null)[],
  isAlone: boolean,
): readonly ChartPoint[] {
  const { indicator, reading, place, period } = account;
  const inexact = reading.marks.find(({ mark }) => mark === 'NOT_EXACT')?.sentence;
  const hasDenominator = indicator.measureKind !== 'COUNT' && !indicator.denominatorIsPopulation;
  return charted.periods.map(({ key, name }, index) => {
    const code = monthCodeOf(charted.codes, index);
    return {
      ...{ key, name, tick: periodTicks(key).tick, group: periodTicks(key).group },
      value: charted.values[index] ?? null,
      decimals: key === period.key && !isAlone ? reading.decimals : indicator.decimals,
      ...code,
      ...(key === period.key && !isAlone && { inexact }),
      state: charted.states[index] ?? 'NOT_RATED',
      ...(charted.secondStates && { secondState: charted.secondStates[index] ?? 'NOT_RATED' }),
      numerator: indicator.measureKind === 'COUNT' ? null : (charted.numerators[index] ?? null),
      denominator: hasDenominator ? (charted.denominators[index] ?? null) : null,
      target:
        (charted.targets
          ? (charted.targets[index] ?? null)
          : targetAt(indicator.targets, place.slug, key)) ?? targetRated(inForce[index]),
      planned: charted.planned?.[index] ?? null,
      plannedBetween: charted.plannedBetween?.[index] ?? false,
      former: charted.former.filter(({ month }) => month === key),
    };
  });
}

function targetAt(
  targets: Account['indicator']['targets'],
  place: string,
  key: string,
): number | null {
  const versions = targets
    .filter(({ kind }) => kind === 'TARGET')
    .map((target) => ({ ...target, from: target.validFrom, to: target.validTo }));
  return inForceFor(versions, place, key)?.value ?? null;
}

function tolerancesAt(account: Account, charted: Charted): readonly (Tolerance | null)[] {
  const versions = account.tolerances.map((sent) => ({
    ...toleranceVersion(sent),
    place: sent.place,
  }));
  return charted.periods.map(({ key }, index) =>
    // Of a longer period that nobody rates, no zone is drawn either.
    charted.targets === null && (charted.states[index] ?? 'NOT_RATED') === 'NOT_RATED'
      ? null
      : inForceFor(versions, account.place.slug, key),
  );
}

function benchmarkLines(
  { benchmarks }: Account,
  { bench }: IndicatorView,
  region: string | null,
): readonly ReferenceLine[] {
  return benchmarks
    .filter(({ benchmark }) => bench.includes(benchmark.comparator))
    .map(({ benchmark: { comparator, value, year } }) => ({
      key: comparator,
      label: [comparatorName(comparator, region), ...(year === null ? [] : [year])].join(' '),
      value,
    }));
}
