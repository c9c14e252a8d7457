import type { AuditFacts } from '../audit/audit-facts';
import { chartOfSeries } from '../audit/jump-check';
import { RecordView } from '../audit/record-view';
import type { Series } from '../audit/record-view';
import { formatValue } from '../format';
import { indicatorShortName } from '../indicator-title';
import { monthsBetween } from '../period';
import type { Period } from '../period';
import { formatPeriod } from '../period-key';
import { CHARTED_MONTHS } from '../scorecard/month-span';
import type { Steps } from '../steps';
import type { ImportedCell } from './imported-cell';
import type { IssueDetails, IssueLog } from './issue-log';

const POINTS_AT_LEAST = 12;

/**
 * So many faults are told one by one, whatever they are of. Above that the file is of years, and one of
 * a series is told, with how many more months of it there are.
 */
export const TOLD_ONE_BY_ONE = 500;

interface Jump {
  /** What it is a jump of. */
  readonly series: string;
  readonly details: IssueDetails;
}

/**
 * Figures of a file that lie outside the control limits of their series, in every month that it speaks
 * of: a chart of two years ends with the latest of them, another with the latest before those two
 * years, and so on. What the record has already is passed over.
 */
export function* jumpsOfIncoming(
  record: AuditFacts,
  after: AuditFacts,
  cells: readonly ImportedCell[],
  log: IssueLog,
): Steps<void> {
  const before = new RecordView(record);
  const view = new RecordView(after);
  const offset = offsetOf(record, after);
  const jumps: Jump[] = [];
  for (const [indicatorId, byPlace] of grouped(cells, view)) {
    const row = view.row(indicatorId);
    const known = before.row(indicatorId);
    if (row === null) continue;
    for (const [place, incoming] of byPlace) {
      yield;
      const at = after.places[place];
      const series = view.series(row, place);
      if (at === undefined || reportedCount(series) < POINTS_AT_LEAST) continue;
      const old = known === null ? [] : before.series(known, place);
      const changed = new Map(
        incoming.flatMap((cell) => {
          const index = indexOf(after, cell.period);
          const same = sameFigure(series[index], old[index - offset]);
          return same ? [] : [[index, cell] as const];
        }),
      );
      let end = Math.max(-1, ...changed.keys());
      while (end >= 0) {
        const first = Math.max(0, end + 1 - CHARTED_MONTHS);
        const months = after.months.slice(0, end + 1);
        jumps.push(...jumpsIn(row, at, series.slice(0, end + 1), months, changed));
        end = Math.max(-1, ...[...changed.keys()].filter((index) => index < first));
      }
    }
  }
  const isCrowded = jumps.length > TOLD_ONE_BY_ONE;
  for (const { series, details } of jumps) {
    log.add('JUMP_OUTSIDE_LIMITS', details, isCrowded ? series : undefined);
  }
}

function jumpsIn(
  row: AuditFacts['rows'][number],
  place: AuditFacts['places'][number],
  series: Series,
  months: readonly Period[],
  changed: ReadonlyMap<number, ImportedCell>,
): readonly Jump[] {
  const chart = chartOfSeries(months, row, place, series);
  if (chart.exclusion !== null) return [];
  const { indicator } = row;
  return chart.signals.flatMap((signal) => {
    if (!signal.rules.includes('OUTSIDE_LIMITS')) return [];
    const index = months.findIndex(({ start }) => start.startsWith(signal.month));
    const cell = changed.get(index);
    const position = chart.months.indexOf(signal.month);
    const value = chart.values[position] ?? null;
    const phase = chart.phases.find(({ from, to }) => from <= signal.month && signal.month <= to);
    if (cell === undefined || value === null || phase === undefined) return [];
    const unit = indicator.unit ?? '';
    // A limit is worked out, also that of a count, which is whole.
    const limit = (figure: number) => formatValue(figure, unit, Math.max(indicator.decimals, 1));
    const read = formatValue(value, unit, indicator.decimals);
    const limits = `${limit(phase.lower)} to ${limit(phase.upper)}`;
    const what = chart.subject === 'MONTHLY_CHANGE' ? 'changed by' : 'reads';
    const details = {
      ...{ row: cell.row, column: cell.column, read, expected: limits },
      sentence: `${indicatorShortName(indicator)}, ${place.name}, ${formatPeriod(cell.period)}: ${what} ${read}, outside the control limits of ${limits}. It may be a fault of the load as well as a change of the work: say which.`,
    };
    return [{ series: `${indicator.key} ${place.slug}`, details }];
  });
}

/** Figures of months in the indicator's own basis, by indicator and by index of the place. */
function grouped(cells: readonly ImportedCell[], view: RecordView) {
  const found = new Map<number, Map<number, ImportedCell[]>>();
  for (const cell of cells) {
    const row = view.row(cell.indicatorId);
    const place = view.placeIndex(cell.placeId);
    if (row === null || place === null || cell.period.kind !== 'MONTH') continue;
    if (cell.basis !== row.indicator.basis || (cell.value ?? cell.numerator) === null) continue;
    const byPlace = found.get(cell.indicatorId) ?? new Map<number, ImportedCell[]>();
    byPlace.set(place, [...(byPlace.get(place) ?? []), cell]);
    found.set(cell.indicatorId, byPlace);
  }
  return found;
}

function reportedCount(series: Series): number {
  return series.filter((observed) => observed !== null && observed.provenance !== 'MODELLED')
    .length;
}

function sameFigure(a: Series[number] | undefined, b: Series[number] | undefined): boolean {
  if (a == null || b == null) return false;
  return a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator;
}

function indexOf({ months }: AuditFacts, period: Period): number {
  const [first] = months;
  return first === undefined ? -1 : monthsBetween(first, period);
}

/** How many months the lengthened record begins before the one on record. */
function offsetOf(record: AuditFacts, after: AuditFacts): number {
  const [first] = record.months;
  return first === undefined ? 0 : indexOf(after, first);
}
