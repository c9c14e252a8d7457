import {
  monthsIn,
  periodsUpTo,
  publicEditionDocument,
  quarter,
  quarterlyRow,
} from '@vital-signs/domain';
import type {
  Basis,
  CellFacts,
  MonthSpan,
  Observed,
  PlaceFacts,
  PublicIndicator,
  PublicReading,
  PublicRowFacts,
} from '@vital-signs/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountAttacker } from './count-attacker.test-support';

/** Children of one month in north and in south: those of whom something is true, and the others. */
interface Children {
  readonly part: number;
  readonly rest: number;
}
type Months = readonly (readonly [north: Children, south: Children])[];

/** April 2017 to June 2018: the months shown are the last seven, with two quarters that end in them. */
const QUARTERS = periodsUpTo(quarter(2018, 1), 5);
const MONTHS = QUARTERS.flatMap(monthsIn);
const PERIOD = MONTHS.at(-1) ?? quarter(2018, 1);
const SHOWN = 7;
const PLACES = ['county', 'north', 'south'] as const;

interface RowKind {
  readonly basis: Basis;
  readonly isQuarterly: boolean;
  readonly isShare?: boolean;
}

const ROWS = {
  month: { basis: 'IN_PERIOD', isQuarterly: false },
  'months so far': { basis: 'YEAR_TO_DATE', isQuarterly: false },
  'twelve months': { basis: 'ROLLING_12', isQuarterly: false },
  quarter: { basis: 'IN_PERIOD', isQuarterly: true },
  'quarters so far': { basis: 'YEAR_TO_DATE', isQuarterly: true },
  'four quarters': { basis: 'ROLLING_12', isQuarterly: true },
  share: { basis: 'IN_PERIOD', isQuarterly: true, isShare: true },
} as const satisfies Record<string, RowKind>;
type Row = keyof typeof ROWS;
const KINDS: Readonly<Record<Row, RowKind>> = ROWS;
const NAMES = Object.keys(ROWS) as Row[];

const wholeOf = ({ part, rest }: Children) => part + rest;
const partOf = ({ part }: Children) => part;

/** The first month of those that a figure is made of; null where it has none in the month. */
function firstOf(row: Row, at: number): number | null {
  const { basis, isQuarterly } = KINDS[row];
  if (isQuarterly && at % 3 !== 2) return null;
  // The first month of all is April, and so is the thirteenth.
  const from =
    basis === 'YEAR_TO_DATE'
      ? at - (at % 12)
      : basis === 'ROLLING_12'
        ? at - 11
        : at - (isQuarterly ? 2 : 0);
  return from < 0 ? null : from;
}

function sum(months: Months, row: Row, place: number, at: number, of: typeof wholeOf) {
  const from = firstOf(row, at);
  if (from === null) return null;
  return months
    .slice(from, at + 1)
    .flatMap((each) => (place === 0 ? each : each.slice(place - 1, place)))
    .reduce((total, children) => total + of(children), 0);
}

function observedOf(months: Months, row: Row, place: number, at: number): Observed | null {
  const whole = sum(months, row, place, at, wholeOf);
  const part = sum(months, row, place, at, partOf);
  if (whole === null || part === null) return null;
  const isShare = KINDS[row].isShare === true;
  return {
    value: isShare ? null : whole,
    ...{ numerator: isShare ? part : null, denominator: isShare ? whole : null },
    ...{ provenance: 'IMPORTED', countsProvenance: 'IMPORTED' },
  };
}

const SPAN: MonthSpan = { months: MONTHS, shown: SHOWN, inYearToDate: 3 };
const OWN: MonthSpan = { months: QUARTERS, shown: 5, inYearToDate: 1, inYear: 4, yearFrom: 4 };

