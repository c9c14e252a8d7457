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

/** A financial year as somebody names it: the calendar year in which it begins, as text, and the month. */
export interface YearNamed {
  readonly year: string;
  readonly begins: number;
}

/** What is written of a trajectory: of which place and year, and its months as text; empty: as they stand. */
export type TrajectoryWritten = Readonly<Record<string, string | boolean>> & {
  readonly place: string;
  readonly year: string;
  /** There is to be none in that year. */
  readonly none: boolean;
  readonly months: string;
};

export const NOTHING_WRITTEN: TrajectoryWritten = { place: '', year: '', none: false, months: '' };

/** The months of a place as the text that is kept of them: a line each, and the place before them. */
export function keptMonths(place: string, months: readonly MonthWritten[]): string {
  const lines = months.map(
    ({ month: key, value, between }) => `${key} ${between ? '~' : '='} ${value}`,
  );
  return [place, ...lines].join('\n');
}

/** Months as they were kept, where they are those of the place and the year; null where those are not kept. */
export function readKeptMonths(
  kept: string,
  place: string,
  named: YearNamed,
): readonly MonthWritten[] | null {
  const [of, ...lines] = kept.split('\n');
  const keys = monthsOfYear(named);
  if (of !== place || keys.length === 0 || lines.length !== keys.length) return null;
  const read = lines.flatMap((line, index): readonly MonthWritten[] => {
    const [, key, sign, value = ''] = /^(\S+) ([~=]) (.*)$/.exec(line) ?? [];
    return key === keys[index] ? [{ month: key ?? '', value, between: sign === '~' }] : [];
  });
  return read.length === keys.length ? read : null;
}

/** The keys of the twelve months of a financial year; none where no year is written. */
export function monthsOfYear({ year, begins }: YearNamed): readonly string[] {
  const first = wholeNumber(year);
  return first < 1900 || first > 2199 ? [] : monthsIn(financialYear(first, begins)).map(periodKey);
}

/** The month before the first of a year, from whose figure a line can begin. */
export function monthBefore(named: YearNamed): string | null {
  const [first] = monthsOfYear(named);
  return first === undefined ? null : periodKey(previousPeriod(month(first)));
}

type Standing = CatalogueIndicator['targets'];

/** The trajectory of a year as it stands in a place, every month of it; what nobody asks for is empty. */
export function standingMonths(
  targets: Standing,
  place: string,
  named: YearNamed,
): readonly MonthWritten[] {
  return monthsOfYear(named).map((key) => {
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
export function targetOfYear(targets: Standing, place: string, named: YearNamed): number | null {
  const last = monthsOfYear(named).at(-1);
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
