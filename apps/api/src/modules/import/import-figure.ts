import { absenceSentence, formatWithUnit, type Absence } from '@vital-signs/domain';
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
