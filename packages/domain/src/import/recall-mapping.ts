import { periodKey } from '../period-key';
import { monthsBetween, shift } from '../period';
import type { Period } from '../period';
import { parsePeriodKey } from '../period-key';
import { headingKey } from './heading-signature';
import type { ImportMapping, MappedColumn } from './import-mapping';
import type { ProposedMapping } from './propose-mapping';

/**
 * What was said of a table of the same headings the last time, for the one that is here now: meanings,
 * places and bases as they were said, periods as the new headings tell them. Where a heading tells none
 * the period moves on as far as the table's latest did; where none tells any, it is not taken from
 * the last time: the next month's figures would go into the month before.
 */
export function recallMapping(remembered: ImportMapping, proposed: ProposedMapping): ImportMapping {
  const { mapping, headings } = proposed;
  const byKey = new Map<string, MappedColumn[]>();
  for (const column of remembered.columns) {
    const key = headingKey(column.heading);
    byKey.set(key, [...(byKey.get(key) ?? []), column]);
  }
  const monthsOn = movedBy(remembered, mapping);
  const seen = new Map<string, number>();
  const columns = headings.flatMap((heading, index): MappedColumn[] => {
    const key = headingKey(heading);
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    const said = byKey.get(key)?.[place] ?? (key === '@' ? byKey.get(key)?.at(-1) : undefined);
    if (said === undefined) return [];
    const column = index + 1;
    const own = mapping.columns.find((other) => other.column === column)?.period ?? null;
    const period = said.period === null ? null : (own ?? moved(said.period, monthsOn));
    return [{ ...said, column, heading, period }];
  });
  return {
    ...remembered,
    sheet: mapping.sheet,
    headingRow: mapping.headingRow,
    columns,
    period:
      remembered.period === null ? null : (mapping.period ?? moved(remembered.period, monthsOn)),
  };
}

/** How many months the latest period of one table lies after that of another; null: nothing says it. */
function movedBy(before: ImportMapping, after: ImportMapping): number | null {
  const [first, second] = [latestOf(before), latestOf(after)];
  return first === null || second === null ? null : monthsBetween(first, second);
}

function latestOf({ period, columns }: ImportMapping): Period | null {
  const keys = [period, ...columns.map((column) => column.period)].filter((key) => key !== null);
  return keys
    .map(parsePeriodKey)
    .reduce<Period | null>((last, one) => (last === null || one.end > last.end ? one : last), null);
}

function moved(key: string, months: number | null): string | null {
  if (months === null) return null;
  const period = parsePeriodKey(key);
  const length =
    { MONTH: 1, QUARTER: 3, WINDOW: 0 }[period.kind as 'MONTH' | 'QUARTER' | 'WINDOW'] ?? 12;
  if (length === 0 || months % length !== 0) return key;
  return periodKey(shift(period, months / length));
}
