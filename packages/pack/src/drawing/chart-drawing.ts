import { formatLimit, formatValue } from '@vital-signs/domain';
import type { ChartLine, PackChart } from '../chart';
import { textWidth, type Drawing, type Point, type Shape } from './drawing';
import { edgeLabelShapes, wrapped, type EdgeLabel } from './edge-labels';
import { valueScale, type ValueScale } from './value-scale';

/** As wide as the text of an A4 page. */
const WIDTH = 640;
const STANDARD = { text: 11, height: 190 };
/** 18 points. */
const LARGE = { text: 24, height: 330 };

/** The drawing of a chart: what stands where, without knowing what kind of file it goes into. */
export function chartDrawing(chart: PackChart, isLargePrint: boolean): Drawing {
  const { text: size, height } = isLargePrint ? LARGE : STANDARD;
  const scale = valueScale(chart);
  const ticks = scale.ticks.map((value) => ({ value, text: axisText(value, chart.unit) }));
  const left = Math.max(...ticks.map(({ text }) => textWidth(text, size))) + size;
  const named = edgeTexts(chart, scale);
  const widest = Math.max(...named.map((text) => textWidth(text, size)));
  const right = WIDTH - Math.min(widest, WIDTH * 0.26) - size;
  const top = size;
  const bottom = height - size * 2.2;

  const slot = (right - left) / Math.max(1, chart.periods.length);
  const x = (index: number) => left + slot * (index + 0.5);
  const y = (value: number) => {
    const share = (value - scale.from) / (scale.to - scale.from);
    return bottom - Math.min(1, Math.max(0, share)) * (bottom - top);
  };
  const last = chart.periods.length - 1;
  const frame: Frame = { size, left, right, top, bottom, slot, last, x, y };

  return {
    width: WIDTH,
    height,
    shapes: [
      ...bandShapes(chart, frame),
      ...ticks.flatMap(({ value, text }) => tickShapes(y(value), text, frame)),
      ...(scale.from === 0 ? [] : axisBreak(frame)),
      ...periodShapes(chart.periods, frame),
      ...limitShapes(chart, frame),
      ...chart.lines.toReversed().flatMap((line) => lineShapes(line, frame)),
      ...edgeLabelShapes(edgeLabels(chart, scale, frame), {
        x: right + size / 2,
        width: WIDTH - right - size / 2,
        top: 0,
        bottom: height,
      }),
    ],
  };
}

