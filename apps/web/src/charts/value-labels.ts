import { formatValue } from '@vital-signs/domain';
import { placeLabels } from './place-labels';
import type { Box, PlacedBox, Segment } from './place-labels';
import { textWidth } from './text-size';

interface LabelledPoint {
  readonly value: number | null;
  readonly decimals: number;
}

interface ValueLabelInput {
  readonly points: readonly LabelledPoint[];
  readonly unit: string;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly step: number;
  readonly em: number;
  readonly plot: Box;
  /** True where the figure of the last point stands beside the plot. */
  readonly isLastNamed: boolean;
  readonly obstacles: readonly Box[];
  /** Lines beside the series itself: targets, benchmarks, limits. */
  readonly lines: readonly Segment[];
}

export interface ValueLabel {
  readonly index: number;
  readonly text: string;
}

/**
 * The figures that are printed beside their points: all of them where there is room, otherwise the
 * last known, the greatest, the least and the first. None lies over a line, a point or another.
 */
export function valueLabels(input: ValueLabelInput): readonly PlacedBox<ValueLabel>[] {
  const { points, unit, x, y, em, plot } = input;
  const known = points.flatMap(({ value, decimals }, index) =>
    value === null ? [] : [{ index, value, text: formatValue(value, unit, decimals) }],
  );
  const widest = Math.max(0, ...known.map(({ text }) => textWidth(text)));
  const all = (widest + 0.8) * em <= input.step;
  const by = (a: { value: number }, b: { value: number }) => b.value - a.value;
  const chosen = [known.at(-1), known.toSorted(by)[0], known.toSorted(by).at(-1), known[0]];
  const order = [...new Set(all ? [...chosen, ...known] : chosen)].flatMap((point) =>
    point === undefined || (input.isLastNamed && point.index === points.length - 1) ? [] : [point],
  );
  const dots = known.map(({ index, value }) => ({ index, at: [x(index), y(value)] as const }));
  const wanted = order.map(({ index, value, text }) => {
    const at = [x(index), y(value)] as const;
    const before = points[index - 1]?.value ?? value;
    const after = points[index + 1]?.value ?? value;
    const isAbove = value >= (before + after) / 2;
    return {
      label: { index, text },
      candidates: around(at, textWidth(text) * em + 0.4 * em, em, em, isAbove).filter((box) =>
        isNearest(box, index, dots),
      ),
    };
  });
  return placeLabels(wanted, {
    within: { ...plot, top: plot.top - 1.6 * em, right: plot.right + 0.4 * em },
    obstacles: [...input.obstacles, ...dots.map(({ at }) => dotBox(at, em * 0.35))],
    segments: [...segmentsOf(points, x, y), ...input.lines],
  });
}

function around(
  [x, y]: readonly [number, number],
  width: number,
  height: number,
  em: number,
  aboveFirst: boolean,
): readonly Box[] {
  const gaps = [0.5, 1.1, 1.9].map((gap) => gap * em);
  const vertical = (isAbove: boolean, gap: number, shift: number): Box => ({
    left: x - width / 2 + shift,
    right: x + width / 2 + shift,
    top: isAbove ? y - gap - height : y + gap,
    bottom: isAbove ? y - gap : y + gap + height,
  });
  return gaps.flatMap((gap) =>
    [aboveFirst, !aboveFirst].flatMap((isAbove) =>
      [0, -0.3, 0.3, -0.5, 0.5]
        .map((part) => part * width)
        .map((shift) => vertical(isAbove, gap, shift)),
    ),
  );
}

/** Whether a label is read as that of its own point: no other is as near to it. */
function isNearest(
  box: Box,
  own: number,
  dots: readonly { readonly index: number; readonly at: readonly [number, number] }[],
): boolean {
  const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;
  const far = ([x, y]: readonly [number, number]) => Math.hypot(x - middle[0], y - middle[1]);
  const mine = dots.find(({ index }) => index === own);
  return (
    mine !== undefined && dots.every(({ index, at }) => index === own || far(at) > far(mine.at))
  );
}

function dotBox([x, y]: readonly [number, number], radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function segmentsOf(
  points: readonly LabelledPoint[],
  x: (index: number) => number,
  y: (value: number) => number,
): readonly Segment[] {
  return points.flatMap(({ value }, index): Segment[] => {
    const before = points[index - 1]?.value ?? null;
    return value === null || before === null
      ? []
      : [{ from: [x(index - 1), y(before)], to: [x(index), y(value)] }];
  });
}
