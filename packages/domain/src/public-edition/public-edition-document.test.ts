import { describe, expect, it } from 'vitest';
import { month } from '../period';
import { idOf, modelled, observed } from '../scorecard/scorecard-builder.test-support';
import {
  aPublicRow,
  counted,
  PERCENTAGE,
  PLACES,
  readingOf,
  theEdition,
  theFacts,
} from './public-edition-builder.test-support';
import { readPublicEdition } from './read-public-edition';

/** June: 3 in the north, which hides the south beside it. */
const SMALL_IN_JUNE = aPublicRow('1', [
  [60, 61, 43],
  [20, 21, 3],
  [40, 40, 40],
]);

describe('what follows from a protected count', () => {
  const { edition, hidden } = theEdition([SMALL_IN_JUNE]);
  const north = readingOf(edition, 'north', '1');

  it('is hidden with it: the figure itself, whose code says that it is suppressed', () => {
    expect(north.values).toEqual([20, 21, null]);
    expect(north.codes).toBe('PP5');
    expect(hidden).toEqual({ primary: 1, secondary: 1, earlier: 0 });
  });

  it('is the figure beside it, from which it could be taken away', () => {
    expect(readingOf(edition, 'south', '1').codes).toBe('PP5');
    expect(readingOf(edition, 'county', '1').values).toEqual([60, 61, 43]);
  });

  it('is the rating with its reason, and the number of places in each state', () => {
    const tolerances = [
      {
        ...{ placeId: null, from: '2018-01-01', to: null },
        rule: { model: 'THRESHOLDS', red: 50, green: 10 } as const,
      },
    ];
    const rated = theEdition([{ ...SMALL_IN_JUNE, tolerances }]).edition;
    expect(readingOf(rated, 'north', '1')).toMatchObject({
      state: 'NOT_RATED',
      reason: 'NO_VALUE',
    });
    expect(readingOf(rated, 'county', '1').state).toBe('AMBER');
    const tallies = rated.places.map(({ counts }) => counts.filter(({ count }) => count > 0));
    expect(tallies).toEqual([
      [{ state: 'AMBER', count: 1 }],
      [{ state: 'NOT_RATED', count: 1 }],
      [{ state: 'NOT_RATED', count: 1 }],
    ]);
  });

  it('is the arrow of its month, and of the month after', () => {
    expect(north).toMatchObject({ arrow: 'NONE', meaning: 'NONE' });
    const after = theEdition([
      aPublicRow('1', [
        [60, 43, 61],
        [20, 3, 21],
        [40, 40, 40],
      ]),
    ]).edition;
    expect(readingOf(after, 'north', '1')).toMatchObject({ codes: 'P5P', arrow: 'NONE' });
    expect(readingOf(after, 'county', '1').arrow).not.toBe('NONE');
  });

  it('is the year to date, which would give it away with the months before', () => {
    expect(north.yearToDate).toMatchObject({ value: null, monthsPresent: 2, monthsInSpan: 3 });
    expect(readingOf(edition, 'county', '1').yearToDate.value).toBe(164);
  });

  it('is what no locality recorded', () => {
    const left = theEdition([
      aPublicRow('1', [
        [70, 61, 53],
        [20, 21, 3],
        [40, 40, 40],
      ]),
    ]).edition;
    expect(readingOf(left, 'county', '1').remainder).toEqual([10, 0, null]);
    expect(readingOf(left, 'north', '1').remainder).toBeNull();
  });

  it('is the percentage, with its numerator, but not its denominator', () => {
    const row = aPublicRow(
      '2',
      [[counted(30, 60)], [counted(3, 30)], [counted(27, 30)]],
      PERCENTAGE,
    );
    const reading = readingOf(theEdition([row]).edition, 'north', '2');
    expect(reading.codes).toBe('005');
    expect(reading).toMatchObject({ numeratorCodes: '005', denominators: [null, null, 30] });
    expect(reading.values).toEqual([null, null, null]);
    expect(reading.yearToDate.value).toBeNull();
  });

  it('is a percentage whose complement is small', () => {
    const row = aPublicRow('2', [[counted(58, 60)]], PERCENTAGE);
    expect(readingOf(theEdition([row]).edition, 'county', '2').codes).toBe('005');
  });

  it('is a percentage without counts, where the count that it is divided by is published', () => {
    const whole = aPublicRow('1', [[40]]);
    const alone = (value: number) =>
      theEdition([
        whole,
        aPublicRow('2', [[observed(value, 'PUBLISHED')]], {
          ...PERCENTAGE,
          denominatorIndicatorId: idOf('1'),
        }),
      ]).edition;
    expect(readingOf(alone(7.5), 'county', '2').codes).toBe('005');
    expect(readingOf(alone(50), 'county', '2').values).toEqual([null, null, 50]);
  });

  it('is a rate, which the population would turn into the count', () => {
    const rate = (value: number) =>
      theEdition([
        aPublicRow('2', [[observed(value, 'PUBLISHED')]], {
          ...{ measureKind: 'RATE', multiplier: 10_000, decimals: 1 },
          ...{ denominatorIsPopulation: true, yearToDateRule: 'LATEST' },
        }),
      ]).edition;
    expect(readingOf(rate(4), 'county', '2').codes).toBe('005');
    expect(readingOf(rate(40), 'county', '2').values).toEqual([null, null, 40]);
  });

  it('is what cases without a locality would tell of it, bounded by their denominator', () => {
    // 408 − 402 are 6 without a locality, 297 − 286 are 11: of the south, 5 at least.
    const row = aPublicRow(
      '2',
      [[counted(297, 408)], [counted(286, 396)], [counted(5, 6)]],
      PERCENTAGE,
    );
    const { edition, hidden } = theEdition([row]);
    expect(hidden.secondary).toBeGreaterThan(0);
    const shown = ['county', 'north', 'south'].flatMap((place) => {
      const { numerators, denominators } = readingOf(edition, place, '2');
      return [numerators[2], denominators[2]];
    });
    expect(shown.filter((count) => count !== null).length).toBeLessThan(5);
  });

  it('is an average in that place and month, with the counts that it is made of', () => {
    const caseload = aPublicRow(
      '3',
      [
        [counted(600, 40), counted(600, 40), counted(600, 40)],
        [counted(200, 10), counted(200, 10), counted(203, 10)],
      ],
      { ...{ measureKind: 'AVERAGE', multiplier: 1, decimals: 1 }, countsChildren: false },
    );
    const made = theEdition([SMALL_IN_JUNE, caseload]);
    const north = readingOf(made.edition, 'north', '3');
    expect(north).toMatchObject({ values: [20, 20, null], state: 'NOT_RATED', arrow: 'NONE' });
    expect(north.codes.slice(-1)).toBe('5');
    expect([...north.numerators, ...north.denominators].every((each) => each === null)).toBe(true);
    expect(readingOf(made.edition, 'county', '3').values).toEqual([15, 15, 15]);
  });

  it('is a share that is part of a whole, beside the other shares of it', () => {
    const whole = aPublicRow('1', [[60]]);
    const part = (key: string, numerator: number) =>
      aPublicRow(key, [[counted(numerator, 60)]], {
        ...PERCENTAGE,
        partOfIndicatorId: idOf('1'),
      });
    const { edition } = theEdition([whole, part('2', 20), part('3', 37), part('4', 3)]);
    const codes = ['1', '2', '3', '4'].map((key) => readingOf(edition, 'county', key).codes);
    expect(codes[3]).toBe('005');
    expect(codes.slice(0, 3).filter((code) => code.endsWith('5')).length).toBeGreaterThan(0);
  });

  it('is a count of children that is no whole number, which is never rounded', () => {
    const { edition, text } = theEdition([
      aPublicRow('1', [[60, 61, 43.5]]),
      aPublicRow('2', [[counted(30.5, 60)]], PERCENTAGE),
    ]);
    expect(readingOf(edition, 'county', '1')).toMatchObject({
      ...{ values: [60, 61, null], codes: 'PP5' },
    });
    expect(readingOf(edition, 'county', '2')).toMatchObject({
      ...{ codes: '005', numerators: [null, null, null], denominators: [null, null, 60] },
    });
    expect(text).not.toMatch(/43\.5|44|30\.5/);
  });

  it('is every figure of another indicator that is made from it', () => {
    const count = aPublicRow('1', [[40, 40, 4]]);
    const share = aPublicRow('2', [[counted(20, 40), counted(20, 40), counted(20, 4)]], {
      ...PERCENTAGE,
      denominatorIndicatorId: idOf('1'),
    });
    const made = theEdition([count, share]).edition;
    expect(readingOf(made, 'county', '2')).toMatchObject({
      codes: 'II5',
      denominatorCodes: 'II5',
    });
  });

  it('is a sum of the last three months that gives it away', () => {
    const months = [30, 31, 3].map((value) => value);
    const monthly = aPublicRow('1', [[...months]]);
    const rolling = aPublicRow('2', [[64]], { basis: 'ROLLING_3', yearToDateRule: 'LATEST' });
    const made = theEdition([monthly, rolling]).edition;
    const codes = ['1', '2'].map((key) => readingOf(made, 'county', key).codes);
    expect(codes).not.toEqual(['PP5', '00P']);
  });

  it('is a year to date as printed, in every place, as soon as one month is hidden in any', () => {
    const printed = (row: typeof SMALL_IN_JUNE) => ({
      ...row,
      indicator: { ...row.indicator, yearToDateRule: 'PRINTED_ONLY' as const },
      cells: row.cells.map(
        (cell, place) =>
          cell && { ...cell, printedYearToDate: observed([170, 60, 110][place] ?? 0, 'PUBLISHED') },
      ),
    });
    const made = theEdition([printed(SMALL_IN_JUNE)]).edition;
    expect(readingOf(made, 'county', '1').yearToDate.value).toBeNull();
    const open = theEdition([printed(aPublicRow('1', [[60], [20], [40]]))]).edition;
    expect(readingOf(open, 'county', '1').yearToDate.value).toBe(170);
  });

  it.each([
    ['is small in another place', [[20], [17], []], [20, 17, 3]],
    ['leaves a small number for no locality', [[60], [20], [36]], [160, 60, 96]],
    [
      'leaves a small number for a month that is missing',
      [
        [60, 61],
        [30, 31],
        [30, 30],
      ],
      [151, 64, 87],
    ],
    ['is not there for a place that has figures', [[60], [20], [40]], [170, 60]],
  ])('is a year to date as printed that %s', (_, months, printed) => {
    const row = aPublicRow('1', months);
    const cells = row.cells.map((cell, place) => {
      const year = printed[place];
      return (
        cell && {
          ...cell,
          printedYearToDate: year === undefined ? null : observed(year, 'PUBLISHED'),
        }
      );
    });
    const ruled = { ...row.indicator, yearToDateRule: 'PRINTED_ONLY' as const };
    const { edition } = theEdition([{ ...row, indicator: ruled, cells }]);
    for (const { readings } of edition.places) expect(readings['1']?.yearToDate.value).toBeNull();
  });

  it('is a percentage of the year as printed, from which its numerator would follow', () => {
    const row = aPublicRow('2', [[counted(30, 60)]], {
      ...PERCENTAGE,
      yearToDateRule: 'PRINTED_ONLY',
    });
    const told = (year: ReturnType<typeof observed>) => {
      const cells = row.cells.map((cell) => cell && { ...cell, printedYearToDate: year });
      return readingOf(theEdition([{ ...row, cells }]).edition, 'county', '2').yearToDate.value;
    };
    expect(told(observed(10, 'PUBLISHED'))).toBeNull();
    expect(told({ ...counted(33, 126), value: 26.2 })).toBeNull();
    expect(told({ ...counted(60, 160), value: 37.5 })).toBe(37.5);
  });
});

