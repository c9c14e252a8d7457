import { scaleLinear } from 'd3-scale';
import { formatValue, PRODUCT_WORDING } from '@vital-signs/domain';
import type { RatingWording } from '@vital-signs/domain';
import type {
  AxisReach,
  ChartPin,
  ChartPoint,
  ControlOverlay,
  ExpectedFigure,
  ReferenceLine,
} from './chart-point';
import { periodAxis } from './period-axis';
import type { PeriodAxis } from './period-axis';
import type { Box, PlacedBox, Segment } from './place-labels';
import { placedSideLabels, sideLabelWidth, sideLabels } from './series-labels';
import type { PlacedSideLabel } from './series-labels';
import { textWidth } from './text-size';
import type { ToleranceBand } from './tolerance-bands';
import { valueAxis } from './value-axis';
import type { ValueAxis } from './value-axis';
import { valueLabels } from './value-labels';
import type { ValueLabel } from './value-labels';

/** What a series is drawn from. */
export interface SeriesFigures {
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
  readonly unit: string;
  readonly decimals: number;
  readonly bands: readonly ToleranceBand[];
  readonly benchmarks: readonly ReferenceLine[];
  /** The limit of the first of two ratings at the last point, named beside the target of the second; null or left out: there is none. */
  readonly toleranceLimit?: number | null;
  readonly control: ControlOverlay | null;
  readonly pins: readonly ChartPin[];
  /** What actions are expected to bring about; left out: nothing. */
  readonly expected?: readonly ExpectedFigure[];
  readonly reach: AxisReach;
  readonly hasCounts: boolean;
  /** How ratings are said; left out: in the product's own words. */
  readonly wording?: RatingWording;
}

interface Space {
  readonly width: number;
  /** Size of the type, in the same units. */
  readonly em: number;
  /** A lower chart, for one that stands under another. */
  readonly isLow?: boolean | undefined;
  /** The point that others are pointed at, over the marks of which nothing is printed; left out: none. */
  readonly pointed?: number | null;
  /** Height of the plot, in times the size of the type, where the usual one does not fit. */
  readonly high?: number | undefined;
}

export interface CountStrip {
  readonly top: number;
  readonly barHeight: number;
  readonly barWidth: number;
  /** A count as a height. */
  readonly height: (count: number) => number;
  /** Whether the counts are printed beneath their bars. */
  readonly hasFigures: boolean;
  /** What stands in each row of figures, where there is room to say it. */
  readonly names: readonly string[];
}

export interface SeriesLayout {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly plot: Box;
  readonly step: number;
  readonly x: (index: number) => number;
  /** Where the stretch that belongs to a point begins and ends. */
  readonly edges: (index: number) => readonly [left: number, right: number];
  readonly y: (value: number) => number;
  readonly valueAxis: ValueAxis;
  readonly periodAxis: PeriodAxis;
  readonly sideLabels: readonly PlacedSideLabel[];
  readonly valueLabels: readonly PlacedBox<ValueLabel>[];
  readonly strip: CountStrip | null;
}

/** A plot keeps so many times the type's size: where labels beside it leave less, none stand there. */
const LEAST_PLOT = 6;

/** Below this many times the type's size a chart is narrow: its labels stand in several lines. */
const NARROW = 46;

