import { curveLinear, line } from 'd3-shape';

interface LinePoint {
  readonly value: number | null;
  readonly isModelled: boolean;
}

type Scale = (value: number) => number;

export interface SeriesLines {
  /** Between two adjacent points that are both reported. */
  readonly reported: string;
  /** Between two adjacent points of which one or both are modelled. */
  readonly modelled: string;
}

/**
 * The line of a series, broken where a period has no figure and before each of `breaks`, from which
 * on the figures are others; its modelled stretches apart.
 */
export function seriesLines(
  points: readonly LinePoint[],
  x: Scale,
  y: Scale,
  breaks: readonly number[] = [],
): SeriesLines {
  const path = line<readonly [number, number]>().curve(curveLinear).digits(1);
  const runs: { readonly isModelled: boolean; readonly at: [number, number][] }[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (point.value === null || before === undefined || before.value === null) return;
    if (breaks.includes(index)) return;
    const isModelled = point.isModelled || before.isModelled;
    const end: [number, number] = [x(index), y(point.value)];
    const run = runs.at(-1);
    const start: [number, number] = [x(index - 1), y(before.value)];
    const joins = run?.isModelled === isModelled && run.at.at(-1)?.[0] === start[0];
    if (run && joins) run.at.push(end);
    else runs.push({ isModelled, at: [start, end] });
  });
  const drawn = (isModelled: boolean) =>
    runs
      .filter((run) => run.isModelled === isModelled)
      .map(({ at }) => path(at) ?? '')
      .join('');
  return { reported: drawn(false), modelled: drawn(true) };
}

/**
 * A value that holds for whole periods, such as a target: level from half a period before each to
 * half a period after, stepping where it changes, nothing where there is none.
 */
export function steppedLine(
  values: readonly (number | null)[],
  edges: (index: number) => readonly [left: number, right: number],
  y: Scale,
): string {
  let path = '';
  let isOpen = false;
  values.forEach((value, index) => {
    if (value === null) {
      isOpen = false;
      return;
    }
    const [left, right] = edges(index);
    path += `${isOpen ? 'L' : 'M'}${rounded(left)},${rounded(y(value))}H${rounded(right)}`;
    isOpen = true;
  });
  return path;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** As many lines of what was published before are drawn: with more, they are not told apart. */
const MOST_FORMER_LINES = 3;

interface FormerPoint {
  readonly value: number | null;
  readonly former?: readonly { readonly value: number }[];
}

/**
 * What was published of each point and is another now, a line at a time: what was published first, then,
 * of the points of which several figures were, what was published last, and what was before that.
 */
export function formerRanks(
  points: readonly FormerPoint[],
): readonly (readonly (number | null)[])[] {
  const most = Math.max(0, ...points.map(({ former = [] }) => former.length));
  return Array.from({ length: Math.min(most, MOST_FORMER_LINES) }, (_, rank) =>
    points.map(({ former = [] }) => {
      if (rank === 0) return former.at(-1)?.value ?? null;
      return former.slice(0, -1)[rank - 1]?.value ?? null;
    }),
  );
}

/**
 * A line as it was published where it is another now: through the former values, from and to the points
 * beside them that are what they were.
 */
export function formerLine(
  points: readonly FormerPoint[],
  former: readonly (number | null)[],
  x: Scale,
  y: Scale,
): string {
  const isFormer = (index: number) => (former[index] ?? null) !== null;
  const line = points.map(({ value }, index) => ({
    value: former[index] ?? (isFormer(index - 1) || isFormer(index + 1) ? value : null),
    isModelled: false,
  }));
  return seriesLines(line, x, y).reported;
}
