import type { Basis } from '../vocabulary';
import type { CountTable } from './count-table';
import { periodAlone, placesInYear } from './cumulative-steps';
import { lengthOf } from './own-periods';
import type { PublicRowFacts } from './public-edition-parts';

const MONTHS_IN_YEAR = 12;
const MONTHS_IN_QUARTER = 3;

/** A count over several periods, and one of the periods alone, of which it is the sum. */
interface Rolled {
  readonly rolling: string;
  readonly name: string;
  /** How many periods it is the sum of, by month of the span; null: of none that can be named. */
  readonly lengths: readonly (number | null)[];
  /** How many of the edition's periods one of those has, and one of the count itself: three months of a quarter. */
  readonly stride: number;
  readonly step: number;
}

/**
 * Sums of the last months or quarters, wherever the record shows them to be sums of counts that it
 * also holds one by one: twelve months or four quarters make a rolling year, three months or one
 * quarter a rolling quarter. What is recorded of a period alone and what follows of it from the years
 * so far are held against each other in the same way. Where quarters stand among months each of them is
 * held against its months, and what goes over a year against both. Returns the names of those counts: their places
 * add up before the edition's first month, too.
 */
export function addRollingSums<Row extends PublicRowFacts>(
  table: CountTable<Row>,
): ReadonlySet<string> {
  const summed = new Set<string>();
  for (const rolled of sumsAsked(table)) {
    if (!isRollingSum(table, rolled)) continue;
    summed.add(rolled.name);
    addRollingSum(table, rolled);
  }
  return summed;
}

/** The names of the counts of a record whose periods are of one length, by their basis. */
function namesOfLength<Row extends PublicRowFacts>(table: CountTable<Row>, length: number) {
  const rows = table.record.rows.filter((row) => lengthOf(row) === length);
  const named = (basis: Basis, alone = false) =>
    rows
      .filter(({ indicator }) => indicator.basis === basis)
      .map(({ indicator }) => (alone ? periodAlone(indicator) : indicator.key))
      .flatMap((key) => [key, `${key} above`, `${key} below`])
      .filter((name) => table.series.has(name));
  return {
    recorded: named('IN_PERIOD'),
    followed: named('YEAR_TO_DATE', true),
    soFar: named('YEAR_TO_DATE'),
    quarters: named('ROLLING_3'),
    years: named('ROLLING_12'),
  };
}

/** Everything that may be a sum of something else. */
function sumsAsked<Row extends PublicRowFacts>(table: CountTable<Row>): readonly Rolled[] {
  const inYear = table.record.span.inYear ?? MONTHS_IN_YEAR;
  const inQuarter = Math.max(1, (inYear * MONTHS_IN_QUARTER) / MONTHS_IN_YEAR);
  const positions = placesInYear(table);
  const always = (length: number) => positions.map(() => length);
  const atYearsEnd = positions.map((position) => (position === inYear ? 1 : null));
  const one = namesOfLength(table, 1);
  const alone = [...one.recorded, ...one.followed];
  const ofOneLength = [
    ...pairs(one.years, alone, always(inYear)),
    ...pairs(one.quarters, alone, always(inQuarter)),
    ...pairs(one.followed, one.recorded, always(1)),
    ...pairs(one.soFar, one.recorded, positions),
    // With the last period of a year the year so far is the rolling year.
    ...pairs(one.years, one.soFar, atYearsEnd),
  ];
  if (!table.record.rows.some((row) => lengthOf(row) > 1)) return ofOneLength;
  const long = namesOfLength(table, inQuarter);
  const quarters = [...long.recorded, ...long.quarters, ...long.followed];
  const quartersSoFar = positions.map((at) => (at % inQuarter === 0 ? at / inQuarter : null));
  const [byMonth, byQuarter] = [
    { stride: 1, step: inQuarter },
    { stride: inQuarter, step: inQuarter },
  ];
  const inFours = always(inYear / inQuarter);
  return [
    ...ofOneLength,
    ...pairs(quarters, alone, always(inQuarter), byMonth),
    ...pairs(one.quarters, quarters, always(1), byQuarter),
    ...pairs(long.followed, [...long.recorded, ...long.quarters], always(1), byQuarter),
    ...pairs(long.soFar, one.soFar, always(1), byQuarter),
    ...pairs(long.soFar, alone, positions, byMonth),
    ...pairs(long.soFar, [...long.recorded, ...long.quarters], quartersSoFar, byQuarter),
    ...pairs(one.soFar, quarters, quartersSoFar, byQuarter),
    ...pairs(long.years, one.years, always(1), byQuarter),
    ...pairs(long.years, alone, always(inYear), byMonth),
    ...pairs([...long.years, ...one.years], quarters, inFours, byQuarter),
    ...pairs(long.years, [...long.soFar, ...one.soFar], atYearsEnd, byQuarter),
    ...pairs(one.years, long.soFar, atYearsEnd, byQuarter),
  ];
}

