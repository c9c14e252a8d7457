import { decimalsOfText, derivedDenominator, derivedNumerator } from '@vital-signs/domain';
import type { Provenance } from '@vital-signs/domain';
import type { IndicatorFacts } from './catalogue/indicator-facts';
import type { PrintedCell } from './report/printed-cell';
import type { FigureColumn } from './report/printed-figures';
import {
  assessmentsByOutcome,
  printedFigure,
  referralsBySource,
  sectionCell,
} from './report/printed-figures';

/** What a figure was counted from, as far as the report prints it or leaves one whole number. */
export interface PrintedCounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly countsProvenance: Provenance | null;
}

interface Count {
  readonly count: number;
  readonly derived: boolean;
}

const NONE: PrintedCounts = { numerator: null, denominator: null, countsProvenance: null };

/**
 * The counts behind a printed cell. A count that is printed is taken as it is; a numerator that is
 * not follows from the percentage and a printed denominator where exactly one whole number fits,
 * and so does a denominator from the percentage and a printed numerator. A cell without a figure
 * keeps a printed numerator and nothing else, so that nothing fills it in.
 */
export function printedCounts(
  indicator: IndicatorFacts,
  column: FigureColumn,
  cell: PrintedCell,
): PrintedCounts {
  const ownNumerator = printed(sectionCell(`${indicator.key}n`, column));
  if (cell.absence !== null) return asCounts(ownNumerator, null);
  const denominator = countOf(indicator.denominator?.from, column);
  const numerator =
    ownNumerator ??
    countOf(indicator.numerator?.from, column) ??
    numeratorOf(indicator, cell, denominator);
  return asCounts(numerator, denominator ?? denominatorOf(indicator, cell, numerator));
}

function asCounts(numerator: Count | null, denominator: Count | null): PrintedCounts {
  if (numerator === null && denominator === null) return NONE;
  const derived = numerator?.derived === true || denominator?.derived === true;
  return {
    numerator: numerator?.count ?? null,
    denominator: denominator?.count ?? null,
    countsProvenance: derived ? 'DERIVED' : 'PUBLISHED',
  };
}

function printed(cell: PrintedCell | null): Count | null {
  return cell?.value == null ? null : { count: cell.value, derived: false };
}

function derived(count: number | null): Count | null {
  return count === null ? null : { count, derived: true };
}

function countOf(key: string | undefined, column: FigureColumn): Count | null {
  if (key === undefined) return null;
  const figure = printed(printedFigure(key, column));
  const sumOfParts = SUMS[key];
  if (figure !== null || sumOfParts === undefined || column.startsWith('prev')) return figure;
  return column === 'year to date' ? null : derived(sumOfParts(column));
}

/** Referrals are printed for four months only; for the others their sources are printed. */
export const REFERRALS = '2.2';
/** So are assessments authorised; for the others their three outcomes are printed. */
const ASSESSMENTS = '3.1';

/** What stands for a count in the months in which only its parts are printed. */
const SUMS: Readonly<Record<string, (month: string) => number | null>> = {
  [REFERRALS]: referralsBySource,
  [ASSESSMENTS]: assessmentsByOutcome,
};

function numeratorOf(
  { measureKind, multiplier }: IndicatorFacts,
  cell: PrintedCell,
  denominator: Count | null,
): Count | null {
  if (measureKind !== 'PERCENTAGE' || cell.value === null || denominator === null) return null;
  const decimals = decimalsOfText(cell.text);
  return derived(derivedNumerator(cell.value, decimals, denominator.count, multiplier));
}

function denominatorOf(
  indicator: IndicatorFacts,
  cell: PrintedCell,
  numerator: Count | null,
): Count | null {
  const unprinted = indicator.denominator !== null && indicator.denominator.from === undefined;
  if (indicator.measureKind !== 'PERCENTAGE' || !unprinted) return null;
  if (cell.value === null || numerator === null) return null;
  const decimals = decimalsOfText(cell.text);
  return derived(derivedDenominator(cell.value, decimals, numerator.count, indicator.multiplier));
}
