import { counted } from '../format';
import { formatPeriod, periodKey } from '../period-key';
import type { Period } from '../period';
import type { Observed } from '../scorecard/scorecard-facts';
import type { Comparisons } from './found';
import { isReported } from './record-view';
import type { RecordView, Series } from './record-view';

/** So many figures that are the same prove that a month was loaded twice; fewer may be chance. */
const LEAST_REPEATED = 10;
const MOST_NAMED = 12;

/** Months of which nothing is recorded within a series, and months that repeat the one before. */
export function* monthsMissingOrRepeated(record: RecordView): Comparisons {
  yield* monthsMissing(record);
  yield* monthsRepeated(record);
}

function* monthsMissing(record: RecordView): Comparisons {
  const { months } = record.facts;
  for (const { row, place, index } of record.cells()) {
    const series = record.series(row, index);
    if (!series.some(isOfSeries)) continue;
    // Of a year so far the months themselves may be reported instead.
    const ofMonths = record.series(row, index, 'IN_PERIOD');
    const missing = gapsIn(series).flatMap((at) =>
      isReported(ofMonths[at]) ? [] : (months[at] ?? []),
    );
    if (missing.length === 0) yield null;
    else {
      const [only] = missing;
      yield {
        ...{ mark: null, weight: 'NOTE', indicator: row.indicator, place },
        month: missing.length === 1 && only !== undefined ? only : null,
        stored: `${counted(figuresIn(series), record.noun)} with an entry`,
        against: `${counted(figuresIn(series) + missing.length, record.noun)} from first to last`,
        sentence: `nothing is reported of ${namesOf(missing, record.noun)}, between the first ${record.noun} of the series and its last`,
        compared: { missing: missing.map(periodKey) },
      };
    }
  }
}

/** The months by name, the first of them where there are too many to read. */
function namesOf(months: readonly Period[], noun: string): string {
  const names = months.slice(0, MOST_NAMED).map((month) => formatPeriod(month, 'SHORT'));
  const more = months.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')} and ${counted(more, `more ${noun}`)}`;
}

function figuresIn(series: Series): number {
  return series.filter(isReported).length;
}

/** Whether a month stands in a series of the report: single figures quoted from its text make none. */
function isOfSeries(observed: Observed | null): boolean {
  return isReported(observed) && observed.provenance !== 'QUOTED';
}

/**
 * Indexes within a series at which nothing at all is reported, not even why there is no figure. What
 * was modelled fills no gap of it.
 */
function gapsIn(series: Series): readonly number[] {
  const first = series.findIndex(isOfSeries);
  const last = series.findLastIndex(isOfSeries);
  return series.flatMap((observed, index) =>
    !isReported(observed) && index > first && index < last ? [index] : [],
  );
}

/** A whole month of the authority whose every figure is that of the month before. */
function* monthsRepeated(record: RecordView): Comparisons {
  const { months, rows, places } = record.facts;
  const [root] = places;
  if (root === undefined) return;
  const series = rows.map((row) =>
    record.series(row, 0).map((month) => (isReported(month) ? month.value : null)),
  );
  for (const [at, month] of months.entries()) {
    const before = months[at - 1];
    const pairs = series.flatMap((values) => {
      const [earlier, now] = [values[at - 1] ?? null, values[at] ?? null];
      return earlier === null || now === null ? [] : [{ earlier, now }];
    });
    if (before === undefined || pairs.length < LEAST_REPEATED) continue;
    const repeated = pairs.every(({ earlier, now }) => earlier === now);
    yield repeated ? repetition(month, before, pairs.length, root) : null;
  }
}

function repetition(
  month: Period,
  before: Period,
  count: number,
  place: RecordView['facts']['places'][number],
) {
  const figures = counted(count, 'figure');
  return {
    ...({ mark: 'PERIOD_MISSING_OR_REPEATED', weight: 'FINDING', indicator: null } as const),
    ...{ place, month },
    stored: `${figures} of ${formatPeriod(month)}`,
    against: `the same ${figures} of ${formatPeriod(before)}`,
    sentence: `all ${figures} of ${formatPeriod(month)} are those of ${formatPeriod(before)}`,
    compared: { count, before: periodKey(before) },
  };
}
