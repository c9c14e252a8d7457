import { describe, expect, test } from 'vitest';
import type { SeriesFigures } from '../../charts/series-layout';
import { zoomIn, zoomOut, zoomedFigures } from './zoomed-figures';

const KEYS = Array.from({ length: 13 }, (_, index) =>
  index < 10
    ? `2017-${String(index + 3).padStart(2, '0')}`
    : `2018-${String(index - 9).padStart(2, '0')}`,
);

const figures = {
  points: KEYS.map((key) => ({ key })),
  bands: [
    { state: 'RED', first: 0, last: 5, from: 0, to: 70 },
    { state: 'RED', first: 6, last: 12, from: 0, to: 80 },
  ],
  pins: [{ index: 8, number: 1, label: 'A new form', rebases: false }],
  expected: [
    { index: 9, value: 80, number: 1, words: '80% expected of action 1' },
    { index: 12, value: 90, number: 1, words: '90% expected of action 1' },
  ],
  control: {
    phases: [],
    binomial: null,
    signals: [
      { index: 2, words: '' },
      { index: 9, words: '' },
    ],
  },
} as unknown as SeriesFigures;

describe('a stretch of a chart', () => {
  test('keeps what lies in it, and moves it there', () => {
    const { points, bands, pins, expected, control } = zoomedFigures(figures, {
      from: '2017-07',
      to: '2018-01',
    });
    expect(points.map(({ key }) => key)).toEqual(KEYS.slice(4, 11));
    expect(bands.map(({ first, last }) => [first, last])).toEqual([
      [0, 1],
      [2, 6],
    ]);
    expect(pins.map(({ index }) => index)).toEqual([4]);
    expect(expected?.map(({ index, value }) => [index, value])).toEqual([[5, 80]]);
    expect(control?.signals.map(({ index }) => index)).toEqual([5]);
  });

  test('of too few points, or of none, is all of it', () => {
    expect(zoomedFigures(figures, { from: '2018-03', to: '2018-03' })).toBe(figures);
    expect(zoomedFigures(figures, { from: '2019-01', to: '2019-12' })).toBe(figures);
    expect(zoomedFigures(figures, null)).toBe(figures);
  });
});

describe('zooming', () => {
  test('goes to the half around what is pointed at, else to the later half', () => {
    expect(zoomIn(KEYS, null, '2017-08')).toEqual({ from: '2017-05', to: '2017-11' });
    expect(zoomIn(KEYS, null, null)).toEqual({ from: '2017-09', to: '2018-03' });
  });

  test('ends at three points', () => {
    let zoom = zoomIn(KEYS, null, null);
    for (let step = 0; step < 5; step += 1) zoom = zoomIn(KEYS, zoom, null);
    expect(zoom).toEqual({ from: '2018-01', to: '2018-03' });
  });

  test('and out again, until all is shown', () => {
    expect(zoomOut(KEYS, { from: '2018-01', to: '2018-03' })).toEqual({
      from: '2017-10',
      to: '2018-03',
    });
    expect(zoomOut(KEYS, { from: '2017-09', to: '2018-03' })).toBeNull();
    expect(zoomOut(KEYS, null)).toBeNull();
  });
});
