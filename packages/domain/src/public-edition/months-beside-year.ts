import { isRatioKind, valueOf } from '../measure';
import { roundHalfAwayFromZero } from '../exact';
import { mayEnter } from '../modelled';
import { periodHolding } from '../reporting-period/period-of-kind';
import { measureDefinition } from '../scorecard/judge-cell';
import { absenceDigit, figureLetter } from '../scorecard/month-codes';
import type { Observed, ScorecardFacts } from '../scorecard/scorecard-facts';
import { VALUES_LEFT_OPEN } from '../suppression/count-cell';
import type { ProtectedCounts } from './protected-counts';
import { maskOf } from './masked-record';
import type { MonthsAlone } from './public-edition';
import type { PublicRowFacts } from './public-edition-parts';

/** Some months whose counts together are public, and the percentages that a report prints of single ones. */
export interface PrintedMonths {
  readonly numerator: number;
  readonly denominator: number;
  /** By month; null: nothing is printed of it. */
  readonly percentages: readonly (number | null)[];
  readonly decimals: number;
}

interface Share {
  readonly part: number;
  readonly rest: number;
}

/** Counts that a printed percentage may stand for, tried up to this denominator. Decided. */
const MOST_TRIED = 3000;

/**
 * Whether the counts of every month stay open to at least three values, and its remainder too, for
 * whoever knows the counts of all months together and the percentages printed of single ones. For each of
 * them whole assignments are made; a month of which nothing is printed takes what is left. Where every
 * month is printed two equations hold of all of them, and nothing is taken to be open. A share of nought, or of all, hides nobody.
 */
export function leavesMonthsOpen({
  numerator,
  denominator,
  percentages,
  decimals,
}: PrintedMonths): boolean {
  const printed = percentages.filter((each) => each !== null);
  if (printed.length === 0) return true;
  if (printed.length === percentages.length) return false;
  const whole: Share = { part: numerator, rest: denominator - numerator };
  const found = printed.map((each) => sharesOf(each, decimals, denominator));
  const least = found.map(([first]) => first ?? null);
  return found.every((shares, month) => {
    const others = least.filter((_, other) => other !== month);
    const fitting = shares.filter((share) => isWithin([share, ...others], whole));
    return (['part', 'rest'] as const).every((side) => {
      return isOpen(new Set(fitting.map((share) => share[side])));
    });
  });
}

/** Enough values, or nobody at all. */
function isOpen(values: ReadonlySet<number>): boolean {
  return values.size >= VALUES_LEFT_OPEN || (values.size === 1 && values.has(0));
}

function isWithin(shares: readonly (Share | null)[], whole: Share): boolean {
  return (['part', 'rest'] as const).every(
    (side) => shares.reduce((sum, each) => sum + (each?.[side] ?? Infinity), 0) <= whole[side],
  );
}

/** The counts for which a percentage may be printed, the fewest children first: as many as show that it is open. */
function sharesOf(percentage: number, decimals: number, most: number): readonly Share[] {
  const shares: Share[] = [];
  const seen = { part: new Set<number>(), rest: new Set<number>() };
  for (let all = 1; all <= Math.min(most, MOST_TRIED); all += 1) {
    const part = Math.round((percentage * all) / 100);
    const rest = all - part;
    if (roundHalfAwayFromZero((100 * part) / all, decimals) !== percentage) continue;
    shares.push({ part, rest });
    seen.part.add(part);
    seen.rest.add(rest);
    if (isOpen(seen.part) && isOpen(seen.rest) && shares.length >= VALUES_LEFT_OPEN) break;
  }
  return shares;
}

/**
 * The months that a report prints one by one beside a year so far, where they may be public: percentages
 * of the authority alone, of which no count is on record, of an indicator that no other is linked to and
 * of which nothing is protected, and where `leavesMonthsOpen`. Null where they may not, or there are none.
 */
