import { sumOf } from '../exact';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';
import { NO_LOCALITY } from './count-table';
import type { CountSeries, CountTable } from './count-table';
import type { PublicRowFacts } from './public-edition-parts';

/**
 * Writes down every equation among the counts of a record that a reader of its public edition can
 * write down, as far as the record itself fulfils it: localities against the authority, numerators
 * and the rest against denominators, parts against what they are part of, open cases against those
 * that began and ended, and figures of twelve or three months against their months.
 */
export function addPublishedEquations<Row extends PublicRowFacts>(table: CountTable<Row>): void {
  const rolled = addRollingSums(table);
  for (const series of table.series.values()) {
    const from = rolled.has(series.name) ? 0 : table.firstShown;
    for (let month = from; month < table.monthCount; month += 1) addPlaceSum(table, series, month);
  }
  for (const { indicator } of table.record.rows) {
    for (let month = table.firstShown; month < table.monthCount; month += 1) {
      addComplements(table, indicator, month);
      addParts(table, indicator, month);
      addBalances(table, indicator, month);
    }
  }
}

function placesOf<Row extends PublicRowFacts>({ record }: CountTable<Row>): readonly number[] {
  return record.places.map((_, place) => place);
}

function addPlaceSum<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { name, sums }: CountSeries,
  month: number,
): void {
  const [county = null, ...localities] = placesOf(table).map((place) =>
    table.idOf(name, place, month),
  );
  const present = localities.filter((id) => id !== null);
  if (!sums || county === null || present.length === 0) return;
  table.addEquation('SUM', [county], present, { name, place: NO_LOCALITY, month });
}

/** A denominator is its numerator and the rest, in every place and among cases without a locality. */
function addComplements<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { key, measureKind }: IndicatorFacts,
  month: number,
): void {
  if (measureKind !== 'PERCENTAGE') return;
  const name = `${key} rest`;
  const nowhere: (number | null)[][] = [];
  for (const place of placesOf(table)) {
    const { numerator, denominator } = table.figureCells(key, place, month);
    nowhere.push([valueIn(table, numerator), valueIn(table, denominator)]);
    if (numerator === null || denominator === null || numerator === denominator) continue;
    const slug = table.record.places[place]?.slug ?? '';
    table.addEquation('COMPLEMENT', [denominator], [numerator], { name, place: slug, month });
  }
  const county = table.figureCells(key, 0, month);
  const [above, below] = [county.numerator, county.denominator].map((id, side) => {
    const values = nowhere.map((counts) => counts[side] ?? null);
    const [all = null, ...parts] = values;
    const present = parts.filter((value) => value !== null);
    if (id === null || all === null || present.length === 0) return null;
    return table.leftOverId(id.split('|')[0] ?? '', month, all - sumOf(present));
  });
  if (above == null || below == null) return;
  table.addEquation('COMPLEMENT', [below], [above], { name, place: NO_LOCALITY, month });
}

function valueIn<Row extends PublicRowFacts>(table: CountTable<Row>, id: string | null) {
  return id === null ? null : (table.cells.get(id)?.value ?? null);
}

/** The count that a figure is, or that stands above its line. */
function countOf<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  key: string,
  place: number,
  month: number,
): string | null {
  const { figure, numerator } = table.figureCells(key, place, month);
  return figure ?? numerator;
}

/** What is part of this indicator's count, and what of it is no part. */
function addParts<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { id, key }: IndicatorFacts,
  month: number,
): void {
  const parts = table.record.rows.filter(({ indicator }) => indicator.partOfIndicatorId === id);
  for (const place of placesOf(table)) {
    const whole = countOf(table, key, place, month);
    const counted = parts.map(({ indicator }) => countOf(table, indicator.key, place, month));
    // A count that two indicators share is one part of the whole, and the whole is no part of itself.
    const present = [...new Set(counted)].filter(
      (part): part is string => part !== null && part !== whole,
    );
    if (whole === null || present.length === 0) continue;
    const slug = table.record.places[place]?.slug ?? '';
    table.addEquation('SUM', [whole], present, { name: `${key} other`, place: slug, month });
  }
}

/** Open cases now and those that ended are the open cases of the month before and those that began. */
function addBalances<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  { key, inflowIndicatorId, outflowIndicatorId }: IndicatorFacts,
  month: number,
): void {
  const keyOf = (id: number | null) =>
    table.record.rows.find(({ indicator }) => indicator.id === id)?.indicator.key;
  const began = keyOf(inflowIndicatorId);
  const ended = keyOf(outflowIndicatorId);
  if (began === undefined || ended === undefined) return;
  for (const place of placesOf(table)) {
    const [now = null, out = null, before = null, came = null] = [
      table.idOf(key, place, month),
      table.idOf(ended, place, month),
      table.idOf(key, place, month - 1),
      table.idOf(began, place, month),
    ];
    if (now === null || out === null || before === null || came === null) continue;
    table.addEquation('BALANCE', [now, out], [before, came]);
  }
}

/**
 * Sums of the last months, wherever the record shows them to be sums of counts that it also holds
 * month by month. Returns the names of those counts: their places add up before the edition's first
 * month, too.
 */
function addRollingSums<Row extends PublicRowFacts>(table: CountTable<Row>): ReadonlySet<string> {
  const monthly = namesWith(table, ['IN_PERIOD']);
  const summed = new Set<string>();
  for (const [basis, length] of [
    ['ROLLING_12', 12],
    ['ROLLING_3', 3],
  ] as const) {
    for (const rolling of namesWith(table, [basis])) {
      for (const name of monthly) {
        if (!isRollingSum(table, rolling, name, length)) continue;
        summed.add(name);
        addRollingSum(table, rolling, name, length);
      }
    }
  }
  return summed;
}

function namesWith<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  bases: readonly IndicatorFacts['basis'][],
): readonly string[] {
  const names = table.record.rows
    .filter(({ indicator }) => bases.includes(indicator.basis))
    .flatMap(({ indicator: { key } }) => [key, `${key} above`, `${key} below`]);
  return names.filter((name) => table.series.has(name));
}

/** The window that ends with a month, if every month of it is known. */
function windowSum<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  name: string,
  place: number,
  last: number,
  length: number,
): number | null {
  if (last - length + 1 < 0) return null;
  let sum = 0;
  for (let month = last - length + 1; month <= last; month += 1) {
    const value = table.valueOf(name, place, month);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function isRollingSum<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  rolling: string,
  name: string,
  length: number,
): boolean {
  let windows = 0;
  for (let month = table.firstShown; month < table.monthCount; month += 1) {
    const value = table.valueOf(rolling, 0, month);
    const sum = windowSum(table, name, 0, month, length);
    if (value === null || sum === null) continue;
    if (value !== sum) return false;
    if (value > 0) windows += 1;
  }
  return windows > 0;
}

function addRollingSum<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  rolling: string,
  name: string,
  length: number,
): void {
  for (const place of placesOf(table)) {
    for (let month = table.firstShown; month < table.monthCount; month += 1) {
      if (windowSum(table, name, place, month, length) === null) continue;
      const whole = table.idOf(rolling, place, month);
      const months = Array.from({ length }, (_, back) => table.idOf(name, place, month - back));
      const present = months.filter((id) => id !== null);
      if (whole !== null && present.length === length) table.addEquation('SUM', [whole], present);
    }
  }
}
