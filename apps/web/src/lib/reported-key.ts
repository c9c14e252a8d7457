import { asReported, periodKey, reportingPeriodNamed } from '@vital-signs/domain';

/**
 * The key under which an authority reports what an address names: a month of one that reports by quarter is
 * its quarter, and the other way round. `months` are those that it holds; null where nothing is named.
 */
export function reportedKey(named: string | null, months: readonly string[]): string | null {
  const period = named === null ? null : reportingPeriodNamed(named);
  const last = reportingPeriodNamed(months.at(-1) ?? '');
  if (period === null || last === null) return named;
  return periodKey(asReported(period, last.kind === 'QUARTER' ? 'QUARTER' : 'MONTH'));
}
