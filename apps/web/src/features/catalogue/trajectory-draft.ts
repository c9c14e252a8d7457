import {
  fillTrajectory,
  financialYear,
  formatPeriod,
  month,
  monthsIn,
  periodKey,
  previousPeriod,
  toleranceInForce,
  type TrajectoryShape,
} from '@vital-signs/domain';
import type { CatalogueIndicator } from './catalogue-query';
import { wholeNumber, writtenNumber } from './written-values';

/** A month of a trajectory as it is written: its value as text, and whether it was filled in. */
export interface MonthWritten {
  /** Key of the month. */
  readonly month: string;
  readonly value: string;
  readonly between: boolean;
}

/** The keys of the twelve months of a financial year; none where no year is written. */
export function monthsOfYear(year: string): readonly string[] {
  const first = wholeNumber(year);
  return first < 1900 || first > 2199 ? [] : monthsIn(financialYear(first)).map(periodKey);
}

/** The month before the first of a year, from whose figure a line can begin. */
export function monthBefore(year: string): string | null {
  const [first] = monthsOfYear(year);
  return first === undefined ? null : periodKey(previousPeriod(month(first)));
}

type Standing = CatalogueIndicator['targets'];

/** The trajectory of a year as it stands in a place, every month of it; what nobody asks for is empty. */
export function standingMonths(
  targets: Standing,
  place: string,
  year: string,
): readonly MonthWritten[] {
  return monthsOfYear(year).map((key) => {
    const step = targets.find(
      (each) =>
        each.kind === 'TRAJECTORY' &&
        (each.place ?? '') === place &&
        each.validFrom === `${key}-01`,
    );
    return { month: key, value: step ? String(step.value) : '', between: step?.between ?? false };
  });
}

/** The target in force at the end of a year: that of the place before that of every place. */
export function targetOfYear(targets: Standing, place: string, year: string): number | null {
  const last = monthsOfYear(year).at(-1);
  if (last === undefined) return null;
  const heldFor = (slug: string | null) =>
    toleranceInForce(
      targets
        .filter((each) => each.kind === 'TARGET' && each.place === slug)
        .map(({ value, validFrom, validTo }) => ({ value, from: validFrom, to: validTo })),
      month(last),
    );
  return (place === '' ? null : heldFor(place))?.value ?? heldFor(null)?.value ?? null;
}

/** Every month between stated ones filled in; what was filled in before is filled in anew. */
export function filled(
  months: readonly MonthWritten[],
  shape: TrajectoryShape,
  decimals: number,
  from: { readonly month: string; readonly value: number } | null = null,
): readonly MonthWritten[] {
  const stated = months.flatMap(({ month: key, value, between }) => {
    const number = between ? null : writtenNumber(value);
    return number === null ? [] : [{ month: key, value: number }];
  });
  const found = new Map(
    fillTrajectory(from === null ? stated : [from, ...stated], shape, decimals).map((each) => [
      each.month,
      each,
    ]),
  );
  return months.map((written) => {
    const each = found.get(written.month);
    if (each === undefined)
      return written.between ? { ...written, value: '', between: false } : written;
    return { month: each.month, value: String(each.value), between: each.between };
  });
}

/** The months that ask for something, as they are sent. */
export function sentMonths(months: readonly MonthWritten[]) {
  return months.flatMap(({ month: key, value, between }) => {
    const number = writtenNumber(value);
    return number === null ? [] : [{ month: key, value: number, between }];
  });
}

/** Months whose values cannot be read as numbers, by their names. */
export function unreadMonths(months: readonly MonthWritten[]): readonly string[] {
  return months
    .filter(({ value }) => value.trim() !== '' && writtenNumber(value) === null)
    .map(({ month: key }) => formatPeriod(month(key)));
}
