import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month } from '../period';
import {
  bearsOnFigure,
  netTouches,
  RESTATING_TOUCHES,
  TOUCHES_BESIDE,
  type RecordTouch,
  type TouchedFigure,
} from './record-touch';
import type { FigureThen } from './restated-figure';

const MARCH = month('2018-03');

function aTouch(parts: Partial<RecordTouch> = {}): RecordTouch {
  return {
    ...{ touched: 'STANDARD', indicatorId: 1, placeId: null, from: '2018-01-01', to: null },
    ...{ revision: 5, isWritten: true, content: 'green 85', says: null },
    ...parts,
  };
}

describe('a revision', () => {
  it('touches what it closes and writes otherwise', () => {
    const closed = aTouch({ isWritten: false, content: 'green 80' });
    expect(netTouches([closed, aTouch()], MARCH)).toEqual([closed, aTouch()]);
  });

  it.each<[string, readonly RecordTouch[]]>([
    [
      'lets a tolerance end after the month',
      [aTouch({ isWritten: false }), aTouch({ to: '2018-04-01' })],
    ],
    ['writes one that begins after the month', [aTouch({ from: '2018-04-01' })]],
    ['writes one that ended before the month’s end', [aTouch({ to: '2018-03-31' })]],
    [
      'writes what was reported of another month',
      [aTouch({ touched: 'FIGURE', from: '2018-01-01', to: '2018-02-01' })],
    ],
  ])('touches nothing of the month where it %s', (_, touches) => {
    expect(netTouches(touches, MARCH)).toEqual([]);
  });

  it('is left out where a later one takes back what it did, and what stays is not', () => {
    const from = (content: string, revision: number) =>
      aTouch({ touched: 'DEFINITION', isWritten: false, content, revision });
    const to = (content: string, revision: number) =>
      aTouch({ touched: 'DEFINITION', content, revision });
    const ended = [from('measured', 5), to('ended', 5)];
    const resumed = [from('ended', 6), to('measured', 6)];
    const worded = [from('measured', 7), to('in other words', 7)];
    expect(netTouches([...ended, ...resumed], MARCH)).toEqual([]);
    expect(netTouches([...worded, ...resumed, ...ended], MARCH)).toEqual(worded);
    const again = [from('in other words', 8), to('ended', 8)];
    const back = [from('ended', 9), to('in other words', 9)];
    expect(netTouches([...worded, ...again, ...back], MARCH)).toEqual(worded);
    const tolerance = [aTouch({ revision: 8, isWritten: false, content: 'green 80' })];
    expect(netTouches([...ended, ...resumed, ...tolerance], MARCH)).toEqual(tolerance);
  });

  it('touches nothing where it writes what it closes, whatever that is', () => {
    const touched = fc.constantFrom(...RESTATING_TOUCHES, ...TOUCHES_BESIDE);
    fc.assert(
      fc.property(touched, fc.array(fc.string()), (what, contents) => {
        const touches = contents.flatMap((content) =>
          [true, false].map((isWritten) => aTouch({ touched: what, isWritten, content })),
        );
        expect(netTouches(touches, MARCH)).toEqual([]);
      }),
    );
  });
});

describe('why a figure is another', () => {
  const then: FigureThen = {
    ...{ value: 56, decimals: 1, numerator: null, denominator: null },
    ...{ state: 'RED', arrow: 'UP' },
  };
  const aFigure = (parts: Partial<TouchedFigure> = {}): TouchedFigure => ({
    ...{ kind: 'CHANGED', before: then, after: { ...then, value: 57 } },
    indicator: { id: 1, denominatorIsPopulation: true },
    place: { id: 2, within: [1] },
    ...{ period: MARCH, isJudged: true },
    ...parts,
  });
  const TURNED = { after: { ...then, arrow: 'DOWN' as const } };
  const FEBRUARY = { touched: 'FIGURE', from: '2018-02-01', to: '2018-03-01' } as const;

  it.each<[string, Partial<RecordTouch>, Partial<TouchedFigure>, boolean]>([
    ['a tolerance for every place', {}, {}, true],
    ['a tolerance for the place', { placeId: 2 }, {}, true],
    ['one for another place', { placeId: 3 }, {}, false],
    ['one of another indicator', { indicatorId: 9 }, {}, false],
    ['a tolerance, where the figure is not judged', {}, { isJudged: false }, false],
    [
      'what was reported of the month',
      { touched: 'FIGURE', from: '2018-03-01', placeId: 2 },
      {},
      true,
    ],
    ['what was reported of the month before, for its arrow', FEBRUARY, TURNED, true],
    ['the same, where the arrow stays', FEBRUARY, {}, false],
    [
      'a population of the place',
      { touched: 'POPULATION', indicatorId: null, placeId: 2 },
      {},
      true,
    ],
    [
      'a population, of what is not divided by it',
      { touched: 'POPULATION', indicatorId: null, placeId: 2 },
      { indicator: { id: 1, denominatorIsPopulation: false } },
      false,
    ],
    ['what the indicator is', { touched: 'DEFINITION', from: null }, { isJudged: false }, true],
    [
      'the end of its place',
      { touched: 'PLACE', indicatorId: null, placeId: 2 },
      { kind: 'PLACE_LEFT' },
      true,
    ],
    [
      'the end of what its place lies in',
      { touched: 'PLACE', indicatorId: null, placeId: 1 },
      { kind: 'PLACE_LEFT' },
      true,
    ],
    ['a tolerance, where its place has ended', {}, { kind: 'PLACE_LEFT' }, false],
    ['a tolerance, where its indicator has ended', {}, { kind: 'INDICATOR_LEFT' }, false],
    ['the end of its indicator', { touched: 'DEFINITION' }, { kind: 'INDICATOR_LEFT' }, true],
    ['a move of its place', { touched: 'PLACE', indicatorId: null, placeId: 2 }, {}, false],
    [
      'a dated change of what lies above, for its arrow',
      { touched: 'ANNOTATION', placeId: 1, from: '2018-03-01' },
      TURNED,
      true,
    ],
    [
      'a dated change, where the arrow stays',
      { touched: 'ANNOTATION', from: '2018-03-01' },
      {},
      false,
    ],
    ...TOUCHES_BESIDE.map((touched): [string, Partial<RecordTouch>, object, boolean] => [
      `what stands beside it (${touched})`,
      ...([{ touched }, {}, false] as const),
    ]),
  ])('can be %s: %o of %o', (_, touch, figure, expected) => {
    expect(bearsOnFigure(aTouch(touch), aFigure(figure))).toBe(expected);
  });
});
