import { formatLimit, formatValue, namedRating, stateWords } from '@vital-signs/domain';
import type { RatingState, RatingWording } from '@vital-signs/domain';
import type { ControlOverlay, ReferenceLine } from './chart-point';
import type { ToleranceBand } from './tolerance-bands';
import { spreadLabels } from './spread-labels';
import { textWidth, wrapText } from './text-size';

interface SideLabelInput {
  readonly wording: RatingWording;
  readonly unit: string;
  readonly decimals: number;
  readonly bands: readonly ToleranceBand[];
  /** The target at the last point. */
  readonly target: number | null;
  /** What a trajectory asks at the last point. */
  readonly planned: number | null;
  readonly benchmarks: readonly ReferenceLine[];
  /** The limit of the first of two ratings; null where there is one rating. */
  readonly toleranceLimit: number | null;
  readonly control: ControlOverlay | null;
  readonly lastIndex: number;
  /** The figure at the last point; null where it has none. */
  readonly last: {
    readonly value: number;
    readonly decimals: number;
    /** That its report prints it as no exact figure; left out: it is one. */
    readonly inexact?: string | undefined;
  } | null;
}

/** What is said beside the plot, and at which value it belongs. */
export interface SideLabel {
  readonly key: string;
  readonly kind: 'figure' | 'tolerance' | 'target' | 'planned' | 'benchmark' | 'limit' | 'zone';
  readonly state: RatingState | null;
  readonly text: string;
  /** The value that it names; for a zone the values between which it lies, null where open. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Everything that is named at the right-hand edge: zones in force at the end, target, benchmarks, limits. */
export function sideLabels(input: SideLabelInput): readonly SideLabel[] {
  const { unit, decimals, bands, target, planned, benchmarks, control, lastIndex, last, wording } =
    input;
  const line = (key: string, kind: SideLabel['kind'], words: string, value: number) => ({
    ...{ key, kind, state: null, from: value, to: value },
    text: `${words} ${kind === 'limit' ? formatValue(value, unit, decimals) : formatLimit(value, unit)}`,
  });
  const phase = control?.phases.at(-1);
  return [
    ...(last === null
      ? []
      : [
          {
            ...{ key: 'figure', kind: 'figure' as const, state: null },
            text: `${formatValue(last.value, unit, last.decimals)}${last.inexact === undefined ? '' : ' ±'}`,
            ...{ from: last.value, to: last.value },
          },
        ]),
    ...bands
      .filter(({ last }) => last === lastIndex)
      .map(({ state, from, to }) => ({
        ...{ key: `zone ${state} ${from}`, kind: 'zone' as const, state, from, to },
        text: `${stateWords(wording, state).symbol} ${namedRating(wording, state)}`,
      })),
    ...(input.toleranceLimit === null
      ? []
      : [line('tolerance', 'tolerance', 'Tolerance', input.toleranceLimit)]),
    ...(target === null ? [] : [line('target', 'target', 'Target', target)]),
    ...(planned === null ? [] : [line('planned', 'planned', 'Trajectory', planned)]),
    ...benchmarks.map(({ key, label, value }) => line(key, 'benchmark', label, value)),
    ...(phase
      ? [
          line('upper', 'limit', 'Upper limit', phase.upper),
          line('mean', 'limit', 'Mean', phase.mean),
          line('lower', 'limit', 'Lower limit', phase.lower),
        ]
      : []),
  ];
}

export interface PlacedSideLabel extends SideLabel {
  readonly lines: readonly string[];
  /** Where what it names lies on the edge of the plot. */
  readonly anchor: number;
  /** Middle of the label. */
  readonly middle: number;
}

interface SidePlot {
  readonly top: number;
  readonly bottom: number;
  readonly em: number;
  /** Width that labels have, in units of the type's size. */
  readonly room: number;
  readonly y: (value: number) => number;
}

const LINE_HEIGHT = 1.3;

/** How much larger the figure of the last point is than the other labels. */
export const FIGURE_SCALE = 1.35;

/** The labels in their places along the edge; zones and lines out of sight are left out. */
export function placedSideLabels(
  labels: readonly SideLabel[],
  { top, bottom, em, room, y }: SidePlot,
): readonly PlacedSideLabel[] {
  const shown = labels.flatMap((label) => {
    const low = label.from === null ? bottom : Math.min(bottom, Math.max(top, y(label.from)));
    const high = label.to === null ? top : Math.min(bottom, Math.max(top, y(label.to)));
    if (label.kind === 'zone' && low - high < 1) return [];
    return [{ ...label, lines: wrapText(label.text, room), anchor: (low + high) / 2 }];
  });
  const wanted = shown.map(({ kind, anchor, lines }) => ({
    at: anchor,
    size: lines.length * LINE_HEIGHT * em * (kind === 'figure' ? FIGURE_SCALE : 1),
  }));
  const middles = spreadLabels(wanted, [top - 0.7 * em, bottom + 0.7 * em]);
  return shown.map((label, index) => ({ ...label, middle: middles[index] ?? label.anchor }));
}

/** The width that the labels ask for, in units of the type's size, at most so much. */
export function sideLabelWidth(labels: readonly SideLabel[], most: number): number {
  return Math.max(
    0,
    ...labels.flatMap(({ kind, text }) =>
      wrapText(text, most).map((line) => textWidth(line) * (kind === 'figure' ? FIGURE_SCALE : 1)),
    ),
  );
}
