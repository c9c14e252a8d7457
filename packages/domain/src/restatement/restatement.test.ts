import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addedFigure,
  compareRestated,
  leftFigure,
  restatedFigure,
  type FigureThen,
  type RestatedAt,
} from './restated-figure';
import {
  restatementCounts,
  restatementExplanation,
  restatementSentence,
  restatementsSentence,
} from './restatement-words';

function aFigure(parts: Partial<FigureThen> = {}): FigureThen {
  return {
    ...{ value: 56, decimals: 1, numerator: 398, denominator: 711, state: 'RED', arrow: 'UP' },
    ...parts,
  };
}

describe('a published figure', () => {
  it.each<[string, Partial<FigureThen>, string]>([
    [
      'of which more was recorded late',
      { value: 61.2, numerator: 420, denominator: 686, state: 'AMBER' },
      '56.0% (398 of 711) is now 61.2% (420 of 686), 5.2 points more; rated amber instead of red.',
    ],
    [
      'whose counts alone are others',
      { numerator: 399 },
      '56.0% stays; 399 of 711, instead of 398 of 711.',
    ],
    ['that fell', { value: 50 }, '56.0% (398 of 711) is now 50.0% (398 of 711), 6.0 points less.'],
    [
      'that is withdrawn',
      { value: null },
      '56.0% (398 of 711) is withdrawn, and there is no figure now.',
    ],
    [
      'that is judged otherwise',
      { state: 'GREEN' },
      '56.0% (398 of 711) stays; rated green instead of red.',
    ],
    [
      'after another one before',
      { arrow: 'DOWN' },
      '56.0% (398 of 711) stays; direction of travel down instead of up.',
    ],
  ])('%s', (_, parts, sentence) => {
    const restated = restatedFigure(aFigure(), aFigure(parts));
    expect(restated && restatementSentence(restated, { unit: '%' })).toBe(sentence);
  });

  it('is told with ratings in the words of the authority', () => {
    const restated = restatedFigure(aFigure(), aFigure({ state: 'AMBER' }));
    const words = { RED: { word: 'Worse than minimum', symbol: 'v' } };
    const said = (against?: [string, string]) =>
      restated &&
      restatementSentence(restated, { unit: '%', wording: { words, ...(against && { against }) } });
    expect(said()).toMatch(/; rated amber instead of worse than minimum\.$/);
    expect(said(['Against tolerance', 'Against target'])).toMatch(
      /; rated amber against tolerance instead of worse than minimum\.$/,
    );
  });

  it('whose population is not known any more keeps what was counted', () => {
    const rate = { value: 98, numerator: 138, arrow: null };
    const restated = restatedFigure(
      aFigure({ ...rate, denominator: 169_052 }),
      aFigure({ ...rate, denominator: null }),
    );
    const of = { unit: '', denominatorIsPopulation: true };
    expect(restated && restatementSentence(restated, of)).toBe(
      '98.0 stays; 138 of a population that is not known, instead of 138 of 169,052.',
    );
  });

  it('that was not there is new', () => {
    const restated = restatedFigure(aFigure({ value: null }), aFigure({ value: 12, decimals: 0 }));
    expect(restated && restatementSentence(restated, { unit: '' })).toMatch(
      /^There was no figure, and now it is 12/,
    );
  });

  it('that is what it was is not restated, and any other is', () => {
    const figure = fc.record({
      value: fc.option(fc.integer({ min: 0, max: 9 })),
      decimals: fc.constant(0),
      numerator: fc.option(fc.integer({ min: 0, max: 3 })),
      denominator: fc.constant(null),
      state: fc.constantFrom('RED', 'GREEN', null),
      arrow: fc.constantFrom('UP', 'DOWN'),
    });
    fc.assert(
      fc.property(figure, figure, (before, after) => {
        const restated = restatedFigure(before, after);
        expect(restated === null).toBe(JSON.stringify(before) === JSON.stringify(after));
        if (restated === null || before.value === null || after.value === null) return;
        expect(restated.change).toBe(after.value - before.value);
        expect(restatedFigure(after, before)?.flipped).toBe(restated.flipped);
      }),
    );
  });

  it('is read after those whose rating is another, the published month first', () => {
    const figure = (parts: Partial<FigureThen>) => {
      const restated = restatedFigure(aFigure(), aFigure(parts));
      if (restated === null) throw new Error('Nothing changed.');
      return restated;
    };
    const moved = figure({ value: 57 });
    const flipped = figure({ state: 'GREEN' });
    const list: RestatedAt[] = [
      { figure: moved, month: '2018-02', place: 0, indicator: 0 },
      { figure: moved, month: '2018-03', place: 1, indicator: 0 },
      { figure: moved, month: '2018-03', place: 0, indicator: 2 },
      { figure: flipped, month: '2018-03', place: 4, indicator: 9 },
    ];
    const order = [...list].sort(compareRestated).map((at) => list.indexOf(at));
    expect(order).toEqual([3, 2, 1, 0]);
  });
});

