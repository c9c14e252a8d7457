import { absenceSentence, formatLimit, formatOf } from '@vital-signs/domain';
import type { Absence } from '@vital-signs/domain';
import type { Basis } from './import-query';

/** A figure of a file as it is understood, in words. */
export interface UnderstoodFigure {
  readonly row: number;
  readonly column: number;
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly basis: Basis;
  readonly figure: string;
  /** As it stood in the file; null where it was computed. */
  readonly text: string | null;
}

interface Measured {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly absence: Absence | null;
}

/** More decimals than any report prints say nothing to a reader. */
const MOST_DECIMALS = 4;

/** "66.3% (1,909 of 2,879)", or why there is no figure. */
export function figureWords({ value, numerator, denominator, absence }: Measured, unit: string) {
  const counts =
    numerator !== null && denominator !== null ? formatOf(numerator, denominator) : null;
  if (value === null) {
    const why = absence === null ? 'no figure' : absenceSentence(absence);
    return counts === null ? why : `${why} (${counts})`;
  }
  const figure = formatLimit(Number(value.toFixed(MOST_DECIMALS)), unit);
  return counts === null ? figure : `${figure} (${counts})`;
}
