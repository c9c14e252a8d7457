import { sumOf } from '../exact';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';
import { NO_LOCALITY } from './count-table';
import { addSteps, periodAlone } from './cumulative-steps';
import { addRollingSums } from './rolling-sums';
import { areOfOneLength, lengthOf } from './own-periods';
import type { CountSeries, CountTable } from './count-table';
import type { PublicRowFacts } from './public-edition-parts';

/**
 * Writes down every equation among the counts of a record that a reader of its public edition can
 * write down, as far as the record itself fulfils it: localities against the authority, numerators
 * and the rest against denominators, parts against what they are part of, open cases against those
 * that began and ended, and figures of a year, of twelve or of three months against the months or quarters that they are made of.
 */
export function addPublishedEquations<Row extends PublicRowFacts>(table: CountTable<Row>): void {
  addSteps(table);
  const rolled = addRollingSums(table);
  for (const series of table.series.values()) {
    const from = rolled.has(series.name) ? 0 : table.firstShown;
    for (let month = from; month < table.monthCount; month += 1) addPlaceSum(table, series, month);
  }
  for (const row of table.record.rows) {
    const { indicator } = row;
    for (let month = table.firstShown; month < table.monthCount; month += 1) {
      addComplements(table, indicator, month);
      addParts(table, row, month);
      addBalances(table, row, month);
      if (indicator.basis !== 'YEAR_TO_DATE') continue;
      addComplements(table, { ...indicator, key: periodAlone(indicator) }, month);
      addParts(table, row, month, periodAlone);
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
  row: Row,
  month: number,
  keyOf: (indicator: IndicatorFacts) => string = ({ key }) => key,
): void {
  const { id } = row.indicator;
  const key = keyOf(row.indicator);
  const parts = table.record.rows.filter(
    (part) => part.indicator.partOfIndicatorId === id && areOfOneLength(part, row),
  );
  for (const place of placesOf(table)) {
    const whole = countOf(table, key, place, month);
    const counted = parts.map(({ indicator }) => countOf(table, keyOf(indicator), place, month));
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
  row: Row,
  month: number,
): void {
  const { key, inflowIndicatorId, outflowIndicatorId } = row.indicator;
  const keyOf = (id: number | null) => {
    const flow = table.record.rows.find(({ indicator }) => indicator.id === id);
    if (flow === undefined || !areOfOneLength(flow, row)) return undefined;
    return periodAlone(flow.indicator);
  };
  const began = keyOf(inflowIndicatorId);
  const ended = keyOf(outflowIndicatorId);
  if (began === undefined || ended === undefined) return;
  for (const place of placesOf(table)) {
    const [now = null, out = null, before = null, came = null] = [
      table.idOf(key, place, month),
      table.idOf(ended, place, month),
      table.idOf(key, place, month - lengthOf(row)),
      table.idOf(began, place, month),
    ];
    if (now === null || out === null || before === null || came === null) continue;
    table.addEquation('BALANCE', [now, out], [before, came]);
  }
}
