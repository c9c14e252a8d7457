import { describe, expect, it } from 'vitest';
import { financialYear, month } from '../period';
import {
  figuresOfPeriod,
  inOrderOfRelease,
  periodBesideMonth,
  standingReleases,
} from './released-figures';

const release = (id: number, publishedOn: string | null, loadedOn = '2026-01-01') => ({
  ...{ id, publishedOn, loadedOn },
});
const period = financialYear(2016);
const figure = (releaseId: number, area: string, value: number) => ({
  ...{ releaseId, area, value, absence: null },
  ...{ periodStart: period.start, periodEnd: period.end },
});

describe('figures of several releases', () => {
  it('are superseded by what a later release repeats, and otherwise left', () => {
    const figures = [figure(1, 'a', 10), figure(2, 'a', 11), figure(1, 'b', 20)];
    const standing = figuresOfPeriod(figures, period, [release(1, null), release(2, null)]);
    expect([standing.get('a')?.value, standing.get('b')?.value]).toEqual([11, 20]);
  });

  it('follow the day of publication, so that an old file loaded late supersedes nothing', () => {
    const figures = [figure(2, 'a', 11), figure(1, 'a', 10)];
    const releases = [release(1, '2018-11-01'), release(2, '2017-11-01')];
    expect(figuresOfPeriod(figures, period, releases).get('a')?.value).toBe(10);
    expect(inOrderOfRelease(releases).map(({ id }) => id)).toEqual([2, 1]);
  });

  it('stand behind a whole file where they are of an extract, however late that was published', () => {
    const figures = [figure(1, 'a', 10), figure(2, 'a', 11), figure(2, 'b', 21)];
    const releases = [
      { ...release(1, '2017-11-01'), whole: true },
      { ...release(2, '2018-11-01'), whole: false },
    ];
    const standing = figuresOfPeriod(figures, period, releases);
    expect([standing.get('a')?.value, standing.get('b')?.value]).toEqual([10, 21]);
  });

  it('leave out releases that are not seen', () => {
    const figures = [figure(1, 'a', 10), figure(2, 'a', 11)];
    expect(figuresOfPeriod(figures, period, [release(1, null)]).get('a')?.value).toBe(10);
  });
});

describe('the period that stands beside a month', () => {
  const years = [financialYear(2015), financialYear(2017), financialYear(2016)];

  it.each([
    ['2018-03', 2017],
    ['2018-02', 2016],
    ['2016-03', 2015],
  ])('%s is the latest that was over by then', (key, year) => {
    expect(periodBesideMonth(years, month(key))).toEqual(financialYear(year));
  });

  it('is none before the first', () => {
    expect(periodBesideMonth(years, month('2016-02'))).toBeNull();
  });
});

describe('releases of which some were withdrawn', () => {
  const releases = [
    { id: 1, withdrawnAs: null },
    { id: 2, withdrawnAs: 5 },
    { id: 3, withdrawnAs: 4 },
    { id: 6, withdrawnAs: null },
  ];

  it.each([
    [null, [1, 6]],
    [0, []],
    [2, [1, 2]],
    [3, [1, 2, 3]],
    [4, [1, 2]],
    [5, [1]],
    [6, [1, 6]],
  ])('stand once all up to %s were loaded: %j', (last, expected) => {
    expect(standingReleases(releases, last).map(({ id }) => id)).toEqual(expected);
  });
});
