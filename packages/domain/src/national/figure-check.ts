import type { SourceCell } from '../import/source-table';
import type { NationalIssue } from './national-file';

/** What a published figure is, as far as its unit or its heading says it. */
export type FigureKind =
  | { readonly kind: 'PERCENTAGE' }
  /** So many of each `per`. */
  | { readonly kind: 'RATE'; readonly per: number }
  /** Scores and differences, which may lie below nought. */
  | { readonly kind: 'SIGNED' }
  | { readonly kind: 'OTHER' };

const SIGNED =
  /score|progress|change|difference|gap|growth|increase|decrease|variation|residual|net\b/i;
const PERCENTAGE = /%|percent(?!ile)|\bpct\b/i;
const RATE = /\bper\s*(\d{1,3}(?:,?\d{3})+|100)\b/i;

/**
 * What figures under a unit ("% of referrals", "Rate per 10,000") or a heading
 * (Re_referrals_percent) are.
 */
export function figureKind(unit: string): FigureKind {
  const words = unit.replaceAll('_', ' ');
  if (SIGNED.test(words)) return { kind: 'SIGNED' };
  const per = RATE.exec(words)?.[1]?.replaceAll(',', '');
  if (per !== undefined && per !== '100') return { kind: 'RATE', per: Number(per) };
  return { kind: per === '100' || saysPercentage(words) ? 'PERCENTAGE' : 'OTHER' };
}

/** True of a unit or a heading that speaks of per cent; a percentile is none. */
export function saysPercentage(words: string): boolean {
  return PERCENTAGE.test(words.replaceAll('_', ' '));
}

/** Why a number cannot be the figure of its measure. */
export interface FigureProblem {
  readonly code: 'FIGURE_BELOW_NOUGHT' | 'FIGURE_TOO_GREAT' | 'PERCENT_SIGN';
  readonly expected: string;
}

/** Where a figure stands. */
export interface FigurePlace {
  readonly row: number;
  readonly column: number | null;
  readonly heading: string;
  /** As it was written. */
  readonly read: string;
}

/** True of a cell that says per cent, by its text or by its format. */
const saysPerCent = (cell: SourceCell | null) =>
  cell !== null && (cell.isPercentFormat || cell.text.trim().endsWith('%'));

/**
 * What is wrong with a figure that could be read, by what its measure is; null where nothing is. A
 * percentage lies between nought and a hundred, a rate per 10,000 between nought and 10,000, a count
 * is no less than nought, and nothing but a percentage bears the sign of one. Scores and
 * differences may lie anywhere.
 */
export function figureProblem(
  value: number,
  cell: SourceCell | null,
  of: FigureKind,
): FigureProblem | null {
  if (saysPerCent(cell) && of.kind !== 'PERCENTAGE' && of.kind !== 'SIGNED') {
    const expected = 'a figure without the sign, for the measure is no percentage';
    return { code: 'PERCENT_SIGN', expected };
  }
  if (of.kind === 'SIGNED') return null;
  if (value < 0) return { code: 'FIGURE_BELOW_NOUGHT', expected: 'nought or more' };
  const most = of.kind === 'PERCENTAGE' ? 100 : of.kind === 'RATE' ? of.per : Infinity;
  if (value <= most) return null;
  const expected = `at most ${most.toLocaleString('en-GB')}, as the measure is ${
    of.kind === 'RATE' ? `a rate per ${most.toLocaleString('en-GB')}` : 'a percentage'
  }`;
  return { code: 'FIGURE_TOO_GREAT', expected };
}

/** Such a problem as an issue of the row and column where the figure stands. */
export function figureIssue(
  { row, column, heading, read }: FigurePlace,
  { code, expected }: FigureProblem,
): Omit<NationalIssue, 'severity'> {
  return {
    ...{ code, row, column, read, expected },
    sentence: `Row ${row}, ${heading}: “${read}”. Expected is ${expected}.`,
  };
}
