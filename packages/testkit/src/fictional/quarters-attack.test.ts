import { periodsUpTo, publicEditionDocument, quarter } from '@vital-signs/domain';
import type {
  Basis,
  Observed,
  PlaceFacts,
  PublicIndicator,
  PublicReading,
  PublicRowFacts,
  ScorecardFacts,
} from '@vital-signs/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountAttacker } from './count-attacker.test-support';

/** Children of one quarter in north and in south: those of whom something is true, and the others. */
interface Children {
  readonly part: number;
  readonly rest: number;
}
type Quarters = readonly (readonly [north: Children, south: Children])[];

const PERIOD = quarter(2018, 3);
const SHOWN = 5;
const QUARTERS_GENERATED = 9;
const PLACES = ['county', 'north', 'south'] as const;
const ROWS = ['alone', 'year', 'rolling', 'share'] as const;
type Row = (typeof ROWS)[number];

const BASES: Record<Row, Basis> = {
  ...{ alone: 'IN_PERIOD', year: 'YEAR_TO_DATE', rolling: 'ROLLING_12', share: 'YEAR_TO_DATE' },
};

const wholeOf = ({ part, rest }: Children) => part + rest;
const partOf = ({ part }: Children) => part;

function childrenIn(quarters: Quarters, place: number, at: number): readonly Children[] {
  const found = quarters[at];
  if (found === undefined) return [];
  return place === 0 ? found : [found[place - 1] ?? { part: 0, rest: 0 }];
}

/** The first quarter of those that a figure is made of; the last is its own. */
function firstOf(row: Row, at: number, length: number): number {
  if (row === 'alone') return at;
  if (row === 'rolling') return at - 3;
  // The last quarter of all is the third of its year.
  return at - ((((at - length + 3) % 4) + 4) % 4);
}

function sum(quarters: Quarters, row: Row, place: number, at: number, of: typeof wholeOf) {
  const from = firstOf(row, at, quarters.length);
  if (from < 0) return null;
  let total = 0;
  for (let each = from; each <= at; each += 1) {
    for (const children of childrenIn(quarters, place, each)) total += of(children);
  }
  return total;
}

function observedOf(quarters: Quarters, row: Row, place: number, at: number): Observed | null {
  const whole = sum(quarters, row, place, at, wholeOf);
  const part = sum(quarters, row, place, at, partOf);
  if (whole === null || part === null) return null;
  const counts =
    row === 'share'
      ? { numerator: part, denominator: whole }
      : { numerator: null, denominator: null };
  const value = row === 'share' ? null : whole;
  return { value, ...counts, provenance: 'IMPORTED', countsProvenance: 'IMPORTED' };
}

