import { absenceSentence, formatOf, formatWithUnit, type Absence } from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';

/** A figure as a reader sees it; why there is none, where that is said; null where there is nothing. */
export function shownFigure(
  { unit, decimals }: Pick<IndicatorRecord, 'unit' | 'decimals'>,
  {
    value,
    numerator,
    absence,
  }: {
    readonly value: number | null;
    readonly numerator: number | null;
    readonly absence: Absence | null;
  },
): string | null {
  if (value !== null) return formatWithUnit(value, unit ?? '', decimals);
  if (absence !== null) return absenceSentence(absence);
  return numerator === null ? null : formatWithUnit(numerator, '', 0);
}

interface FigureWithCounts {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly absence: Absence | null;
}

/**
 * A figure of the record and the one that takes its place, in words. Where the counts behind them are
 * others they are said too: 56.0% may become 56.0%, of other children, and counts may be lost.
 */
export function changedFigure(
  indicator: Pick<IndicatorRecord, 'unit' | 'decimals'>,
  recorded: FigureWithCounts,
  incoming: FigureWithCounts,
): { readonly before: string | null; readonly after: string | null } {
  const [before, after] = [shownFigure(indicator, recorded), shownFigure(indicator, incoming)];
  const [old, now] = [countsOf(recorded), countsOf(incoming)];
  if (before === null || old === now) return { before, after };
  const beside = (figure: string | null, counts: string | null) =>
    figure === null ? null : `${figure} (${counts ?? 'no counts'})`;
  return { before: beside(before, old), after: beside(after, now) };
}

function countsOf({ numerator, denominator }: FigureWithCounts): string | null {
  return numerator === null || denominator === null ? null : formatOf(numerator, denominator);
}

/** The figure of the record beside a cell of a file. */
export const recordedFigure = (cell: {
  readonly recordedValue: number | null;
  readonly recordedNumerator: number | null;
  readonly recordedDenominator: number | null;
  readonly recordedAbsence: Absence | null;
}): FigureWithCounts => ({
  value: cell.recordedValue,
  numerator: cell.recordedNumerator,
  denominator: cell.recordedDenominator,
  absence: cell.recordedAbsence,
});
