import type { Spread } from './statistics';

export type PartName =
  'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm' | 'n';

export interface Goal {
  readonly kind: 'at most' | 'at least' | 'below';
  readonly value: number;
}

/** One thing measured: a figure, how much it varied, and what was hoped for. */
export interface Measurement {
  readonly part: PartName;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly spread?: Spread;
  readonly goal?: Goal;
  /** The figures behind it, for example both medians of a ratio. */
  readonly behind?: string;
}

/** Something that could not be measured here, and why. */
export interface NotRun {
  readonly part: PartName;
  readonly what: string;
  readonly reason: string;
}

export type Result = Measurement | NotRun;

/** Whether a goal is met; goals are hopes to compare with, and nothing fails by them. */
export function isMet({ kind, value: wanted }: Goal, value: number): boolean {
  if (kind === 'at most') return value <= wanted;
  return kind === 'at least' ? value >= wanted : value < wanted;
}

const SIGNS = { 'at most': '≤', 'at least': '≥', below: '<' } as const;

function shown(value: number, unit: string): string {
  if (unit === '×') return `${value.toFixed(2)} ×`;
  const decimals = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1;
  return `${value.toFixed(decimals)} ${unit}`.trim();
}

/** A result as one line for the terminal. */
export function lineOf(result: Result): string {
  if ('reason' in result) return `  ${result.what}: not run: ${result.reason}`;
  const { what, value, unit, spread, goal, behind } = result;
  const range =
    spread === undefined
      ? ''
      : ` (middle half ${shown(spread.lower, unit)} to ${shown(spread.upper, unit)})`;
  const verdict =
    goal === undefined
      ? ''
      : `; goal ${SIGNS[goal.kind]} ${shown(goal.value, unit)}: ${isMet(goal, value) ? 'met' : 'missed'}`;
  const source = behind === undefined ? '' : `\n      ${behind}`;
  return `  ${what}: ${shown(value, unit)}${range}${verdict}${source}`;
}
