import { isRatioKind } from '../measure';
import type { CellFacts, Observed, ScorecardFacts } from '../scorecard/scorecard-facts';
import { isSmallCount } from '../suppression/count-cell';
import type { ProtectedCounts } from './protected-counts';
import type { PublicRowFacts } from './public-edition-parts';

type IsProtected<Row> = (row: Row, place: number, month: number) => boolean;

/**
 * Keys of the indicators whose years to date may be shown as they were printed, in every place or in
 * none. A printed year to date is a count of its own of which the record holds no equations, so all
 * that could be told from it is asked for, and in doubt it is left out:
 *
 * - nothing of the indicator is protected in any place and month of the year so far;
 * - every place that has any figure of that year has a printed one, of whole children where children
 *   are counted, with its counts where it is divided; an average is never shown as printed;
 * - neither it, nor what no locality recorded of it, nor what the months shown leave of it, nor what
 *   is left of a denominator, is a small number of children;
 * - where another edition is public, no month of the year is missing, for two of them would leave it;
 * - nothing is protected of another indicator that is recorded over the year so far, or a rolling year;
 * - all of this holds of every indicator that is linked to it, too.
 */
export function printedYearsToDateShown<Row extends PublicRowFacts>(
  counts: ProtectedCounts<Row>,
  isProtected: IsProtected<Row>,
): ReadonlySet<string> {
  const { rows } = counts.table.record;
  const barred = new Set(rows.filter((row) => !isOpen(counts, row, isProtected)));
  const linked = linksOf(rows);
  // What is added while it is gone through is gone through, too.
  for (const row of barred) for (const other of linked.get(row) ?? []) barred.add(other);
  return new Set(rows.filter((row) => !barred.has(row)).map(({ indicator: { key } }) => key));
}

/** Every row with those that its indicator names or is named by. */
function linksOf<Row extends PublicRowFacts>(rows: readonly Row[]): ReadonlyMap<Row, Set<Row>> {
  const byId = new Map(rows.map((row) => [row.indicator.id, row]));
  const links = new Map(rows.map((row) => [row, new Set<Row>()]));
  for (const row of rows) {
    const { indicator } = row;
    for (const id of [
      ...[indicator.partOfIndicatorId, indicator.inflowIndicatorId],
      ...[indicator.outflowIndicatorId, indicator.numeratorIndicatorId],
      indicator.denominatorIndicatorId,
    ]) {
      const other = id === null ? undefined : byId.get(id);
      if (other === undefined || other === row) continue;
      links.get(row)?.add(other);
      links.get(other)?.add(row);
    }
  }
  return links;
}

function isOpen<Row extends PublicRowFacts>(
  counts: ProtectedCounts<Row>,
  row: Row,
  isProtected: IsProtected<Row>,
): boolean {
  const { indicator } = row;
  const { record, monthCount } = counts.table;
  if (indicator.basis !== 'YEAR_TO_DATE' && hidesLongerCounts(counts, isProtected)) return false;
  const first = Math.max(0, monthCount - record.span.inYearToDate);
  for (let place = 0; place < record.places.length; place += 1) {
    for (let month = first; month < monthCount; month += 1) {
      if (isProtected(row, place, month)) return false;
    }
  }
  if (indicator.measureKind === 'AVERAGE') return false;
  if (!indicator.countsChildren) return true;
  if (!row.cells.some((cell) => cell?.printedYearToDate?.value != null)) return true;
  const years = yearsOf(record, row, first);
  if (years === null) return false;
  if (counts.followsAnother && years.some(({ months }) => months.includes(null))) return false;
  const sides = isRatioKind(indicator.measureKind)
    ? [numeratorOf, denominatorOf, restOf]
    : [countOf];
  const smallTo = Math.max(...counts.table.smallTo);
  return sides.every((side) => leavesNothingSmall(years, side, smallTo));
}

/**
 * Whether anything is protected of what is recorded over several periods: a printed year to date may be
 * the same count under another name.
 */
function hidesLongerCounts<Row extends PublicRowFacts>(
  { table: { record, monthCount } }: ProtectedCounts<Row>,
  isProtected: IsProtected<Row>,
): boolean {
  const first = Math.max(0, monthCount - record.span.inYearToDate);
  return record.rows
    .filter(({ indicator: { basis } }) => basis === 'YEAR_TO_DATE' || basis === 'ROLLING_12')
    .some((row) =>
      record.places.some((_, place) =>
        record.span.months.some((_month, at) => at >= first && isProtected(row, place, at)),
      ),
    );
}

interface Year {
  readonly isAuthority: boolean;
  readonly printed: Observed;
  readonly months: readonly (Observed | null)[];
}

/** The year so far of every place that has one; null where one of them is not printed. */
function yearsOf<Row extends PublicRowFacts>(
  { places }: ScorecardFacts<Row>,
  { cells }: Row,
  first: number,
): readonly Year[] | null {
  const years: Year[] = [];
  for (const [place, cell] of cells.entries()) {
    const months = cell?.months.slice(first) ?? [];
    const printed = printedIn(cell);
    if (printed === null) {
      if (months.some((month) => month !== null)) return null;
      continue;
    }
    years.push({ isAuthority: places[place]?.kind === 'AUTHORITY', printed, months });
  }
  return years;
}

function printedIn(cell: CellFacts | null): Observed | null {
  const printed = cell?.printedYearToDate ?? null;
  return printed?.value == null ? null : printed;
}

type Side = (observed: Observed) => number | null;

const countOf: Side = ({ value, numerator }) => value ?? numerator;
const numeratorOf: Side = ({ numerator }) => numerator;
const denominatorOf: Side = ({ denominator }) => denominator;
const restOf: Side = ({ numerator, denominator }) =>
  numerator === null || denominator === null ? null : denominator - numerator;

/** Whether a count of the year is known in every place, and nothing that follows from it is small. */
function leavesNothingSmall(years: readonly Year[], side: Side, smallTo: number): boolean {
  const told = years.map(({ isAuthority, printed, months }) => {
    const all = side(printed);
    const known = months.reduce((sum, each) => sum + (each === null ? 0 : (side(each) ?? 0)), 0);
    return { isAuthority, all, left: all === null ? null : all - known };
  });
  const nowhere = (of: 'all' | 'left') =>
    told.reduce((sum, each) => sum + (each.isAuthority ? 1 : -1) * (each[of] ?? 0), 0);
  const hasBoth = new Set(told.map(({ isAuthority }) => isAuthority)).size === 2;
  const follows = hasBoth ? [nowhere('all'), nowhere('left')] : [];
  return [...told.flatMap(({ all, left }) => [all, left]), ...follows].every(
    (count) => count !== null && Number.isInteger(count) && !isSmallCount(Math.abs(count), smallTo),
  );
}