function rowFacts(months: Months, row: Row, rows: readonly Row[]): PublicRowFacts {
  const { basis, isQuarterly, isShare } = KINDS[row];
  const periods = MONTHS.flatMap((_, at) => (!isQuarterly || at % 3 === 2 ? [at] : []));
  const cells = PLACES.map((_, place): CellFacts => ({
    months: periods.map((at) => observedOf(months, row, place, at)),
    ...{ printedYearToDate: null, printedPreviousYearToDate: null },
  }));
  const facts: PublicRowFacts = {
    indicator: {
      ...{ id: NAMES.indexOf(row) + 1, key: row, ref: row, name: row, polarity: 'LOW' },
      ...{ basis, dataNote: null, unit: isShare ? '%' : null },
      measureKind: isShare ? 'PERCENTAGE' : 'COUNT',
      ...{ multiplier: isShare ? 100 : 1, decimals: isShare ? 1 : 0, teamKinds: [] },
      ...{ denominatorIsPopulation: false, additive: !isShare, countsChildren: true },
      yearToDateRule: 'LATEST',
      numeratorIndicatorId: null,
      // Of the quarter, and, to try it, of the month, which must not be taken for it.
      denominatorIndicatorId: isShare
        ? NAMES.indexOf(rows.includes('quarter') ? 'quarter' : 'month') + 1
        : null,
      ...{ partOfIndicatorId: null, inflowIndicatorId: null, outflowIndicatorId: null },
    },
    ...{ tolerances: [], targets: [], annotations: [], cells },
  };
  const placed = isQuarterly ? quarterlyRow(SPAN, OWN, cells) : null;
  return placed === null ? facts : { ...facts, ...placed };
}

const placeFacts = (slug: string, index: number): PlaceFacts => ({
  ...{ id: index + 1, slug, name: slug, teamKind: null, populations: [] },
  kind: index === 0 ? 'AUTHORITY' : 'LOCALITY',
  relation: index === 0 ? 'SELF' : 'CHILD',
});

function described({ indicator }: PublicRowFacts): PublicIndicator {
  return {
    ...indicator,
    ...{ reportArea: { slug: 'area', name: 'Area' }, definition: null, caveats: null },
    ...{ numeratorLabel: null, denominatorLabel: null },
    ...{ tolerances: [], targets: [], benchmarks: [] },
  };
}

function published(months: Months, rows: readonly Row[], secondary = true) {
  return publicEditionDocument<PublicRowFacts>({
    authority: {
      ...{ slug: 'county', name: 'County', code: null, judgementModel: 'THRESHOLDS' },
      ...{ precision: 'FULL', regionName: null, reportTitle: null },
    },
    facts: {
      ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', modelled: false, span: SPAN },
      places: PLACES.map(placeFacts),
      rows: rows.map((row) => rowFacts(months, row, rows)),
    },
    ...{ number: 1, revision: 1, period: PERIOD, accurateAsOf: null, secondary },
    ...{ commentary: [], earlier: [], describe: described },
    nameOf: (slug) => ({
      ...{ slug, name: slug, shortName: slug },
      kind: slug === 'county' ? 'AUTHORITY' : 'LOCALITY',
      parent: slug === 'county' ? null : 'county',
    }),
  });
}

type Made = ReturnType<typeof published>;

/** The counts of a reading, by what they count. */
const sidesOf = (row: Row, { values, numerators, denominators }: PublicReading) =>
  KINDS[row].isShare === true
    ? ([
        ['part', numerators],
        ['whole', denominators],
      ] as const)
    : ([['whole', values]] as const);

/**
 * Somebody who reads the edition and knows that the county is north and south, and of which months every
 * figure is: quarters, years so far and rolling years alike. Returns the hidden counts that are left with
 * fewer than three values.
 */