describe('what a public edition never holds', () => {
  it('is a team, or a modelled figure, or one made from a modelled population', () => {
    const rows = [
      aPublicRow('1', [[60], [modelled(20)], [40], [10]]),
      aPublicRow('2', [[counted(300, 600)]], PERCENTAGE),
    ];
    const { edition, text } = theEdition(rows);
    expect(edition.places.map(({ place }) => place.slug)).toEqual(['county', 'north', 'south']);
    expect(text).not.toContain('team');
    expect(readingOf(edition, 'north', '1').values).toEqual([null, null, null]);
    const estimated = PLACES.map((place) => ({
      ...place,
      populations: place.populations.map((each) => ({ ...each, provenance: 'MODELLED' as const })),
    }));
    const rate = aPublicRow('3', [[{ ...counted(60, 0), denominator: null }]], {
      ...{ measureKind: 'RATE', multiplier: 10_000, decimals: 1 },
      ...{ denominatorIsPopulation: true, yearToDateRule: 'LATEST' },
    });
    const facts = { ...theFacts([rate]), places: estimated };
    expect(readingOf(theEdition([], { facts }).edition, 'county', '3').codes).toBe('000');
  });

  it('is what was recorded before its first month', () => {
    const { text } = theEdition([aPublicRow('1', [[777, 60, 61, 62]])]);
    expect(text).not.toContain('777');
  });
});

