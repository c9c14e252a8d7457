import { monthCodeOf } from '../scorecard/month-codes';
import { periodKey } from '../period-key';
import { periodHolding } from '../reporting-period/period-of-kind';
import type { ScorecardFacts } from '../scorecard/scorecard-facts';
import type {
  CountCell,
  CountEquation,
  EarlierTreatment,
  Suppression,
} from '../suppression/count-cell';
import { suppress } from '../suppression/suppress';
import { CountTable, placeMonth, placeMonthOf } from './count-table';
import { lengthOf } from './own-periods';
import type { PublicEdition, PublicReading } from './public-edition';
import type { EarlierPublicEdition, PublicRowFacts } from './public-edition-parts';
import { addPublishedEquations } from './published-equations';
import { publicRecord } from './public-record';
import { placeMonthOfShare, sharesOfFew } from './shares-of-few';
import { smallNumbersByMonth } from './small-numbers-by-month';

/** The counts of a public edition with what is hidden of them. */
export interface ProtectedCounts<Row extends PublicRowFacts> {
  readonly table: CountTable<Row>;
  readonly suppression: Suppression;
  /** Percentages and rates without counts that are protected as though they had them, by `shareKey`. */
  readonly shares: ReadonlySet<string>;
  /** Where and when any count or any such share is hidden, as `placeMonth` names it. */
  readonly touched: ReadonlySet<string>;
  /** Whether another edition of the authority is public already. */
  readonly followsAnother: boolean;
}

type Treatment = EarlierTreatment['treatment'];

/**
 * Protects the counts of a public record together with those of the editions that are public
 * already: a count that one of them shows stays shown, one that was hidden stays hidden, and every
 * equation of theirs is still there to be used. A restated count is another one. A month keeps the
 * policy of small numbers under which it was first shown.
 */
export function protectedCounts<Row extends PublicRowFacts>(
  record: ScorecardFacts<Row>,
  earlier: readonly EarlierPublicEdition<Row>[],
  { secondary, greatestHidden }: { readonly secondary: boolean; readonly greatestHidden: number },
): ProtectedCounts<Row> {
  const published = earlier.map(({ edition }) => edition);
  const tableOf = (counted: ScorecardFacts<Row>) => {
    const months = counted.span.months.map(periodKey);
    return countTableOf(counted, smallNumbersByMonth(months, greatestHidden, published));
  };
  const table = tableOf(record);
  const treated = new Map<string, EarlierTreatment>();
  const equations: CountEquation[] = [...table.equations];
  const cells = new Map<string, CountCell>();
  for (const { edition, facts } of earlier) {
    const before = tableOf(publicRecord(facts));
    for (const [id, treatment] of treatments(before, edition)) {
      const known = treated.get(id)?.treatment;
      if (known === treatment || known === 'SHOWN') continue;
      treated.set(id, { treatment, edition: edition.number });
    }
    equations.push(...before.equations);
    for (const [id, cell] of before.cells) cells.set(id, { ...cell, publication: 'UNPUBLISHED' });
  }
  for (const [id, cell] of table.cells) cells.set(id, cell);
  const all = [...cells.values()].map((cell): CountCell => {
    const known = treated.get(cell.id);
    return known === undefined ? cell : { ...cell, publication: 'PUBLISHABLE', earlier: known };
  });
  const shown = new Set(
    all.filter(({ publication }) => publication === 'PUBLISHABLE').map(({ id }) => id),
  );
  const standing = reachedFrom(shown, equations);
  const used = equations.filter(({ whole: [first = ''] }) => standing.has(first));
  const suppression = suppress({
    cells: all.filter(({ id }) => standing.has(id)),
    equations: used,
    secondary,
  });
  const shares = sharesOfFew(table, earlier);
  const touched = touchedIn(record, [
    ...[...suppression.hidden.keys()].map(placeMonthOf),
    ...[...shares].map((share) => placeMonthOfShare(record, share)),
  ]);
  return { table, suppression, shares, touched, followsAnother: earlier.length > 0 };
}

/**
 * Where and when counts are hidden: where quarters stand among months, in all months of a quarter in
 * which any is, for the count of a quarter is one of each of them.
 */
function touchedIn<Row extends PublicRowFacts>(
  { places, rows, span }: ScorecardFacts<Row>,
  hidden: readonly string[],
): ReadonlySet<string> {
  const touched = new Set(hidden);
  if (!rows.some((row) => lengthOf(row) > 1)) return touched;
  const quarters = span.months.map(({ start }) => periodHolding('QUARTER', start, span.yearFrom));
  for (const { slug } of places) {
    const of = span.months.map((each) => placeMonth(slug, periodKey(each)));
    const among = new Set(
      quarters.flatMap(({ start }, month) => (touched.has(of[month] ?? '') ? [start] : [])),
    );
    quarters.forEach(({ start }, month) => {
      if (among.has(start)) touched.add(of[month] ?? '');
    });
  }
  return touched;
}

/**
 * Counts with all that equations join to them, however far away: what is left of a denominator and
 * of its numerator is never published, and yet the one bounds the other.
 */
function reachedFrom(
  counts: ReadonlySet<string>,
  equations: readonly CountEquation[],
): ReadonlySet<string> {
  const joined = new Map<string, CountEquation[]>();
  for (const equation of equations) {
    for (const id of [...equation.whole, ...equation.parts]) {
      joined.set(id, [...(joined.get(id) ?? []), equation]);
    }
  }
  const reached = new Set(counts);
  // What is added while it is gone through is gone through, too.
  for (const id of reached) {
    for (const { whole, parts } of joined.get(id) ?? []) {
      for (const other of [...whole, ...parts]) reached.add(other);
    }
    joined.delete(id);
  }
  return reached;
}

function countTableOf<Row extends PublicRowFacts>(
  record: ScorecardFacts<Row>,
  smallTo: readonly number[],
): CountTable<Row> {
  const table = new CountTable(record, smallTo);
  addPublishedEquations(table);
  return table;
}

/** What an edition did with each count of the record that it was made from. */
function treatments<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { months, places }: PublicEdition,
): ReadonlyMap<string, Treatment> {
  const { record } = table;
  const treated = new Map<string, Treatment>();
  const note = (id: string | null, treatment: Treatment | null) => {
    if (id !== null && treatment !== null && treated.get(id) !== 'SHOWN')
      treated.set(id, treatment);
  };
  const readingsOf = new Map(places.map(({ place, readings }) => [place.slug, readings]));
  record.places.forEach(({ slug }, place) => {
    for (const { indicator } of record.rows) {
      const reading = readingsOf.get(slug)?.[indicator.key];
      if (reading === undefined) continue;
      record.span.months.forEach((period, month) => {
        const shown = months.indexOf(periodKey(period));
        if (shown === -1) return;
        const cells = table.figureCells(indicator.key, place, month);
        const { numeratorFollows: follows } = cells;
        note(cells.figure, treatmentOf(reading.values, reading.codes, shown));
        note(cells.denominator, treatmentOf(reading.denominators, reading.denominatorCodes, shown));
        note(
          cells.numerator,
          follows
            ? treatmentOf(reading.values, reading.codes, shown)
            : treatmentOf(reading.numerators, reading.numeratorCodes, shown),
        );
      });
    }
  });
  return treated;
}

function treatmentOf(
  values: PublicReading['values'],
  codes: string,
  month: number,
): Treatment | null {
  if (values[month] != null) return 'SHOWN';
  return monthCodeOf(codes, month).absence === 'SUPPRESSED' ? 'HIDDEN' : null;
}