function narrowedIn({ edition }: Made, rows: readonly Row[]) {
  const attacker = new CountAttacker();
  const hidden: string[] = [];
  const known: { name: string; what: string; place: number; from: number; at: number }[] = [];
  const child = (what: string, place: string, month: number) => `${what} of ${place} in ${month}`;
  for (let at = 0; at < MONTHS.length; at += 1) {
    for (const place of ['north', 'south']) {
      const sum = { [child('whole', place, at)]: 1, [child('part', place, at)]: -1 };
      attacker.learnSum(sum, 0, Infinity);
    }
  }
  for (const row of rows) {
    for (const [place, slug] of PLACES.entries()) {
      const reading = edition.places.find((each) => each.place.slug === slug)?.readings[row];
      if (reading === undefined) throw new Error(`${slug} has no ${row}`);
      for (const [what, values] of sidesOf(row, reading)) {
        for (let shown = 0; shown < SHOWN; shown += 1) {
          const at = MONTHS.length - SHOWN + shown;
          const from = firstOf(row, at);
          const value = values[shown] ?? null;
          if (from === null) {
            expect(value).toBeNull();
            continue;
          }
          const name = `${what} of ${row} of ${slug} at ${at}`;
          if (value === null) hidden.push(name);
          attacker.learn(name, value ?? 1, value ?? Infinity);
          known.push({ name, what, place, from, at });
        }
      }
    }
  }
  for (const { name, what, place, from, at } of known) {
    const terms: Record<string, number> = { [name]: 1 };
    for (let month = from; month <= at; month += 1) {
      for (const where of place === 0 ? PLACES.slice(1) : [PLACES[place] ?? '']) {
        terms[child(what, where, month)] = -1;
      }
    }
    attacker.learnSum(terms, 0, 0);
    // What stands over the same months is one count; what begins or ends with it leaves a stretch.
    for (const other of known) {
      if (other.what !== what || other.place !== place || other.name === name) continue;
      if (other.from === from && other.at === at) {
        attacker.learnSum({ [name]: 1, [other.name]: -1 }, 0, 0);
      } else if (other.from >= from && other.at <= at) {
        attacker.learnSum({ [name]: 1, [other.name]: -1 }, 0, Infinity);
      }
    }
    const parts = known.filter(
      (other) => other.what === what && other.place > 0 && other.from === from && other.at === at,
    );
    if (place !== 0) continue;
    for (const row of rows) {
      const own = parts.filter((part) => part.name.startsWith(`${what} of ${row} of `));
      if (own.length !== 2) continue;
      const sum = Object.fromEntries(own.map((part): [string, number] => [part.name, -1]));
      attacker.learnSum({ [name]: 1, ...sum }, 0, 0);
    }
  }
  for (const { name, what, place, from, at } of known) {
    const months = known.filter(
      (other) => other.what === what && other.place === place && other.from === other.at,
    );
    const inside = months.filter((other) => other.from >= from && other.at <= at);
    const each = new Map(inside.map((other) => [other.at, other.name]));
    if (from === at || each.size <= at - from) continue;
    const sum = Object.fromEntries(
      [...each.values()].map((other): [string, number] => [other, -1]),
    );
    attacker.learnSum({ [name]: 1, ...sum }, 0, 0);
  }
  if (!attacker.narrow()) throw new Error('What the attacker believes contradicts itself.');
  return hidden.filter((name) => {
    const values = attacker.valuesOf(name);
    return values !== 'MANY' && values.length < 3;
  });
}

const FEW = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 30 }) },
);
const CHILDREN = fc.record({ part: FEW, rest: FEW });
const GENERATED = fc.array(fc.tuple(CHILDREN, CHILDREN), {
  minLength: MONTHS.length,
  maxLength: MONTHS.length,
});
const QUARTERLY: readonly Row[] = ['quarter', 'quarters so far', 'four quarters', 'share'];
const PUBLISHED_ROWS = fc
  .tuple(
    fc.constantFrom<Row>('month', 'months so far', 'twelve months'),
    fc.constantFrom<Row>(...QUARTERLY),
  )
  .map((rows) => [...rows]);

describe('an attack on a public edition of months in which some rows are of quarters', () => {
  it('leaves every hidden count at least three values, from quarters, months, years so far and rolling years', () => {
    let hiddenCounts = 0;
    fc.assert(
      fc.property(GENERATED, PUBLISHED_ROWS, (months, rows) => {
        const made = published(months, rows);
        expect(made.unprotected).toEqual([]);
        hiddenCounts += made.hidden.primary + made.hidden.secondary;
        expect(narrowedIn(made, rows)).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(hiddenCounts).toBeGreaterThan(40);
  }, 240_000);

  it('recovers counts where the small numbers alone are hidden, so it is known to work', () => {
    let recovered = 0;
    fc.assert(
      fc.property(GENERATED, (months) => {
        const rows: readonly Row[] = ['month', 'quarter', 'quarters so far'];
        recovered += narrowedIn(published(months, rows, false), rows).length;
      }),
      { numRuns: 6, seed: 7 },
    );
    expect(recovered).toBeGreaterThan(5);
  }, 120_000);
});
