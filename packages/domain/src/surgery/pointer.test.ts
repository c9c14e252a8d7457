import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backPointer,
  FIRST_POINTER,
  ITEM_VIEWS,
  nextPointer,
  nextView,
  pointerAt,
  pointerProblem,
  viewBefore,
} from './pointer';

const AGENDA = [7, 3, 9];
const at = (itemId: number) => pointerAt(itemId, FIRST_POINTER);
const SUMMARY = { ...FIRST_POINTER, view: 'SUMMARY' } as const;

describe('what everybody in a surgery looks at', () => {
  it('goes from the agenda through its items to the summary', () => {
    let pointer = FIRST_POINTER;
    const seen = Array.from({ length: 5 }, () => {
      pointer = nextPointer(AGENDA, pointer);
      return pointer.itemId ?? pointer.view;
    });
    expect(seen).toEqual([7, 3, 9, 'SUMMARY', 'SUMMARY']);
  });

  it('goes the same way back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 8 }), (agenda) => {
        const forth = agenda.reduce(
          (passed) => [...passed, nextPointer(agenda, passed.at(-1) ?? FIRST_POINTER)],
          [FIRST_POINTER],
        );
        let pointer = nextPointer(agenda, forth.at(-1) ?? FIRST_POINTER);
        for (const expected of forth.toReversed()) {
          pointer = backPointer(agenda, pointer);
          expect(pointer).toEqual(expected);
        }
      }),
    );
  });

  it('by a remote that has two keys alone shows every view of every item, and the same way back', () => {
    const stops = [
      { itemId: 7, views: ITEM_VIEWS },
      { itemId: 3, views: ['FIGURE', 'ACTIONS'] as const },
    ];
    const shown = ['AGENDA'];
    let pointer = FIRST_POINTER;
    while (pointer.view !== 'SUMMARY') {
      pointer = nextView(stops, pointer);
      shown.push(`${pointer.itemId ?? ''} ${pointer.view}`.trim());
    }
    expect(shown.slice(1)).toEqual([
      ...['7 FIGURE', '7 CHART', '7 LOCALITIES', '7 ACTIONS', '3 FIGURE', '3 ACTIONS', 'SUMMARY'],
    ]);
    for (const expected of shown.slice(0, -1).toReversed()) {
      pointer = viewBefore(stops, pointer);
      expect(`${pointer.itemId ?? ''} ${pointer.view}`.trim()).toBe(expected);
    }
    expect(viewBefore(stops, pointer)).toEqual(FIRST_POINTER);
  });

  it('keeps what is pointed at from view to view of an item', () => {
    const stops = [{ itemId: 7, views: ITEM_VIEWS }];
    const pointed = { ...at(7), month: '2018-03' };
    expect(nextView(stops, pointed)).toEqual({ ...pointed, view: 'CHART' });
  });

  it('keeps names hidden from item to item', () => {
    expect(nextPointer(AGENDA, { ...at(7), namesHidden: true }).namesHidden).toBe(true);
    expect(backPointer(AGENDA, { ...at(7), namesHidden: true }).namesHidden).toBe(true);
  });

  it('leaves a place, a month and a stretch with their item', () => {
    const pointed = { ...at(7), place: 'west', month: '2018-03' };
    expect(nextPointer(AGENDA, pointed)).toEqual(at(3));
  });

  it.each([
    [{ ...FIRST_POINTER, view: 'CHART' as const }, /Without an item/],
    [{ ...SUMMARY, place: 'west' }, /of an item only/],
    [{ ...at(7), view: 'AGENDA' as const }, /of no item/],
    [at(8), /no such item/],
    [{ ...at(7), zoom: { from: '2018-03', to: '2018-01' } }, /ends before it begins/],
  ])('is refused where it points at nothing: %j', (pointer, why) => {
    expect(pointerProblem(AGENDA, pointer)).toMatch(why);
  });

  it('is never refused on its own way', () => {
    for (const pointer of [FIRST_POINTER, SUMMARY, ...AGENDA.map(at)]) {
      expect(pointerProblem(AGENDA, pointer)).toBeNull();
    }
  });
});