describe('commentary', () => {
  const about = (place: string, text: string, indicators: readonly string[] = ['1']) => ({
    ...{ id: '1', place, text, indicators, title: null, author: null },
  });
  const told = (commentary: ReturnType<typeof about>) =>
    theEdition([SMALL_IN_JUNE, aPublicRow('9', [[60], [20], [40]])], { commentary: [commentary] })
      .edition.commentary[0];

  it('is withheld, with a sentence, where a count of what it is about is protected', () => {
    expect(told(about('north', 'Only three were left.'))).toMatchObject({
      text: null,
      withheld: expect.stringContaining('protected'),
    });
  });

  it('is withheld where it names a place whose counts are protected, or may speak of anything', () => {
    expect(told(about('county', 'The North had three.'))?.text).toBeNull();
    expect(told(about('north', 'Three.', []))?.text).toBeNull();
  });

  it('is shown where nothing that it is about is protected', () => {
    expect(told(about('north', 'Twenty as before.', ['9']))).toMatchObject({ withheld: null });
    expect(told(about('county', 'Fewer than in May.'))?.text).toBe('Fewer than in May.');
  });

  it('is withheld where it mentions an indicator that is protected there, by name or reference', () => {
    expect(told(about('north', 'As was 1, this is steady.', ['9']))?.text).toBeNull();
    expect(told(about('north', 'As was 1.8, this is steady.', ['9']))?.text).not.toBeNull();
  });

  it('is withheld where it contains a number that is hidden there, whatever it is said of', () => {
    expect(told(about('south', 'There were 40.', ['9']))?.text).toBeNull();
    expect(told(about('south', 'There were 1,040.', ['9']))?.text).not.toBeNull();
  });

  it('is withheld where it states a few people, though nothing is protected of what it is about', () => {
    const few = told(about('county', 'The youngest two children were seen.', ['9']));
    expect(few).toMatchObject({ text: null, withheld: expect.stringContaining('so small') });
  });
});

