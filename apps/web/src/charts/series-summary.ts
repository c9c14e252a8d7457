import { formatPeriod, formatWithUnit, month } from '@vital-signs/domain';

interface Series {
  /** Keys such as 2018-03, oldest first. */
  readonly months: readonly string[];
  readonly values: readonly (number | null)[];
  readonly unit: string;
  readonly decimals: number;
}

/**
 * A series in words, for whoever does not see its line: "13 months to March 2018: 55.1% in March
 * 2017, 56.0% in March 2018; lowest 50.2% in February 2018, highest 68.4% in July 2017; 2 months
 * without a figure".
 */
export function seriesSummary({ months, values, unit, decimals }: Series): string {
  const known = months.flatMap((key, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ key, value }];
  });
  const first = known[0];
  const last = known.at(-1);
  const span = `${countOf(months.length)} to ${nameOf(months.at(-1) ?? '')}`;
  if (!first || !last) return `${span}: no figures`;

  const said = ({ key, value }: { key: string; value: number }) =>
    `${formatWithUnit(value, unit, decimals)} in ${nameOf(key)}`;
  const parts = [first === last ? said(last) : `${said(first)}, ${said(last)}`];
  if (known.length > 2) {
    const lowest = known.reduce((low, point) => (point.value < low.value ? point : low));
    const highest = known.reduce((high, point) => (point.value > high.value ? point : high));
    parts.push(
      lowest.value === highest.value
        ? 'the same throughout'
        : `lowest ${said(lowest)}, highest ${said(highest)}`,
    );
  }
  const missing = months.length - known.length;
  if (missing > 0) parts.push(`${countOf(missing)} without a figure`);
  return `${span}: ${parts.join('; ')}`;
}

function countOf(months: number): string {
  return months === 1 ? '1 month' : `${months} months`;
}

function nameOf(key: string): string {
  return key === '' ? '' : formatPeriod(month(key));
}
