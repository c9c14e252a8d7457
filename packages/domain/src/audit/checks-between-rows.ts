import type { Finding } from '../checks/finding';
import { partsAgainstTotal } from '../checks/parts-against-total';
import { sameRowTwice } from '../checks/same-row-twice';
import { stockAgainstFlow } from '../checks/stock-against-flow';
import { isRatioKind } from '../measure';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';
import type { Basis } from '../vocabulary';
import type { AuditPlace, AuditRow } from './audit-facts';
import type { Comparisons, Found } from './found';
import { countOf, isReported } from './record-view';
import type { RecordView } from './record-view';

/** "3.5 and 3.6": only where every indicator has a ref. */
function refsOf(rows: readonly AuditRow[]): string {
  const refs = rows.map(({ indicator }) => indicator.ref);
  if (refs.includes(null)) return '';
  return ` (${refs.slice(0, -1).join(', ')} and ${refs.at(-1)})`;
}

/**
 * Parts of an indicator against it, in months and in printed years to date. Shares of it are parts by what
 * they are made from, which is not what they print: they are not added up.
 */
export function* partsAgainstTotals(record: RecordView): Comparisons {
  const parts = new Map<number, AuditRow[]>();
  for (const row of record.facts.rows) {
    const total = row.indicator.partOfIndicatorId;
    if (total !== null && !isRatioKind(row.indicator.measureKind))
      parts.set(total, [...(parts.get(total) ?? []), row]);
  }
  for (const [total, rows] of parts) {
    const whole = record.row(total);
    if (whole === null) continue;
    for (const [index, place] of record.facts.places.entries()) {
      yield* partsAt(record, { whole, parts: rows, index, place, ofYear: false });
      yield* partsAt(record, { whole, parts: rows, index, place, ofYear: true });
    }
  }
}

interface Divided {
  readonly whole: AuditRow;
  readonly parts: readonly AuditRow[];
  readonly index: number;
  readonly place: AuditPlace;
  /** Printed years to date, or months. */
  readonly ofYear: boolean;
}

function* partsAt(
  record: RecordView,
  { whole, parts, index, place, ofYear }: Divided,
): Comparisons {
  const countsOf = (row: AuditRow) => {
    const basis: Basis = ofYear ? 'YEAR_TO_DATE' : row.indicator.basis;
    return record.series(row, index, basis).map(countOf);
  };
  const { indicator } = whole;
  const totals = countsOf(whole);
  if (totals.every((total) => total === null)) return;
  const series = parts.map(countsOf);
  for (const [at, total] of totals.entries()) {
    const month = record.facts.months[at];
    const counts = series.map((figures) => figures[at] ?? null).filter((part) => part !== null);
    if (month === undefined || total === null || counts.length < parts.length) continue;
    const finding = partsAgainstTotal(counts, total, indicator.decimals);
    if (finding === null) yield null;
    else {
      const said = `${finding.sentence}${refsOf(parts)}`;
      yield {
        ...sides(finding, indicator),
        ...{ place, month, ofYearToDate: ofYear },
        sentence: ofYear ? `in the year to date ${said}` : said,
        compared: { total, parts: counts },
      };
    }
  }
}

function sides(
  { mark, weight, stored, against, sentence }: Finding,
  indicator: IndicatorFacts,
): Pick<Found, 'mark' | 'weight' | 'stored' | 'against' | 'sentence' | 'indicator'> {
  return { mark, weight, stored, against, sentence, indicator };
}

/** Open cases against those of the month before and those that began and ended. */
export function* stocksAgainstFlows(record: RecordView): Comparisons {
  const { rows, places, months } = record.facts;
  for (const row of rows) {
    const began = record.row(row.indicator.inflowIndicatorId);
    const ended = record.row(row.indicator.outflowIndicatorId);
    if (began === null || ended === null) continue;
    for (const [index, place] of places.entries()) {
      const [stock, inflow, outflow] = [row, began, ended].map((each) =>
        record.series(each, index).map(countOf),
      );
      for (const [at, month] of months.entries()) {
        const before = stock?.[at - 1] ?? null;
        const now = stock?.[at] ?? null;
        const started = inflow?.[at] ?? null;
        const left = outflow?.[at] ?? null;
        if (before === null || now === null || started === null || left === null) continue;
        const finding = stockAgainstFlow({ before, began: started, ended: left, now });
        if (finding === null) yield null;
        else {
          yield {
            ...sides(finding, row.indicator),
            ...{ place, month, compared: { figures: finding.figures } },
            sentence: `${finding.sentence}${refsOf([began, ended])}`,
          };
        }
      }
    }
  }
}

/** Rows of the authority that print the same figures under two names. */
export function* rowsPrintedTwice(record: RecordView): Comparisons {
  const rows = record.facts.rows.map((row) => ({
    indicator: row.indicator,
    key: row.indicator.key,
    name: row.indicator.name ?? row.indicator.key,
    measureKind: row.indicator.measureKind,
    values: record.series(row, 0).map((month) => (isReported(month) ? month.value : null)),
  }));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const twins = sameRowTwice(rows);
  const found = new Map(twins.map((twin) => [twin.second, twin]));
  for (const { key, indicator, values } of rows) {
    if (values.every((value) => value === null)) continue;
    const twin = found.get(key);
    const first = byKey.get(twin?.first ?? '');
    if (twin === undefined || first === undefined) yield null;
    else {
      yield {
        ...sides(twin.finding, first.indicator),
        ...{ other: indicator, place: record.facts.places[0] ?? null, month: null },
        compared: { values },
      };
    }
  }
}