describe('a later edition', () => {
  const may = month('2018-05');
  const before = (columns: Parameters<typeof aPublicRow>[1]) => {
    const facts = theFacts([aPublicRow('1', columns)], may);
    return { facts, ...theEdition([], { facts, period: may }) };
  };

  it('keeps hidden what was, and shows what was shown', () => {
    const first = before([
      [60, 43],
      [20, 3],
      [40, 40],
    ]);
    const second = theEdition(
      [
        aPublicRow('1', [
          [60, 43, 66],
          [20, 3, 26],
          [40, 40, 40],
        ]),
      ],
      {
        number: 2,
        earlier: [{ edition: first.edition, facts: first.facts }],
      },
    );
    expect(second.hidden).toEqual({ primary: 0, secondary: 0, earlier: 2 });
    expect(readingOf(second.edition, 'south', '1').codes).toBe('P5P');
    expect(second.unprotected).toEqual([]);
  });

  it('treats a restated figure as another one', () => {
    const first = before([
      [60, 60],
      [20, 20],
      [40, 40],
    ]);
    const second = theEdition(
      [
        aPublicRow('1', [
          [60, 43, 66],
          [20, 3, 26],
          [40, 40, 40],
        ]),
      ],
      {
        number: 2,
        earlier: [{ edition: first.edition, facts: first.facts }],
      },
    );
    expect(readingOf(second.edition, 'north', '1').codes).toBe('P5P');
    // The south is known already, so that the total has to go in its stead.
    expect(readingOf(second.edition, 'south', '1').codes).toBe('PPP');
    expect(readingOf(second.edition, 'county', '1').codes).toBe('P5P');
    expect(second.unprotected).toEqual([]);
  });
});

describe('the text of a public edition', () => {
  it('is the same whenever it is made, and reads as what was made', () => {
    const made = theEdition([SMALL_IN_JUNE]);
    expect(made.text).toBe(theEdition([SMALL_IN_JUNE]).text);
    expect(readPublicEdition(made.text)).toEqual(made.edition);
  });

  it('is refused where it has another format, or lacks a reading', () => {
    const { edition } = theEdition([SMALL_IN_JUNE]);
    const altered = (change: object) => JSON.stringify({ ...edition, ...change });
    expect(() => readPublicEdition(altered({ format: 99 }))).toThrow('format 99');
    expect(() => readPublicEdition('[]')).toThrow('Not the document');
    expect(() => readPublicEdition(altered({ months: ['2018-06'] }))).toThrow('1 in county');
    expect(() => readPublicEdition(altered({ commentary: undefined }))).toThrow('no commentary');
  });
});
