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
        (cell) => cell && { ...cell, printedYearToDate: observed(170, 'PUBLISHED') },
      ),
    });
    const made = theEdition([printed(SMALL_IN_JUNE)]).edition;
    expect(readingOf(made, 'county', '1').yearToDate.value).toBeNull();
    const open = theEdition([printed(aPublicRow('1', [[60], [20], [40]]))]).edition;
    expect(readingOf(open, 'county', '1').yearToDate.value).toBe(170);
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
