import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ComparedFigure } from './compared-figure';
import { placeLabels } from './place-labels';
import type { Box, PlacedBox } from './place-labels';
import { spreadLabels } from './spread-labels';
import { textWidth } from './text-size';
import { valueAxis } from './value-axis';
import type { ValueAxis } from './value-axis';

/** Limits by size: aligned lists. */
export interface FunnelLimits {
  readonly denominators: readonly (number | null)[];
  readonly lower95: readonly (number | null)[];
  readonly upper95: readonly (number | null)[];
  readonly lower998: readonly (number | null)[];
  readonly upper998: readonly (number | null)[];
}

interface FunnelInput {
  readonly unit: string;
  readonly whole: ComparedFigure;
  readonly places: readonly ComparedFigure[];
  readonly limits: FunnelLimits;
  readonly width: number;
  readonly em: number;
}

export interface FunnelLayout {
  readonly height: number;
  readonly plot: Box;
  readonly axis: ValueAxis;
  readonly sizes: { readonly domain: readonly [number, number]; readonly ticks: readonly number[] };
  readonly dots: readonly {
    readonly place: ComparedFigure;
    readonly x: number;
    readonly y: number;
  }[];
  /** Where a name is further off, the line that leads to its dot. */
  readonly names: readonly (PlacedBox<string> & { readonly lead: string | null })[];
  readonly edgeLabels: readonly {
    readonly text: string;
    readonly middle: number;
    readonly isWhole: boolean;
  }[];
}

/** Where everything of a funnel stands. */
export function funnelLayout(input: FunnelInput): FunnelLayout {
  const { unit, whole, places, limits, width, em } = input;
  const known = places.flatMap((place) =>
    place.value === null || place.denominator === null
      ? []
      : [{ place, value: place.value, size: place.denominator }],
  );
  const axis = valueAxis({
    values: [...known.map(({ value }) => value), ...(whole.value === null ? [] : [whole.value])],
    references: [],
    isPercentage: unit === '%',
    reach: 'close',
  });
  const names = edgeNames(whole, limits);
  const room = Math.max(0, ...names.map(({ text }) => textWidth(text)));
  const plot: Box = {
    left: 4 * em,
    right: width - (room + 1) * em,
    top: 0.8 * em,
    bottom: 20 * em,
  };
  const largest = max([
    ...known.map(({ size }) => size),
    ...limits.denominators.map((each) => each ?? 0),
  ]);
  const across = scaleLinear()
    .domain([0, largest ?? 1])
    .range([plot.left, plot.right]);
  const up = scaleLinear().domain(axis.domain).range([plot.bottom, plot.top]).clamp(true);
  const dots = known.map(({ place, value, size }) => ({ place, x: across(size), y: up(value) }));
  const middles = spreadLabels(
    names.map(({ value }) => ({ at: up(value), size: 1.25 * em })),
    [plot.top - 0.6 * em, plot.bottom + 0.6 * em],
  );
  return {
    ...{ plot, axis, dots, height: plot.bottom + 3.4 * em },
    sizes: {
      domain: [0, largest ?? 1],
      ticks: across.ticks(Math.max(2, Math.floor((plot.right - plot.left) / (7 * em)))),
    },
    names: placeLabels(
      dots.map(({ place, x, y }) => ({
        label: { name: place.shortName, x, y },
        candidates: around(x, y, textWidth(place.shortName) * em, em),
      })),
      {
        within: plot,
        obstacles: dots.map(({ x, y }) => square(x, y, 0.4 * em)),
        segments:
          whole.value === null
            ? []
            : [{ from: [plot.left, up(whole.value)], to: [plot.right, up(whole.value)] }],
      },
    ).map(({ label: { name, x, y }, box }) => ({
      ...{ label: name, box },
      lead:
        box.top > y + em
          ? `M${x},${y + 0.4 * em}V${box.top}`
          : box.bottom < y - em
            ? `M${x},${y - 0.4 * em}V${box.bottom}`
            : null,
    })),
    edgeLabels: names.map(({ text, isWhole }, index) => ({
      ...{ text, isWhole },
      middle: middles[index] ?? 0,
    })),
  };
}

function edgeNames(whole: ComparedFigure, limits: FunnelLimits) {
  const edges = [
    { text: '99.8% above', value: limits.upper998.at(-1) },
    { text: '95% above', value: limits.upper95.at(-1) },
    { text: `${whole.shortName} ${whole.shown}`, value: whole.value, isWhole: true },
    { text: '95% below', value: limits.lower95.at(-1) },
    { text: '99.8% below', value: limits.lower998.at(-1) },
  ];
  return edges.flatMap(({ text, value, isWhole = false }) =>
    value === null || value === undefined ? [] : [{ text, value, isWhole }],
  );
}

function around(x: number, y: number, width: number, em: number): readonly Box[] {
  const height = 1.2 * em;
  const gap = 0.5 * em;
  const beside = (left: number): Box => ({
    ...{ left, right: left + width, top: y - height / 2, bottom: y + height / 2 },
  });
  const over = (top: number): Box => ({
    ...{ left: x - width / 2, right: x + width / 2, top, bottom: top + height },
  });
  const away = [0, 1, 2, 3, 4, 5].map((step) => step * height);
  return [
    beside(x + gap),
    beside(x - gap - width),
    ...away.flatMap((far) => [over(y - gap - height - far), over(y + gap + far)]),
  ];
}

function square(x: number, y: number, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}