export function monthsBesideYear<Row extends PublicRowFacts>(
  row: Row,
  counts: ProtectedCounts<Row>,
  facts: ScorecardFacts<Row>,
): MonthsAlone | null {
  const { indicator, own, behind = 0 } = row;
  const { record, firstShown, monthCount } = counts.table;
  const series = monthsOf(row);
  if (series === null || own !== undefined || behind > 0) return null;
  const { measureKind, decimals } = indicator;
  if (measureKind !== 'PERCENTAGE' || isLinked(row, facts)) return null;
  const alone = alignedTo(monthCount, series);
  if (alone.some((each) => each !== null && hasCounts(each))) return null;
  if (row.cells.some((cell, place) => place > 0 && cell !== null)) return null;
  for (let month = 0; month < monthCount; month += 1) {
    if (maskOf(counts, indicator, 0, month).figure) return null;
  }
  const values = alone.map((each) => valueIn(each, row));
  const years = record.span.months.map(
    ({ start }) => periodHolding('FINANCIAL_YEAR', start, record.span.yearFrom).start,
  );
  const cell = row.cells[0]?.months ?? [];
  const soFar = alignedTo(monthCount, cell);
  for (const stretch of stretchesOf(values, years, soFar)) {
    if (!leavesMonthsOpen({ ...stretch, decimals })) return null;
  }
  const shown = values.slice(firstShown);
  if (shown.every((value) => value === null)) return null;
  const codes = alone
    .slice(firstShown)
    .map((each, month) =>
      each === null || shown[month] === null
        ? absenceDigit(each?.absence ?? null)
        : figureLetter(each.provenance, false),
    );
  return { values: shown, codes: codes.join('') };
}

/** The months of a year so far, as they are recorded alone of the authority; null where they are not. */
function monthsOf({ indicator, cells }: PublicRowFacts): readonly (Observed | null)[] | null {
  if (indicator.basis !== 'YEAR_TO_DATE' || !isRatioKind(indicator.measureKind)) return null;
  const found = cells[0]?.otherBases?.find(({ basis }) => basis === 'IN_PERIOD')?.months ?? null;
  const open = found?.map((each) => {
    if (each === null) return null;
    const provenance = { value: each.provenance, counts: each.countsProvenance };
    return mayEnter(provenance, 'PUBLIC_EDITION') ? each : null;
  });
  return open ?? null;
}

function isLinked<Row extends PublicRowFacts>(
  { indicator }: Row,
  { rows }: ScorecardFacts<Row>,
): boolean {
  const linksOf = (of: Row['indicator']) => [
    ...[of.numeratorIndicatorId, of.denominatorIndicatorId, of.partOfIndicatorId],
    ...[of.inflowIndicatorId, of.outflowIndicatorId],
  ];
  return (
    linksOf(indicator).some((id) => id !== null) ||
    rows.some((row) => linksOf(row.indicator).includes(indicator.id))
  );
}

function hasCounts({ numerator, denominator }: Observed): boolean {
  return numerator !== null || denominator !== null;
}

function valueIn(observed: Observed | null, { indicator }: PublicRowFacts): number | null {
  if (observed === null) return null;
  const { value } = valueOf(observed, measureDefinition(indicator));
  return value === null ? null : roundHalfAwayFromZero(value, indicator.decimals);
}

function alignedTo(
  length: number,
  series: readonly (Observed | null)[],
): readonly (Observed | null)[] {
  return [...Array<null>(Math.max(0, length - series.length)).fill(null), ...series];
}

/** The months of each year between two years so far of which the counts are known, with what lies between them. */
function stretchesOf(
  values: readonly (number | null)[],
  years: readonly string[],
  soFar: readonly (Observed | null)[],
): readonly Omit<PrintedMonths, 'decimals'>[] {
  const stretches: Omit<PrintedMonths, 'decimals'>[] = [];
  let months: (number | null)[] = [];
  let before = { numerator: 0, denominator: 0 };
  for (const [month, year] of years.entries()) {
    if (year !== years[month - 1]) {
      months = [];
      before = { numerator: 0, denominator: 0 };
    }
    months.push(values[month] ?? null);
    const { numerator = null, denominator = null } = soFar[month] ?? {};
    if (numerator === null || denominator === null) continue;
    const percentages = months;
    // Of one month alone the step between two years so far is protected as a count of its own.
    if (percentages.length > 1) {
      stretches.push({
        numerator: numerator - before.numerator,
        denominator: denominator - before.denominator,
        percentages,
      });
    }
    months = [];
    before = { numerator, denominator };
  }
  return stretches;
}
