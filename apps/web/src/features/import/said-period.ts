import { formatPeriod, parsePeriodKey, periodKey, readPeriod } from '@vital-signs/domain';
import type { ImportMapping, PeriodKind } from '@vital-signs/domain';

const KINDS: readonly PeriodKind[] = ['MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'CALENDAR_YEAR'];

/** The key of the period that somebody wrote: "Mar 2018" is 2018-03; null where it is none, or not clear. */
export function saidPeriodKey(text: string, financialYearStartMonth: number): string | null {
  const cell = { text, number: null, date: null, isPercentFormat: false };
  for (const kind of KINDS) {
    const read = readPeriod(cell, kind, financialYearStartMonth);
    if ('period' in read) return periodKey(read.period);
  }
  return null;
}

/** A period by its key, in words; the key itself where it is none. */
export function periodWords(key: string): string {
  try {
    return formatPeriod(parsePeriodKey(key));
  } catch {
    return key;
  }
}

/**
 * Key of the latest month that a file is said to be of, by what holds for every row or by its columns;
 * null where its rows say it.
 */
export function latestMonth(mapping: Pick<ImportMapping, 'period' | 'columns'> | null) {
  const keys = [mapping?.period ?? null, ...(mapping?.columns ?? []).map(({ period }) => period)];
  const months = keys.filter((key) => key !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(key));
  return months.sort().at(-1) ?? null;
}