function pairs(
  rollings: readonly string[],
  names: readonly string[],
  lengths: Rolled['lengths'],
  sizes: Pick<Rolled, 'stride' | 'step'> = { stride: 1, step: 1 },
): readonly Rolled[] {
  return rollings.flatMap((rolling) =>
    names.filter((name) => name !== rolling).map((name) => ({ rolling, name, lengths, ...sizes })),
  );
}

/** The window that ends with a month, if every month of it is known. */
function windowSum<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { name, lengths, stride }: Rolled,
  place: number,
  last: number,
): number | null {
  const length = lengths[last] ?? null;
  if (length === null || last - (length - 1) * stride < 0) return null;
  let sum = 0;
  for (let month = last - (length - 1) * stride; month <= last; month += stride) {
    const value = table.valueOf(name, place, month);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function isRollingSum<Row extends PublicRowFacts>(table: CountTable<Row>, rolled: Rolled): boolean {
  let windows = 0;
  for (let month = table.firstShown; month < table.monthCount; month += 1) {
    const value = table.valueOf(rolled.rolling, 0, month);
    const sum = windowSum(table, rolled, 0, month);
    if (value === null || sum === null) continue;
    if (value !== sum) return false;
    if (value > 0) windows += 1;
  }
  return windows > 0;
}

function addRollingSum<Row extends PublicRowFacts>(table: CountTable<Row>, rolled: Rolled): void {
  const { rolling, name, lengths, stride } = rolled;
  for (const place of table.record.places.keys()) {
    for (let month = table.firstShown; month < table.monthCount; month += 1) {
      const length = lengths[month] ?? null;
      if (length === null) continue;
      const whole = table.idOf(rolling, place, month);
      const months = Array.from({ length }, (_, back) =>
        table.idOf(name, place, month - back * stride),
      );
      const present = months.filter((id) => id !== null);
      if (windowSum(table, rolled, place, month) === null) {
        addUpdate(table, rolled, place, month);
        addRest(table, rolled, { place, month, whole, present });
        continue;
      }
      if (whole !== null && present.length === length) table.addEquation('SUM', [whole], present);
    }
  }
}

/** A quarter of which not every month is on record: what the others leave of it can be worked out. */
function addRest<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { rolling, name, stride, step }: Rolled,
  {
    place,
    month,
    whole,
    present,
  }: {
    readonly place: number;
    readonly month: number;
    readonly whole: string | null;
    readonly present: readonly string[];
  },
): void {
  if (stride === step || whole === null || present.length === 0) return;
  const slug = table.record.places[place]?.slug ?? '';
  table.addEquation('SUM', [whole], present, {
    ...{ name: `${rolling} without ${name}`, place: slug, month },
  });
}

/**
 * Where a period of the window is not on record: a rolling year is the one before it with the periods
 * that have come in and without those that have gone out.
 */
function addUpdate<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { rolling, name, lengths, stride, step }: Rolled,
  place: number,
  month: number,
): void {
  const length = lengths[month] ?? null;
  if (length === null || length !== lengths[month - step]) return;
  const [now, before] = [month, month - step].map((at) => table.idOf(rolling, place, at));
  const cameAt = Array.from({ length: step / stride }, (_, back) => month - back * stride);
  const came = cameAt.flatMap((at) => table.idOf(name, place, at) ?? []);
  const out = cameAt.flatMap((at) => table.idOf(name, place, at - length * stride) ?? []);
  if (now == null || before == null || came.length + out.length < 2 * cameAt.length) return;
  table.addEquation('BALANCE', [now, ...out], [before, ...came]);
}
