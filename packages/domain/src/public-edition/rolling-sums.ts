import type { Basis } from '../vocabulary';
import type { CountTable } from './count-table';
import { periodAlone, placesInYear } from './cumulative-steps';
import type { PublicRowFacts } from './public-edition-parts';

const MONTHS_IN_YEAR = 12;
const MONTHS_IN_QUARTER = 3;

/** A count over several periods, and one of the periods alone, of which it is the sum. */
interface Rolled {
  readonly rolling: string;
  readonly name: string;
  /** How many periods it is the sum of, by month of the span; null: of none that can be named. */
  readonly lengths: readonly (number | null)[];
}

/**
 * Sums of the last months or quarters, wherever the record shows them to be sums of counts that it
 * also holds one by one: twelve months or four quarters make a rolling year, three months or one
 * quarter a rolling quarter. What is recorded of a period alone and what follows of it from the years
 * so far are held against each other in the same way. Returns the names of those counts: their places
 * add up before the edition's first month, too.
 */
export function addRollingSums<Row extends PublicRowFacts>(
  table: CountTable<Row>,
): ReadonlySet<string> {
  const recorded = namesWith(table, ['IN_PERIOD']);
  const followed = namesWith(table, ['YEAR_TO_DATE'], true);
  const soFar = namesWith(table, ['YEAR_TO_DATE']);
  const years = namesWith(table, ['ROLLING_12']);
  const inYear = table.record.span.inYear ?? MONTHS_IN_YEAR;
  const inQuarter = Math.max(1, (inYear * MONTHS_IN_QUARTER) / MONTHS_IN_YEAR);
  const positions = placesInYear(table);
  const always = (length: number) => positions.map(() => length);
  const asked = [
    ...pairs(years, [...recorded, ...followed], always(inYear)),
    ...pairs(namesWith(table, ['ROLLING_3']), [...recorded, ...followed], always(inQuarter)),
    ...pairs(followed, recorded, always(1)),
    ...pairs(soFar, recorded, positions),
    // With the last period of a year the year so far is the rolling year.
    ...pairs(
      years,
      soFar,
      positions.map((position) => (position === inYear ? 1 : null)),
    ),
  ];
  const summed = new Set<string>();
  for (const rolled of asked) {
    if (!isRollingSum(table, rolled)) continue;
    summed.add(rolled.name);
    addRollingSum(table, rolled);
  }
  return summed;
}

function pairs(
  rollings: readonly string[],
  names: readonly string[],
  lengths: Rolled['lengths'],
): readonly Rolled[] {
  return rollings.flatMap((rolling) => names.map((name) => ({ rolling, name, lengths })));
}

function namesWith<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  bases: readonly Basis[],
  alone = false,
): readonly string[] {
  const names = table.record.rows
    .filter(({ indicator }) => bases.includes(indicator.basis))
    .map(({ indicator }) => (alone ? periodAlone(indicator) : indicator.key))
    .flatMap((key) => [key, `${key} above`, `${key} below`]);
  return names.filter((name) => table.series.has(name));
}

/** The window that ends with a month, if every month of it is known. */
function windowSum<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { name, lengths }: Rolled,
  place: number,
  last: number,
): number | null {
  const length = lengths[last] ?? null;
  if (length === null || last - length + 1 < 0) return null;
  let sum = 0;
  for (let month = last - length + 1; month <= last; month += 1) {
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
  const { rolling, name, lengths } = rolled;
  for (const place of table.record.places.keys()) {
    for (let month = table.firstShown; month < table.monthCount; month += 1) {
      const length = lengths[month] ?? null;
      if (length === null) continue;
      if (windowSum(table, rolled, place, month) === null) {
        addUpdate(table, rolled, place, month);
        continue;
      }
      const whole = table.idOf(rolling, place, month);
      const months = Array.from({ length }, (_, back) => table.idOf(name, place, month - back));
      const present = months.filter((id) => id !== null);
      if (whole !== null && present.length === length) table.addEquation('SUM', [whole], present);
    }
  }
}

/**
 * Where a period of the window is not on record: a rolling year is the one before it with the period
 * that has come in and without the one that has gone out.
 */
function addUpdate<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { rolling, name, lengths }: Rolled,
  place: number,
  month: number,
): void {
  const length = lengths[month] ?? null;
  if (length === null || length !== lengths[month - 1]) return;
  const [now = null, out = null, before = null, came = null] = [
    table.idOf(rolling, place, month),
    table.idOf(name, place, month - length),
    table.idOf(rolling, place, month - 1),
    table.idOf(name, place, month),
  ];
  if (now === null || out === null || before === null || came === null) return;
  table.addEquation('BALANCE', [now, out], [before, came]);
}
