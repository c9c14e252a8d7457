import { scaleLinear } from 'd3-scale';
import { formatValue } from '@vital-signs/domain';
import type { Box } from './place-labels';
import { spreadLabels } from './spread-labels';
import { textWidth } from './text-size';
import { valueAxis } from './value-axis';
import type { ValueAxis } from './value-axis';

export interface OverlaySeries {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly isModelled: (index: number) => boolean;
  /** The last figure, as printed. */
  readonly shown: string;
}

interface OverlayInput {
  readonly unit: string;
  readonly series: readonly OverlaySeries[];
  readonly width: number;
  readonly em: number;
}

export interface OverlayLayout {
  readonly height: number;
  readonly plot: Box;
  readonly axis: ValueAxis;
  /** How many periods the longest series has. */
  readonly count: number;
  /** One for each series that has a figure: where its last one lies, and where its name stands. */
  readonly labels: readonly {
    readonly key: string;
    readonly text: string;
    readonly index: number;
    readonly anchor: number;
    readonly middle: number;
  }[];
}

const LINE = 1.3;
const LEAST_HEIGHT = 9;
/** Length of the stroke that stands before a name, drawn as its line is. */
export const KEY = 1.8;

/** Where everything of a chart of several series stands. */
export function overlayLayout({ unit, series, width, em }: OverlayInput): OverlayLayout {
  const axis = valueAxis({
    values: series.flatMap(({ values }) => values.filter((value) => value !== null)),
    references: [],
    isPercentage: unit === '%',
    reach: 'close',
    tickCount: 3,
  });
  const named = series.flatMap(({ key, name, values, shown }) => {
    const index = values.findLastIndex((value) => value !== null);
    const value = values[index] ?? null;
    return value === null ? [] : [{ key, index, value, text: `${name} ${shown}` }];
  });
  const room = Math.max(0, ...named.map(({ text }) => textWidth(text)));
  const ticks = axis.ticks.map((tick) => textWidth(formatValue(tick, unit, axis.decimals)));
  const height = Math.max(LEAST_HEIGHT, named.length * LINE) * em;
  const plot: Box = {
    left: (Math.max(...ticks) + 0.6) * em,
    right: width - (named.length > 0 ? room + KEY + 1.2 : 0.2) * em,
    top: 0.8 * em,
    bottom: 0.8 * em + height,
  };
  const up = scaleLinear().domain(axis.domain).range([plot.bottom, plot.top]);
  const middles = spreadLabels(
    named.map(({ value }) => ({ at: up(value), size: LINE * em })),
    [plot.top - 0.6 * em, plot.bottom + 0.6 * em],
  );
  return {
    ...{ plot, axis, height: plot.bottom + 2 * em },
    count: Math.max(0, ...series.map(({ values }) => values.length)),
    labels: named.map(({ key, index, value, text }, at) => ({
      ...{ key, index, text, anchor: up(value) },
      middle: middles[at] ?? up(value),
    })),
  };
}
