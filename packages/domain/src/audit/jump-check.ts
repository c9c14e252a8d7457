import { formatValue } from '../format';
import { chartOfCell } from '../scorecard/cell-chart';
import { inForceFor } from '../scorecard/in-force';
import { judgeCell } from '../scorecard/judge-cell';
import { CHARTED_MONTHS } from '../scorecard/month-span';
import { EMPTY_CELL } from '../scorecard/observed-counts';
import type { PlaceFacts, RowFacts } from '../scorecard/scorecard-facts';
import type { AuditPlace, AuditRow } from './audit-facts';
import type { Period } from '../period';
import type { Comparisons } from './found';
import { isReported } from './record-view';
import type { RecordView, Series } from './record-view';

/**
 * The latest figure of each series against its control limits: a note where it lies outside them,
 * for it may be a fault of the load as well as a change of the work. Series that may have no limits
 * are not compared.
 */
export function* jumpsOutsideLimits(record: RecordView): Comparisons {
  const { months } = record.facts;
  const latest = months.at(-1);
  if (latest === undefined) return;
  for (const { row, place, index } of record.cells()) {
    const { indicator } = row;
    const series = record.series(row, index);
    if (!isReported(series.at(-1))) continue;
    const chart = chartOfSeries(months, row, place, series);
    if (chart.exclusion !== null) continue;
    const signal = chart.signals.find(({ month }) => month === chart.months.at(-1));
    const phase = chart.phases.at(-1);
    const value = chart.values.at(-1) ?? null;
    if (!signal?.rules.includes('OUTSIDE_LIMITS') || phase === undefined || value === null) {
      yield null;
      continue;
    }
    const unit = indicator.unit ?? '';
    // A limit is worked out, also that of a count, which is whole.
    const limit = (figure: number) => formatValue(figure, unit, Math.max(indicator.decimals, 1));
    const read = formatValue(value, unit, indicator.decimals);
    const { lower, upper } = phase;
    const what = chart.subject === 'MONTHLY_CHANGE' ? 'changed by' : 'reads';
    yield {
      ...{ mark: null, weight: 'NOTE', indicator, place, month: latest },
      stored: `${what} ${read}`,
      against: `control limits ${limit(lower)} to ${limit(upper)}`,
      sentence: `the latest ${record.noun} ${what} ${read}, outside the control limits of ${limit(lower)} to ${limit(upper)}`,
      compared: { value, lower, upper, subject: chart.subject },
    };
  }
}

/** The chart that every page shows of a series at the end of months: of the latest two years of them. */
export function chartOfSeries(
  until: readonly Period[],
  audited: AuditRow,
  at: AuditPlace,
  series: Series,
) {
  const months = until.slice(-CHARTED_MONTHS);
  const period = months.at(-1);
  const place: PlaceFacts = { ...at, relation: 'SELF' };
  const row: RowFacts = { ...audited, targets: [], cells: [] };
  const tolerance = period === undefined ? null : inForceFor(audited.tolerances, at.id, period);
  const cell = judgeCell({
    ...{ indicator: row.indicator, place, precision: 'FULL', modelled: true },
    span: { months, shown: 1, inYearToDate: 1 },
    cell: { ...EMPTY_CELL, months: series.slice(-months.length) },
    tolerance: tolerance?.rule ?? null,
  });
  return chartOfCell({ row, place, cell, months });
}