interface Frame {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly slot: number;
  readonly last: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

const axisText = (value: number, unit: string) => formatLimit(value, unit).replace(/^-/, '−');

function bandShapes({ bands = [] }: PackChart, { slot, last, x, y, top, bottom }: Frame): Shape[] {
  return bands.map((band): Shape => {
    const from = x(band.first ?? 0) - slot / 2;
    const to = x(band.last ?? last) + slot / 2;
    const high = band.high === null ? top : y(band.high);
    const low = band.low === null ? bottom : y(band.low);
    const points: Point[] = [
      [from, high],
      [to, high],
      [to, low],
      [from, low],
    ];
    return { kind: 'AREA', points, fill: `ZONE_${band.tone}` };
  });
}

function tickShapes(y: number, text: string, { left, right, size }: Frame): Shape[] {
  const points: Point[] = [
    [left, y],
    [right, y],
  ];
  return [
    { kind: 'LINE', points, stroke: 'HAIRLINE', width: 0.75 },
    {
      ...{ kind: 'TEXT', at: [left - size / 2, y + size * 0.35], anchor: 'end', text, size },
      ...{ isStrong: false, fill: 'QUIET' },
    },
  ];
}

/** A zigzag at the foot of an axis that does not begin at nought. */
function axisBreak({ left, bottom, size }: Frame): Shape[] {
  const step = size / 4;
  const points = [0, 1, 2, 3, 4].map((index): Point => {
    const aside = index % 2 === 0 ? 0 : index === 1 ? -step : step;
    return [left + aside, bottom - index * step];
  });
  return [{ kind: 'LINE', points, stroke: 'QUIET', width: 1 }];
}

/** Names of periods: as many as there is room for, always with the last one. */
function periodShapes(periods: readonly string[], { x, slot, last, bottom, size }: Frame): Shape[] {
  const widest = Math.max(...periods.map((period) => textWidth(period, size)));
  const every = Math.max(1, Math.ceil((widest + size * 0.5) / slot));
  return periods.flatMap((text, index): Shape[] => {
    if ((last - index) % every !== 0) return [];
    const at: Point = [x(index), bottom + size * 1.5];
    return [{ kind: 'TEXT', at, anchor: 'middle', text, size, isStrong: false, fill: 'QUIET' }];
  });
}

function limitShapes({ limits = [] }: PackChart, { x, y, slot, last }: Frame): Shape[] {
  return limits.map((limit): Shape => {
    const height = y(limit.value);
    const points: Point[] = [
      [x(limit.first ?? 0) - slot / 2, height],
      [x(limit.last ?? last) + slot / 2, height],
    ];
    const dash = limit.stroke === 'SOLID' ? {} : { dash: limit.stroke };
    return { kind: 'LINE', points, stroke: 'QUIET', width: 1, ...dash };
  });
}

/** A line that breaks where there is no figure, its points, and rings around those to be looked at. */
function lineShapes({ values, weight = 'MAIN', ringed = [] }: ChartLine, frame: Frame): Shape[] {
  const isMain = weight === 'MAIN';
  const runs: Point[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([frame.x(index), frame.y(value)]);
  });
  const stroke = isMain ? 'INK' : 'QUIET';
  const lines = runs
    .filter((points) => points.length > 1)
    .map((points): Shape => ({ kind: 'LINE', points, stroke, width: isMain ? 1.75 : 1 }));
  const dots = values.flatMap((value, index): Shape[] => {
    if (value === null) return [];
    const at: Point = [frame.x(index), frame.y(value)];
    if (ringed.includes(index)) return [{ kind: 'DOT', at, radius: 4.5, fill: 'PAPER', stroke }];
    return isMain ? [{ kind: 'DOT', at, radius: 2.25, fill: stroke, stroke }] : [];
  });
  return [...lines, ...dots];
}

function lastOf({ values }: ChartLine): number | null {
  return values.findLast((value) => value !== null) ?? null;
}

function lineName(line: ChartLine, { lines, periods, unit, decimals }: PackChart): string {
  const value = lastOf(line);
  const at = line.values.findLastIndex((each) => each !== null);
  // At the edge it would pass for the last period's.
  const when = value === null || at === periods.length - 1 ? '' : ` (${periods[at] ?? ''})`;
  const figure = value === null ? 'no figure' : `${formatValue(value, unit, decimals)}${when}`;
  return lines.length === 1 ? figure : `${figure} ${line.name}`;
}

const edgeTexts = (chart: PackChart, scale: ValueScale): string[] => [
  ...chart.lines.flatMap((line) => wrapped(lineName(line, chart), 120, 11)),
  ...(chart.limits ?? []).map(({ name }) => name),
  ...bandsInSight(chart, scale).map(({ name }) => name),
];

/** Bands at the end of a chart that its axis shows: a word of another would stand where it does not hold. */
function bandsInSight({ bands = [], periods }: PackChart, { from, to }: ValueScale) {
  const last = periods.length - 1;
  return bands
    .filter((band) => (band.last ?? last) === last)
    .filter(({ low, high }) => (low === null || low < to) && (high === null || high > from));
}

function edgeLabels(
  chart: PackChart,
  scale: ValueScale,
  { y, size, last, top, bottom }: Frame,
): EdgeLabel[] {
  const bands = bandsInSight(chart, scale).map(({ name, low, high }) => ({
    text: name,
    y: ((high === null ? top : y(high)) + (low === null ? bottom : y(low))) / 2,
  }));
  const limits = (chart.limits ?? [])
    .filter((limit) => (limit.last ?? last) === last)
    .map((limit) => ({ text: limit.name, y: y(limit.value) }));
  return [
    ...[...bands, ...limits].map((one) => ({
      ...one,
      ...{ size, isStrong: false, fill: 'QUIET' as const },
    })),
    ...chart.lines.map((line) => ({
      ...{ text: lineName(line, chart), y: y(lastOf(line) ?? 0), size },
      ...{ isStrong: line.weight !== 'BESIDE', fill: 'INK' as const },
    })),
  ];
}
