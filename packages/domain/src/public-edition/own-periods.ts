import { absenceDigit } from '../scorecard/month-codes';
import { lastMonthOf, PERIODS_IN_YEAR, periodHolding } from '../reporting-period/period-of-kind';
import { monthsBetween } from '../period';
import type { Period } from '../period';
import { parsePeriodKey } from '../period-key';
import type { CellFacts, MonthSpan, RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import { codesAlignedWith } from '../scorecard/series-start';
import type { PublicEdition, PublicIndicator, PublicReading } from './public-edition';
import type { PublicRowFacts } from './public-edition-parts';

/** How many of an edition's periods one of a row's own has: three months of a quarter, otherwise one. */
export function lengthOf({ own }: Pick<PublicRowFacts, 'own'>): number {
  return own === undefined ? 1 : PERIODS_IN_YEAR.MONTH / PERIODS_IN_YEAR.QUARTER;
}

/** Whether the counts of two rows may be the same, or parts of one another, in one period. */
export function areOfOneLength(
  one: Pick<PublicRowFacts, 'own'>,
  other: Pick<PublicRowFacts, 'own'>,
): boolean {
  return lengthOf(one) === lengthOf(other);
}

/**
 * A row of quarters as it stands in an edition of months: each of its figures in the month with which
 * its quarter ends, and `behind`, how many months lie after its latest. Null where it is of another kind
 * of period, or its latest figure is of none that the edition shows.
 */
export function quarterlyRow(
  { months, shown }: MonthSpan,
  own: MonthSpan,
  cells: RowFacts['cells'],
): Pick<PublicRowFacts, 'own' | 'behind' | 'cells'> | null {
  const [axis, latest] = [months.at(-1), own.months.at(-1)];
  if (axis?.kind !== 'MONTH' || latest?.kind !== 'QUARTER') return null;
  const behind = monthsBetween(lastMonthOf(latest), axis);
  if (behind < 0 || behind >= shown) return null;
  const places = new Map(own.months.map(({ end }, index) => [end, index]));
  const onAxis = (cell: CellFacts): CellFacts => {
    const missing = own.months.length - cell.months.length;
    return {
      months: months.map(({ end }) => {
        const index = places.get(end);
        return index === undefined ? null : (cell.months[index - missing] ?? null);
      }),
      // A printed year to date is of the report's own periods.
      ...{ printedYearToDate: null, printedPreviousYearToDate: null },
    };
  };
  return { own, behind, cells: cells.map((cell) => cell && onAxis(cell)) };
}

/** A row of quarters at those that are shown of it, so that it is judged as any quarterly row is. */
export function atOwnPeriods<Row extends PublicRowFacts>(
  row: Row,
  own: MonthSpan,
  { span }: ScorecardFacts<Row>,
): Row {
  const places = new Map(span.months.map(({ end }, index) => [end, index]));
  const months = own.months.filter(({ end }) => places.has(end));
  const enough = months.length >= own.inYearToDate;
  return {
    ...row,
    span: {
      ...{ ...own, months, shown: months.length },
      inYearToDate: enough ? own.inYearToDate : 0,
    },
    cells: row.cells.map(
      (cell) =>
        cell && {
          months: months.map(({ end }) => cell.months[places.get(end) ?? -1] ?? null),
          ...{ printedYearToDate: null, printedPreviousYearToDate: null },
        },
    ),
  };
}

/** Where the periods of a row stand among the months of its edition: by month the index of its own. */
function placesOf(
  axis: readonly Period[],
  { own, span }: Pick<PublicRowFacts, 'own' | 'span'>,
): readonly (number | null)[] | null {
  if (own === undefined || span === undefined) return null;
  const known = new Map(span.months.map(({ end }, index) => [end, index]));
  return axis.map(({ end }) => known.get(end) ?? null);
}

/** A series of a judged row, with a value or null for each period of its edition. */
export function onEditionPeriods<Value>(
  axis: readonly Period[],
  row: Pick<PublicRowFacts, 'own' | 'span' | 'behind'>,
  series: readonly (Value | null)[],
): readonly (Value | null)[] {
  const places = placesOf(axis, row);
  if (places === null) {
    const { behind = 0 } = row;
    return [...endingWith(axis.length - behind, series), ...Array<null>(behind).fill(null)];
  }
  const aligned = endingWith(row.span?.months.length ?? 0, series);
  return places.map((index) => (index === null ? null : (aligned[index] ?? null)));
}

/** A series that may begin late, of a length. */
function endingWith<Value>(length: number, series: readonly Value[]): readonly (Value | null)[] {
  return [...Array<null>(Math.max(0, length - series.length)).fill(null), ...series];
}

/** The same of codes. */
export function codesOnEditionPeriods(
  axis: readonly Period[],
  row: Pick<PublicRowFacts, 'own' | 'span' | 'behind'>,
  codes: string,
): string {
  const nothing = absenceDigit(null);
  const places = placesOf(axis, row);
  if (places === null) {
    const behind = row.behind ?? 0;
    return codesAlignedWith(axis.slice(0, axis.length - behind), codes) + nothing.repeat(behind);
  }
  const aligned = codesAlignedWith(row.span?.months ?? [], codes);
  return places.map((index) => (index === null ? nothing : (aligned[index] ?? nothing))).join('');
}

/** A period of an indicator in an edition, with the index of the month in which its figure stands. */
export interface OwnPeriod {
  readonly period: Period;
  readonly index: number;
}

/** The periods of an indicator in an edition: its months, or of a quarterly row its quarters. */
export function ownPeriodsIn(
  { months }: Pick<PublicEdition, 'months'>,
  { frequency }: Pick<PublicIndicator, 'frequency'>,
  { behind = 0 }: Pick<PublicReading, 'behind'> = {},
): readonly OwnPeriod[] {
  const all = months.map((key, index) => ({ period: parsePeriodKey(key), index }));
  if (frequency === undefined) return all;
  return all.slice(0, all.length - behind).flatMap(({ period, index }) => {
    const quarter = periodHolding(frequency, period.start);
    return quarter.end === period.end ? [{ period: quarter, index }] : [];
  });
}

/** A reading with its series at the indicator's own periods alone. */
export function atOwnPeriodsOf(
  edition: Pick<PublicEdition, 'months'>,
  indicator: Pick<PublicIndicator, 'frequency'>,
  reading: PublicReading,
): { readonly periods: readonly Period[]; readonly reading: PublicReading } {
  const own = ownPeriodsIn(edition, indicator, reading);
  const periods = own.map(({ period }) => period);
  if (indicator.frequency === undefined) return { periods, reading };
  const { behind: _, ...rest } = reading;
  const values = <Value>(series: readonly Value[]) =>
    own.flatMap(({ index }) => series.slice(index, index + 1));
  const codes = (text: string) =>
    own.map(({ index }) => text[index] ?? absenceDigit(null)).join('');
  return {
    periods,
    reading: {
      ...rest,
      values: values(reading.values),
      codes: codes(reading.codes),
      numerators: values(reading.numerators),
      numeratorCodes: codes(reading.numeratorCodes),
      denominators: values(reading.denominators),
      denominatorCodes: codes(reading.denominatorCodes),
      remainder: reading.remainder && values(reading.remainder),
    },
  };
}