describe('a figure that is nowhere now, or was not published', () => {
  const unpublished = { numerator: null, denominator: null, state: null, arrow: null };

  it.each<[string, Parameters<typeof leftFigure>, string | null, string]>([
    [
      'has an indicator that ended',
      [aFigure(), 0, 'INDICATOR_LEFT'],
      '2018-03-01',
      '56.0% (398 of 711), rated red, was published, and is not there now: the indicator is no longer measured since 1 March 2018.',
    ],
    [
      'went with months before it',
      [aFigure({ state: 'NOT_RATED' }), 12, 'PLACE_LEFT'],
      '2017-03-01',
      '56.0% (398 of 711) was published, and is not there now, nor are the figures of 12 months before: the place ended on 1 March 2017.',
    ],
    [
      'had months before it alone',
      [aFigure({ ...unpublished, value: null }), 1, 'INDICATOR_LEFT'],
      null,
      'There was no figure of the month; the figure of the month before is not there now: the indicator is no longer in the report.',
    ],
    [
      'has a place that never was one of the month, as known now',
      [aFigure(), 0, 'PLACE_LEFT'],
      null,
      '56.0% (398 of 711), rated red, was published, and is not there now: the place is no longer one of the month.',
    ],
  ])('%s', (_, given, since, sentence) => {
    const figure = leftFigure(...given);
    expect(figure && restatementSentence(figure, { unit: '%' }, since)).toBe(sentence);
    expect(figure?.flipped).toBe(given[0].state === 'RED');
  });

  it('says what it is where it was not published', () => {
    const added = addedFigure(aFigure(), 2);
    expect(added && restatementSentence(added, { unit: '%' })).toBe(
      'Was not published, and is there now: 56.0% (398 of 711), rated red, with the figures of 2 months before.',
    );
    expect(added?.flipped).toBe(false);
  });

  it('is not told of where there never was a figure', () => {
    const none = aFigure({ ...unpublished, value: null });
    expect(leftFigure(none, 0, 'PLACE_LEFT')).toBeNull();
    expect(addedFigure(none, 0)).toBeNull();
  });
});

it.each([
  [{}, 'Nothing has changed since it was published.'],
  [{ changed: 1 }, 'One figure is not what was published; no rating is another.'],
  [{ changed: 12, flips: 1 }, '12 figures are not what was published; one rating is another.'],
  [{ changed: 12, flips: 3 }, '12 figures are not what was published; 3 ratings are others.'],
  [{ recounted: 6 }, 'Of 6 figures only the counts behind them changed; no rating is another.'],
  [
    { changed: 2, recounted: 1 },
    '2 figures are not what was published; of one figure only the counts behind it changed; no rating is another.',
  ],
  [
    { left: 2, flips: 1 },
    '2 figures that were published are no longer there; one rating is another or none.',
  ],
  [
    { changed: 1, left: 1, added: 1 },
    'One figure is not what was published; one figure that was published is no longer there; one figure is there that was not published; no rating is another.',
  ],
])('%o', (counts, sentence) => {
  expect(
    restatementsSentence({ changed: 0, recounted: 0, left: 0, added: 0, flips: 0, ...counts }),
  ).toBe(sentence);
});

it('figures are counted by what became of them', () => {
  const all = [
    restatedFigure(aFigure(), aFigure({ state: 'GREEN' })),
    restatedFigure(aFigure(), aFigure({ value: 57 })),
    restatedFigure(aFigure(), aFigure({ denominator: null })),
    leftFigure(aFigure(), 0, 'INDICATOR_LEFT'),
    addedFigure(aFigure(), 0),
  ].filter((figure) => figure !== null);
  expect(restatementCounts(all)).toEqual({ changed: 2, recounted: 1, left: 1, added: 1, flips: 2 });
});

describe('why it is another', () => {
  const rules = { then: '1.1.0', now: '1.2.0' };

  it('is said by whoever changed the record', () => {
    const changes = [
      { cause: 'LATE_RECORDING', reason: 'Visits of March entered in April.', person: 'Ann Lyst' },
      { cause: null, reason: 'A file', person: 'Bo Loader' },
    ] as const;
    const ofFigures = changes.map((change) => ({ ...change, touched: 'FIGURE' as const }));
    expect(restatementExplanation(ofFigures, rules)).toBe(
      'Late recording: Visits of March entered in April (Ann Lyst). A file (Bo Loader).',
    );
  });

  it.each([
    ['STANDARD', 'Other tolerances: Green from 85% (Ann Lyst).'],
    ['DEFINITION', 'Definition: Green from 85% (Ann Lyst).'],
    ['POPULATION', 'Another population: Green from 85% (Ann Lyst).'],
    ['PLACE', 'A change of places: Green from 85% (Ann Lyst).'],
    ['ANNOTATION', 'A dated change: Green from 85% (Ann Lyst).'],
  ] as const)('is named by what was changed, %s, where nobody said a cause', (touched, words) => {
    const change = { cause: null, touched, reason: 'Green from 85%.', person: 'Ann Lyst' };
    expect(restatementExplanation([change], rules)).toBe(words);
  });

  it('is the rules where nothing was written, or what the figure is made from', () => {
    expect(restatementExplanation([], rules)).toMatch(/judged by version 1\.1\.0 of the rules/);
    expect(restatementExplanation([], { then: '1.1.0', now: '1.1.0' })).toMatch(
      /made from or compared with/,
    );
  });
});
