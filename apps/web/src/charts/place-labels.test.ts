import { describe, expect, it } from 'vitest';
import { crosses, placeLabels } from './place-labels';
import type { Box } from './place-labels';

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});
const within = box(0, 0, 100, 100);

describe('placing labels', () => {
  it('takes the first candidate that is free', () => {
    const above = box(10, 10, 20, 20);
    const below = box(10, 30, 20, 40);
    const wanted = [{ label: 'a', candidates: [above, below] }];
    const free = { within, obstacles: [], segments: [] };
    expect(placeLabels(wanted, free)).toEqual([{ label: 'a', box: above }]);
    const blocked = { ...free, obstacles: [box(15, 15, 50, 50)] };
    expect(placeLabels(wanted, blocked)).toEqual([]);
    const lined = { ...free, segments: [{ from: [0, 15], to: [100, 15] } as const] };
    expect(placeLabels(wanted, lined)).toEqual([{ label: 'a', box: below }]);
  });

  it('lays none over one that came before it', () => {
    const same = box(10, 10, 20, 20);
    const wanted = ['a', 'b'].map((label) => ({ label, candidates: [same] }));
    const placed = placeLabels(wanted, { within, obstacles: [], segments: [] });
    expect(placed.map(({ label }) => label)).toEqual(['a']);
  });

  it('leaves out what would reach beyond the edge', () => {
    const wanted = [{ label: 'a', candidates: [box(-1, 10, 9, 20), box(95, 10, 105, 20)] }];
    expect(placeLabels(wanted, { within, obstacles: [], segments: [] })).toEqual([]);
  });
});

describe('a segment and a box', () => {
  const target = box(10, 10, 20, 20);
  it.each([
    ['passes through', [0, 15], [30, 15], true],
    ['ends inside', [0, 0], [15, 15], true],
    ['lies inside', [12, 12], [13, 13], true],
    ['stops before', [0, 15], [9, 15], false],
    ['passes by', [0, 0], [30, 5], false],
    ['cuts a corner', [5, 17], [17, 5], true],
    ['misses a corner', [0, 12], [12, 0], false],
  ] as const)('%s', (_, from, to, expected) => {
    expect(crosses({ from, to }, target)).toBe(expected);
  });
});
