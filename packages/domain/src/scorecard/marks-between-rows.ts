import { partsAgainstTotal } from '../checks/parts-against-total';
import { sameRowTwice } from '../checks/same-row-twice';
import { stockAgainstFlow } from '../checks/stock-against-flow';
import type { Finding } from '../checks/finding';
import { periodKey } from '../period-key';
import type { ScorecardMark } from './judged-scorecard';
import { fromFirstFigure } from './series-start';
import type { Observed, RowFacts, ScorecardFacts } from './scorecard-facts';

type Marks = Map<number, ScorecardMark[]>;

/**
 * What is found by holding a row's figures against those of other rows, at the place itself and by
 * id of the indicator that it is said of: parts against their total, a stock of open cases against
 * those that began and ended, the same row twice (METHODS section 12). Modelled figures are left
 * out: they are made to agree.
 */
export function marksBetweenRows(facts: ScorecardFacts): ReadonlyMap<number, ScorecardMark[]> {
  const marks: Marks = new Map();
  const rows = [...facts.rows, ...(facts.rowsBeside ?? [])];
  const parts = partsByTotal(rows);
  const byId = new Map(rows.map((row) => [row.indicator.id, row]));
  for (const row of facts.rows) {
    const { id, inflowIndicatorId, outflowIndicatorId } = row.indicator;
    markParts(facts, row, parts.get(id) ?? [], marks);
    const began = byId.get(inflowIndicatorId ?? 0);
    const ended = byId.get(outflowIndicatorId ?? 0);
    if (began !== undefined && ended !== undefined) markStock(facts, { row, began, ended }, marks);
  }
  markTwins(facts, marks);
  return marks;
}

function add(
  marks: Marks,
  row: RowFacts,
  finding: Finding,
  month: string | null,
  sentence: string,
) {
  const { mark, weight } = finding;
  const { id } = row.indicator;
  marks.set(id, [...(marks.get(id) ?? []), { mark, weight, place: 0, month, sentence }]);
}

function partsByTotal(rows: readonly RowFacts[]): ReadonlyMap<number, readonly RowFacts[]> {
  const parts = new Map<number, RowFacts[]>();
  for (const row of rows) {
    const total = row.indicator.partOfIndicatorId;
    if (total !== null) parts.set(total, [...(parts.get(total) ?? []), row]);
  }
  return parts;
}

/** A count as it was reported; null where there is none, or a modelled one. */
function countOf(observed: Observed | null | undefined): number | null {
  if (!observed || observed.provenance === 'MODELLED') return null;
  return observed.value ?? observed.numerator;
}

/** The count of a row, so many months before the period. */
function countBefore(row: RowFacts, months: number): number | null {
  return countOf(row.cells[0]?.months.at(-1 - months));
}

/** The keys of the months shown with how long before the period they are, oldest first. */
function monthsShown({ span: { months, shown } }: ScorecardFacts) {
  return months.slice(-shown).map((month, index, { length }) => ({
    key: periodKey(month),
    before: length - 1 - index,
  }));
}

/** "3.5 and 3.6": only where every row has a ref. */
function refsOf(rows: readonly RowFacts[]): string {
  const refs = rows.map(({ indicator }) => indicator.ref);
  if (refs.includes(null)) return '';
  return ` (${refs.slice(0, -1).join(', ')} and ${refs.at(-1)})`;
}

function markParts(
  facts: ScorecardFacts,
  row: RowFacts,
  parts: readonly RowFacts[],
  marks: Marks,
): void {
  if (parts.length === 0) return;
  const check = (count: (of: RowFacts) => number | null) => {
    const total = count(row);
    const counts = parts.map(count).filter((part) => part !== null);
    if (total === null || counts.length < parts.length) return null;
    return partsAgainstTotal(counts, total, row.indicator.decimals);
  };
  for (const { key, before } of monthsShown(facts)) {
    const finding = check((of) => countBefore(of, before));
    if (finding !== null) add(marks, row, finding, key, `${finding.sentence}${refsOf(parts)}`);
  }
  const ofYear = check((of) => countOf(of.cells[0]?.printedYearToDate));
  if (ofYear === null) return;
  add(marks, row, ofYear, null, `in the year to date ${ofYear.sentence}${refsOf(parts)}`);
}

interface StockRows {
  readonly row: RowFacts;
  readonly began: RowFacts;
  readonly ended: RowFacts;
}

function markStock(facts: ScorecardFacts, rows: StockRows, marks: Marks): void {
  for (const { key, before: months } of monthsShown(facts)) {
    const before = countBefore(rows.row, months + 1);
    const now = countBefore(rows.row, months);
    const began = countBefore(rows.began, months);
    const ended = countBefore(rows.ended, months);
    if (before === null || now === null || began === null || ended === null) continue;
    const finding = stockAgainstFlow({ before, began, ended, now });
    if (finding === null) continue;
    const sentence = `${finding.sentence}${refsOf([rows.began, rows.ended])}`;
    add(marks, rows.row, finding, key, sentence);
  }
}

/** Rows that print the same figures under two names. */
function markTwins(facts: ScorecardFacts, marks: Marks): void {
  const rows = facts.rows.map((row) => ({
    row,
    key: row.indicator.key,
    name: row.indicator.name ?? row.indicator.key,
    measureKind: row.indicator.measureKind,
    values: fromFirstFigure((row.cells[0]?.months ?? []).map((month) => month?.value ?? null)),
  }));
  for (const { first, second, finding } of sameRowTwice(rows)) {
    for (const { row, key } of rows) {
      if (key === first || key === second) add(marks, row, finding, null, finding.sentence);
    }
  }
}
