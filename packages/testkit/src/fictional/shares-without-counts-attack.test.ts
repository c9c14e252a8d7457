import type { Observed, publicEditionDocument, PublicRowFacts } from '@vital-signs/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedEdition, inventedFacts } from './public-edition.test-support';

const MONTH = '2018-03';
const FACTS = inventedFacts(MONTH);
const [COUNTY] = FACTS.places;
const NOBODY = FACTS.places.map(() => null);

/** Of how many children something is true, and whether the report prints these counts. */
interface Month {
  readonly part: number;
  readonly all: number;
  readonly isCounted: boolean;
}

const percentageOf = ({ part, all }: Month) => Math.round((1000 * part) / all) / 10;

function figure(value: number, counts: readonly [number, number] | null = null): Observed {
  const [numerator = null, denominator = null] = counts ?? [];
  const countsProvenance = counts === null ? null : 'PUBLISHED';
  return { value, numerator, denominator, provenance: 'PUBLISHED', countsProvenance };
}

/** A row of one place, described as one of the invented council's is, but for what is said. */
function aRow(
  like: 'COUNT' | 'PERCENTAGE',
  months: readonly Observed[],
  denominatorIndicatorId: number | null,
): PublicRowFacts {
  const found = FACTS.rows.find(
    ({ indicator }) => indicator.measureKind === like && indicator.countsChildren,
  );
  if (found === undefined) throw new Error(`The invented council has no ${like}.`);
  const links = { numeratorIndicatorId: null, inflowIndicatorId: null, outflowIndicatorId: null };
  const cell = { months, printedYearToDate: null, printedPreviousYearToDate: null };
  return {
    ...{ tolerances: [], targets: [], cells: [cell, ...NOBODY.slice(1)] },
    indicator: {
      ...{ ...found.indicator, ...links, denominatorIndicatorId, decimals: 1 },
      ...{ basis: 'SNAPSHOT', denominatorIsPopulation: false, yearToDateRule: 'PRINTED_ONLY' },
    },
  };
}

/** The whole printed month by month, and a share of it that has its counts in some months alone. */
function rowsOf(months: readonly Month[], isLinked: boolean): readonly PublicRowFacts[] {
  const whole = aRow(
    'COUNT',
    months.map(({ all }) => figure(all)),
    null,
  );
  const share = aRow(
    'PERCENTAGE',
    months.map((each) => figure(percentageOf(each), each.isCounted ? [each.part, each.all] : null)),
    isLinked ? whole.indicator.id : null,
  );
  return isLinked ? [whole, share] : [share];
}

/** What a reader reads of the share, and of the whole where it is named as what divides it. */
interface Read {
  readonly values: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly wholes: readonly (number | null)[];
}

function readIn(rows: readonly PublicRowFacts[]): Read {
  const { text, unprotected } = inventedEdition(MONTH, { facts: { ...FACTS, rows } });
  expect(unprotected).toEqual([]);
  const document = JSON.parse(text) as ReturnType<typeof publicEditionDocument>['edition'];
  const readings = document.places.find(({ place }) => place.slug === COUNTY?.slug)?.readings ?? {};
  const share = readings[rows.at(-1)?.indicator.key ?? ''];
  const whole = rows.length > 1 ? readings[rows[0]?.indicator.key ?? ''] : undefined;
  return {
    values: share?.values ?? [],
    denominators: share?.denominators ?? [],
    wholes: whole?.values ?? [],
  };
}

const readAsRecorded = (months: readonly Month[], isLinked: boolean): Read => ({
  values: months.map(percentageOf),
  denominators: months.map(({ all, isCounted }) => (isCounted ? all : null)),
  wholes: isLinked ? months.map(({ all }) => all) : [],
});

const SMALL = (count: number) => count >= 1 && count <= 5;

/**
 * Months of which somebody knows that the share, or its rest, is of one to five children: whatever number
 * it may be of, between those that are public of it, or of the whole in its own month.
 */
function toldIn({ values, denominators, wholes }: Read): readonly number[] {
  const known = [...denominators, ...wholes].filter((each) => each !== null);
  if (known.length === 0) return [];
  return values.flatMap((value, month) => {
    if (value === null || denominators[month] !== null) return [];
    const own = wholes[month] ?? null;
    const [from, to] = own === null ? [Math.min(...known), Math.max(...known)] : [own, own];
    const parts: number[] = [];
    const rests: number[] = [];
    for (let all = from; all <= to; all += 1) {
      for (let part = 0; part <= all; part += 1) {
        if (Math.abs((100 * part) / all - value) > 0.05 + 1e-9) continue;
        parts.push(part);
        rests.push(all - part);
      }
    }
    return [parts, rests].some((side) => side.length > 0 && side.every(SMALL)) ? [month] : [];
  });
}

const MONTHS = fc
  .tuple(
    fc.integer({ min: 20, max: 300 }),
    fc.array(
      fc.record({
        few: fc.integer({ min: 0, max: 9 }),
        isRest: fc.boolean(),
        more: fc.nat({ max: 12 }),
        isCounted: fc.integer({ min: 0, max: 3 }).map((each) => each === 0),
      }),
      { minLength: FACTS.span.months.length, maxLength: FACTS.span.months.length },
    ),
  )
  .map(([about, months]) =>
    months.map(({ few, isRest, more, isCounted }): Month => {
      const all = about + more;
      return { part: isRest ? all - few : few, all, isCounted };
    }),
  );

describe('an attack on percentages that are printed without their counts', () => {
  it.each([false, true])(
    'tells of no month that it is of one to five children (%s: the whole is named)',
    (isLinked) => {
      fc.assert(
        fc.property(MONTHS, (months) => {
          expect(toldIn(readIn(rowsOf(months, isLinked)))).toEqual([]);
        }),
        { numRuns: 40, seed: 5 },
      );
    },
    240_000,
  );

  it('tells many where they are published as they are recorded, so it is known to work', () => {
    let told = 0;
    fc.assert(
      fc.property(MONTHS, fc.boolean(), (months, isLinked) => {
        told += toldIn(readAsRecorded(months, isLinked)).length;
      }),
      { numRuns: 40, seed: 5 },
    );
    expect(told).toBeGreaterThan(100);
  }, 240_000);
});
