import { expect, test } from 'vitest';
import { overlayLayout } from './overlay-layout';
import { textWidth } from './text-size';

const series = (key: string, ...values: (number | null)[]) => ({
  ...{ key, name: `Place ${key}`, values, isModelled: () => false, shown: '56.0%' },
});

test('every series with a figure is named, none over another and none cut off', () => {
  const same = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => series(key, 50, 56));
  const { labels, plot } = overlayLayout({ unit: '%', series: same, width: 300, em: 12 });
  expect(labels).toHaveLength(6);
  const middles = labels.map(({ middle }) => middle).sort((a, b) => a - b);
  middles.slice(1).forEach((middle, at) => {
    expect(middle - (middles[at] ?? 0)).toBeGreaterThanOrEqual(1.3 * 12 - 0.01);
  });
  for (const { text } of labels) {
    expect(plot.right + (0.7 + textWidth(text)) * 12).toBeLessThanOrEqual(300);
  }
});

test('a name stands at the last figure, though the last period has none', () => {
  const late = series('a', 50, 56, null);
  const { labels } = overlayLayout({ unit: '%', series: [late], width: 300, em: 12 });
  expect(labels[0]).toMatchObject({ index: 1 });
});

test('a series without figures has no name, and the chart still has its place', () => {
  const none = series('a', null, null);
  const { labels, height } = overlayLayout({ unit: '%', series: [none], width: 300, em: 12 });
  expect(labels).toEqual([]);
  expect(height).toBeGreaterThan(0);
});