function rowFacts(quarters: Quarters, row: Row, rows: readonly Row[]): PublicRowFacts {
  const isShare = row === 'share';
  return {
    indicator: {
      ...{ id: ROWS.indexOf(row) + 1, key: row, ref: row, name: row, polarity: 'LOW' },
      ...{ basis: BASES[row], dataNote: null, unit: isShare ? '%' : null },
      measureKind: isShare ? 'PERCENTAGE' : 'COUNT',
      ...{ multiplier: isShare ? 100 : 1, decimals: isShare ? 1 : 0, teamKinds: [] },
      ...{ denominatorIsPopulation: false, additive: !isShare, countsChildren: true },
      yearToDateRule: row === 'alone' ? 'SUM' : 'LATEST',
      numeratorIndicatorId: null,
      denominatorIndicatorId: isShare && rows.includes('year') ? ROWS.indexOf('year') + 1 : null,
      ...{ partOfIndicatorId: null, inflowIndicatorId: null, outflowIndicatorId: null },
    },
    ...{ tolerances: [], targets: [], annotations: [] },
    cells: PLACES.map((_, place) => ({
      months: quarters.map((_each, at) => observedOf(quarters, row, place, at)),
      ...{ printedYearToDate: null, printedPreviousYearToDate: null },
    })),
  };
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

function published(quarters: Quarters, rows: readonly Row[], secondary = true) {
  const facts: ScorecardFacts<PublicRowFacts> = {
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', modelled: false },
    places: PLACES.map(placeFacts),
    rows: rows.map((row) => rowFacts(quarters, row, rows)),
    span: {
      months: periodsUpTo(PERIOD, quarters.length),
      ...{ shown: SHOWN, inYearToDate: 3, inYear: 4, yearFrom: 4 },
    },
  };
  return publicEditionDocument<PublicRowFacts>({
    authority: {
      ...{ slug: 'county', name: 'County', code: null, judgementModel: 'THRESHOLDS' },
      ...{ precision: 'FULL', regionName: null, reportTitle: null },
    },
    ...{ number: 1, revision: 1, period: PERIOD, accurateAsOf: null, facts, secondary },
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
  row === 'share'
    ? ([
        ['part', numerators],
        ['whole', denominators],
      ] as const)
    : ([['whole', values]] as const);

/**
 * Somebody who reads the edition and knows that the county is north and south, a year so far the
 * quarters since April, a rolling year the last four, and the part no more than the whole. Returns the
 * hidden counts that are left with fewer than three values.
 */
function narrowedIn({ edition }: Made, quarters: Quarters, rows: readonly Row[]) {
  const attacker = new CountAttacker();
  const hidden: string[] = [];
  for (let at = 0; at < quarters.length; at += 1) {
    for (const place of ['north', 'south']) {
      const of = (what: string) => `${what} of ${place} in ${at}`;
      attacker.learnSum({ [of('whole')]: 1, [of('part')]: -1 }, 0, Infinity);
    }
  }
  for (const row of rows) {
    for (const [place, slug] of PLACES.entries()) {
      const reading = edition.places.find((each) => each.place.slug === slug)?.readings[row];
      if (reading === undefined) throw new Error(`${slug} has no ${row}`);
      for (const [what, values] of sidesOf(row, reading)) {
        for (let shown = 0; shown < SHOWN; shown += 1) {
          const at = quarters.length - SHOWN + shown;
          const from = firstOf(row, at, quarters.length);
          const value = values[shown] ?? null;
          if (from < 0) continue;
          const name = `${what} of ${row} of ${slug} at ${at}`;
          if (value === null) hidden.push(name);
          attacker.learn(name, value ?? 1, value ?? Infinity);
          const terms: Record<string, number> = { [name]: 1 };
          for (let each = from; each <= at; each += 1) {
            for (const where of place === 0 ? ['north', 'south'] : [slug]) {
              terms[`${what} of ${where} in ${each}`] = -1;
            }
          }
          attacker.learnSum(terms, 0, 0);
          for (const sum of followingFrom(row, what, place, at)) attacker.learnSum(sum, 0, 0);
          if (BASES[row] === 'YEAR_TO_DATE' && from < at && shown > 0) {
            const before = `${what} of ${row} of ${slug} at ${at - 1}`;
            const alone = Object.keys(terms).filter((each) => each.endsWith(` in ${at}`));
            const step = Object.fromEntries(alone.map((each): [string, number] => [each, -1]));
            attacker.learnSum({ [name]: 1, [before]: -1, ...step }, 0, 0);
          }
        }
      }
    }
  }
  if (!attacker.narrow()) throw new Error('What the attacker believes contradicts itself.');
  return hidden.filter((name) => {
    const values = attacker.valuesOf(name);
    return values !== 'MANY' && values.length < 3;
  });
}

/** What he writes down of a figure and the one before it, and of the places. */
function followingFrom(row: Row, what: string, place: number, at: number) {
  const name = (slug: string, when = at) => `${what} of ${row} of ${slug} at ${when}`;
  const slug = PLACES[place] ?? '';
  const within = place === 0 ? PLACES.slice(1) : [slug];
  const quarter = (when: number, times: number) =>
    Object.fromEntries(within.map((each) => [`${what} of ${each} in ${when}`, times]));
  const sums: Record<string, number>[] = [];
  if (place === 0) {
    sums.push({
      [name(slug)]: 1,
      ...Object.fromEntries(within.map((each): [string, number] => [name(each), -1])),
    });
  }
  if (row === 'rolling' && at > QUARTERS_GENERATED - SHOWN) {
    sums.push({
      [name(slug)]: 1,
      [name(slug, at - 1)]: -1,
      ...quarter(at, -1),
      ...quarter(at - 4, 1),
    });
  }
  return sums;
}

const FEW = fc.oneof(
  { weight: 2, arbitrary: fc.nat({ max: 7 }) },
  { weight: 3, arbitrary: fc.integer({ min: 8, max: 40 }) },
);
const CHILDREN = fc.record({ part: FEW, rest: FEW });
const QUARTERS = fc.array(fc.tuple(CHILDREN, CHILDREN), {
  minLength: QUARTERS_GENERATED,
  maxLength: QUARTERS_GENERATED,
});
const PUBLISHED_ROWS = fc.subarray([...ROWS], { minLength: 1, maxLength: 2 });

describe('an attack on the public edition of an authority that reports by quarter', () => {
  it('leaves every hidden count at least three values, from quarters, years so far, rolling years and shares', () => {
    let hiddenCounts = 0;
    fc.assert(
      fc.property(QUARTERS, PUBLISHED_ROWS, (quarters, rows) => {
        const made = published(quarters, rows);
        expect(made.unprotected).toEqual([]);
        hiddenCounts += made.hidden.primary + made.hidden.secondary;
        expect(narrowedIn(made, quarters, rows)).toEqual([]);
      }),
      { numRuns: 15, seed: 5 },
    );
    expect(hiddenCounts).toBeGreaterThan(40);
  }, 240_000);

  it('recovers counts where the small numbers alone are hidden, so it is known to work', () => {
    let recovered = 0;
    fc.assert(
      fc.property(QUARTERS, (quarters) => {
        recovered += narrowedIn(published(quarters, ROWS, false), quarters, ROWS).length;
      }),
      { numRuns: 6, seed: 5 },
    );
    expect(recovered).toBeGreaterThan(5);
  }, 120_000);
});
