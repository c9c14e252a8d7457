import { counted, formatWithUnit } from '../format';
import { formatPeriod, parsePeriodKey } from '../period-key';
import { nounOfPeriodKey } from '../reporting-period/period-nouns';

interface Series {
  /** Keys such as 2018-03, oldest first. */
  readonly months: readonly string[];
  readonly values: readonly (number | null)[];
  readonly unit: string;
  readonly decimals: number;
}

interface NamedSeries {
  /** Names of the periods, oldest first: March 2018, Q4 2017/18. */
  readonly names: readonly string[];
  /** What one of them is: month. */
  readonly noun: string;
  readonly values: readonly (number | null)[];
  readonly unit: string;
  readonly decimals: number;
}

/**
 * A series in words, for whoever does not see its line: "13 months to March 2018: 55.1% in March
 * 2017, 56.0% in March 2018; lowest 50.2% in February 2018, highest 68.4% in July 2017; 2 months
 * without a figure".
 */
export function seriesSummary({ months, ...series }: Series): string {
  const names = months.map((key) => formatPeriod(parsePeriodKey(key)));
  const last = months.at(-1);
  const noun = last === undefined ? 'month' : nounOfPeriodKey(last);
  return periodSummary({ ...series, names, noun });
}

/** The same of months, quarters or years that have been given their names. */
export function periodSummary({ names, noun, values, unit, decimals }: NamedSeries): string {
  const known = names.flatMap((name, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ name, value }];
  });
  const first = known[0];
  const last = known.at(-1);
  const span = `${counted(names.length, noun)} to ${names.at(-1) ?? ''}`;
  if (!first || !last) return `${span}: no figures`;

  const said = ({ name, value }: { name: string; value: number }) =>
    `${formatWithUnit(value, unit, decimals)} in ${name}`;
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
  const missing = names.length - known.length;
  if (missing > 0) parts.push(`${counted(missing, noun)} without a figure`);
  return `${span}: ${parts.join('; ')}`;
}