/** Where everything of a series chart stands, for a width. */
export function seriesLayout(
  figures: SeriesFigures,
  { width, em, isLow, high, pointed = null }: Space,
): SeriesLayout {
  const { points, unit, decimals, control } = figures;
  const isNarrow = width < NARROW * em;
  const lastIndex = points.length - 1;
  const end = points.at(-1);
  const last = end && end.value !== null ? { ...end, value: end.value } : null;
  const wanted = sideLabels({
    ...{ unit, decimals, bands: figures.bands, benchmarks: figures.benchmarks },
    wording: figures.wording ?? PRODUCT_WORDING,
    toleranceLimit: figures.toleranceLimit ?? null,
    ...{ control, lastIndex, last, target: end?.target ?? null, planned: end?.planned ?? null },
  });
  const room = sideLabelWidth(wanted, isNarrow ? 5.6 : 13);
  const plotHeight = (high ?? (isLow ? 14 : isNarrow ? 20 : 26)) * em;
  const axis = valueAxis({
    values: points.flatMap(({ value, former = [] }) => [
      ...(value === null ? [] : [value]),
      ...former.map((each) => each.value),
    ]),
    references: referencesOf(figures),
    limits: figures.bands.flatMap(({ from, to }) => [from, to].filter((limit) => limit !== null)),
    isPercentage: unit === '%',
    reach: figures.reach,
    tickCount: isLow ? 3 : 5,
  });
  const tickWidth = Math.max(
    ...axis.ticks.map((tick) => textWidth(formatValue(tick, unit, axis.decimals))),
  );
  const top = (figures.pins.length > 0 ? 3.4 : 2) * em;
  const left = (tickWidth + 0.7) * em;
  const labels = width - (room + 1.6) * em - left < LEAST_PLOT * em ? [] : wanted;
  const plot: Box = {
    left,
    right: Math.max(left + em, width - (labels.length > 0 ? room + 1.6 : 0.4) * em),
    top,
    bottom: top + plotHeight,
  };
  const inset = Math.min(2.2 * em, (plot.right - plot.left) / (2 * Math.max(1, points.length)));
  const along = scaleLinear()
    .domain([0, Math.max(1, lastIndex)])
    .range(
      points.length > 1
        ? [plot.left + inset, plot.right - inset]
        : [(plot.left + plot.right) / 2, plot.right],
    );
  const step = points.length > 1 ? along(1) - along(0) : plot.right - plot.left;
  const x = (index: number) => along(index);
  const edges = (index: number) =>
    [
      index === 0 ? plot.left : x(index) - step / 2,
      index === lastIndex ? plot.right : x(index) + step / 2,
    ] as const;
  const up = scaleLinear().domain(axis.domain).range([plot.bottom, plot.top]).clamp(true);
  const y = (value: number) => up(value);
  const periods = periodAxis(points, step, em);
  const axisHeight = (periods.groups.length > 0 ? 3.2 : 1.9) * em;
  const strip = figures.hasCounts
    ? countStrip(points, {
        ...{ top: plot.bottom + axisHeight + 0.6 * em, em, step },
        room: (width - plot.right) / em - 1.2,
      })
    : null;
  return {
    ...{ width, em, plot, step, x, edges, y, valueAxis: axis, periodAxis: periods, strip },
    height: strip
      ? strip.top + strip.barHeight + (strip.hasFigures ? 3.1 : 0.4) * em
      : plot.bottom + axisHeight,
    sideLabels: placedSideLabels(labels, { top: plot.top, bottom: plot.bottom, em, room, y }),
    valueLabels: valueLabels({
      ...{ points, unit, x, y, step, em, plot, isLastNamed: last !== null && labels.length > 0 },
      obstacles: [
        ...(control?.signals ?? []).flatMap(({ index }) => {
          const value = points[index]?.value ?? null;
          return value === null ? [] : [ring(x(index), y(value), em)];
        }),
        ...(figures.expected ?? []).map(({ index, value }) => ring(x(index), y(value), em)),
      ],
      lines: [
        ...levelLines(figures, edges, y),
        ...(pointed === null ? [] : [pointedLine(x(pointed), plot, em)]),
        ...figures.pins.map(({ index, kind }) =>
          pinLine(edges(index)[kind === 'ACTION' ? 1 : 0], plot),
        ),
      ],
    }),
  };
}

/** The line of a pin: of a change where its period begins, of what was agreed where it ends. */
function pinLine(x: number, { top, bottom }: Box): Segment {
  return { from: [x, top], to: [x, bottom] };
}

/** The line at a point that is pointed at, with the arrow above it. */
function pointedLine(x: number, { top, bottom }: Box, em: number): Segment {
  return { from: [x, top - 1.6 * em], to: [x, bottom] };
}

/** The level lines of a chart, which no figure may be printed over. */
function levelLines(
  { points, benchmarks, control }: SeriesFigures,
  edges: SeriesLayout['edges'],
  y: (value: number) => number,
): readonly Segment[] {
  const level = (value: number, first: number, last: number): Segment => ({
    from: [edges(first)[0], y(value)],
    to: [edges(last)[1], y(value)],
  });
  const last = points.length - 1;
  return [
    ...points.flatMap(({ target, planned = null }, index) =>
      [target, planned].flatMap((value) => (value === null ? [] : [level(value, index, index)])),
    ),
    ...benchmarks.map(({ value }) => level(value, 0, last)),
    ...(control?.phases ?? []).flatMap((phase) =>
      [phase.lower, phase.mean, phase.upper].map((value) => level(value, phase.first, phase.last)),
    ),
  ];
}

function referencesOf({
  points,
  benchmarks,
  control,
  expected = [],
}: SeriesFigures): readonly number[] {
  return [
    ...expected.map(({ value }) => value),
    ...points.flatMap(({ target, planned = null }) =>
      [target, planned].filter((value) => value !== null),
    ),
    ...benchmarks.map(({ value }) => value),
    ...(control?.phases ?? []).flatMap(({ lower, upper }) => [lower, upper]),
  ];
}

function ring(x: number, y: number, em: number): Box {
  const radius = 0.7 * em;
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function countStrip(
  points: readonly ChartPoint[],
  { top, em, step, room }: { readonly [name in 'top' | 'em' | 'step' | 'room']: number },
): CountStrip {
  const hasDenominators = points.some(({ denominator }) => denominator !== null);
  const names = hasDenominators ? ['Numerator', 'Denominator'] : ['Numerator'];
  const counts = points.flatMap(({ numerator, denominator }) => [numerator ?? 0, denominator ?? 0]);
  const barHeight = 2.2 * em;
  const most = Math.max(1, ...counts);
  const widest = Math.max(...counts.map((count) => textWidth(formatValue(count, '', 0))));
  return {
    ...{ top, barHeight, barWidth: Math.min(step * 0.5, 2.4 * em) },
    height: (count) => (count / most) * barHeight,
    hasFigures: (widest + 0.7) * em <= step,
    names: Math.max(...names.map(textWidth)) <= room ? names : [],
  };
}
