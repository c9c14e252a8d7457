import { expect, test } from 'vitest';
import { benchText, indicatorView } from './indicator-view';

test('an address without keys of its own shows thirteen months with the usual benchmarks', () => {
  expect(indicatorView({ period: '2018-03' })).toEqual({
    range: '13',
    span: 'months',
    bench: ['NEIGHBOUR_AVERAGE', 'NATIONAL'],
    limits: false,
    profile: null,
    axis: null,
    table: false,
  });
});

test('every key of an address is read', () => {
  const search = {
    ...{ range: 'all', view: 'quarters', bench: 'region,england', limits: 'on' },
    ...{ profile: 'nelson-1', axis: 'close', table: 'on' },
  };
  expect(indicatorView(search)).toEqual({
    range: 'all',
    span: 'quarters',
    bench: ['REGION', 'NATIONAL'],
    limits: true,
    profile: 'nelson-1',
    axis: 'close',
    table: true,
  });
});

test('what an address says that is not understood is as if it were not there', () => {
  const search = { range: '7', view: 'weeks', bench: 'france', limits: 'yes', profile: 'own' };
  expect(indicatorView(search)).toEqual({ ...indicatorView({}), bench: [] });
});

test('a choice of benchmarks is written as it is read', () => {
  expect(benchText(['NATIONAL', 'NEIGHBOUR_AVERAGE'])).toBeNull();
  expect(benchText([])).toBe('none');
  const chosen = ['BEST_NEIGHBOUR', 'REGION'] as const;
  expect(indicatorView({ bench: benchText(chosen) ?? '' }).bench).toEqual(chosen);
});
