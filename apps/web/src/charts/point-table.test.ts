import { expect, test } from 'vitest';
import { pointsOf } from './chart-point.test-support';
import { pointTable } from './point-table';
import type { SeriesFigures } from './series-layout';

const figures: SeriesFigures = {
  points: pointsOf([null, 56]),
  unit: '%',
  decimals: 1,
  bands: [],
  benchmarks: [],
  control: null,
  pins: [],
  reach: 'whole',
  hasCounts: true,
};
const onScreen = { noun: 'Month', isPlain: false };

test('the table says every figure, and why one is missing', () => {
  expect(pointTable(figures, onScreen)).toEqual({
    headings: ['Month', 'Figure (%)', 'Figure is'],
    lines: [
      ['February 2018', '', 'not legible in the source'],
      ['March 2018', '56.0%', 'published'],
    ],
  });
});

test('whatever the chart shows has a column, and nothing else has', () => {
  const points = pointsOf([50.2, 1056], {
    state: 'RED',
    numerator: 398,
    denominator: 1711,
    target: 80,
  });
  const whole: SeriesFigures = {
    ...figures,
    points,
    benchmarks: [{ key: 'n', label: 'England', value: 82.9 }],
    control: {
      phases: [{ first: 1, last: 1, mean: 60, lower: 50.25, upper: 70 }],
      signals: [{ index: 1, words: 'outside the limits' }],
      binomial: null,
    },
    pins: [{ index: 1, number: 1, label: 'New form', rebases: false }],
  };
  const shown = pointTable(whole, onScreen);
  expect(
    Object.fromEntries(shown.headings.map((heading, at) => [heading, shown.lines[1]?.[at]])),
  ).toEqual({
    Month: 'March 2018',
    'Figure (%)': '1,056.0%',
    'Figure is': 'published',
    Rating: '✕ red',
    Numerator: '398',
    Denominator: '1,711',
    Target: '80%',
    England: '82.9%',
    Mean: '60.0%',
    'Lower limit': '50.3%',
    'Upper limit': '70.0%',
    Signal: 'outside the limits',
    'What changed': 'New form',
  });
  expect(shown.lines[0]?.slice(8)).toEqual(['', '', '', '', '']);
});

test('for a file numbers are plain', () => {
  const points = pointsOf([1056], { state: 'RED', denominator: 1711 });
  const { lines } = pointTable({ ...figures, points }, { noun: 'Month', isPlain: true });
  expect(lines).toEqual([['March 2018', '1056.0', 'published', 'red', '1711']]);
});

test('a file has the limits of each rating besides, by the version in force at each point', () => {
  const zoned: SeriesFigures = {
    ...figures,
    points: pointsOf([50, 56]),
    bands: [
      { state: 'RED', first: 1, last: 1, from: null, to: 70 },
      { state: 'AMBER', first: 1, last: 1, from: 70, to: 80 },
      { state: 'GREEN', first: 1, last: 1, from: 80, to: null },
    ],
  };
  const { headings, lines } = pointTable(zoned, { noun: 'Month', isPlain: true });
  expect(headings.slice(-4)).toEqual(['Red to', 'Amber from', 'Amber to', 'Green from']);
  expect(lines.map((cells) => cells.slice(-4))).toEqual([
    ['', '', '', ''],
    ['70', '70', '80', '80'],
  ]);
  expect(pointTable(zoned, onScreen).headings).not.toContain('Red to');
});

test('every figure that was published before has a column, and the edition that said it another', () => {
  const [february, march] = pointsOf([50, 81.2]);
  if (february === undefined || march === undefined) throw new Error('two points');
  const former = [
    { value: 70, edition: 3 },
    { value: 56, edition: 1 },
  ];
  const points = [
    { ...february, former: [{ value: 49, edition: 2 }] },
    { ...march, former },
  ];
  const { headings, lines } = pointTable({ ...figures, points }, { noun: 'Month', isPlain: true });
  expect(headings.slice(3, 7)).toEqual([
    ...['Published before', 'Published before: edition'],
    ...['Published before, 2', 'Published before, 2: edition'],
  ]);
  expect(lines.map((line) => line.slice(3, 7))).toEqual([
    ['49.0', '2', '', ''],
    ['70.0', '3', '56.0', '1'],
  ]);
});
