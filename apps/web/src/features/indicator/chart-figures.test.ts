import { expect, test } from 'vitest';
import { chartFigures, chartPins, reachOf, spanShown } from './chart-figures';
import { seriesLayout } from '../../charts/series-layout';
import { anAccount, anIndicator, TOLERANCE } from './indicator.test-support';
import { indicatorView } from './indicator-view';
import type { Account } from './account';

const usual = indicatorView({});
const annotation = (month: string, label: string): Account['annotations'][number] => ({
  __typename: 'Annotation',
  ...{ id: label, kind: 'FORM', on: `${month}-01`, month, label, text: label, rebases: true },
  source: 'Monthly report',
});

test('bands follow the tolerance in force at the end of each month', () => {
  const earlier = { ...TOLERANCE, red: 60, green: 75, validTo: '2018-01-01' };
  const later = { ...TOLERANCE, validFrom: '2018-01-01' };
  const { bands } = chartFigures(anAccount({ tolerances: [earlier, later] }), usual, null);
  const greens = bands.filter(({ state }) => state === 'GREEN');
  expect(greens.map(({ from, first, last }) => [from, first, last])).toEqual([
    [75, 1, 9],
    [80, 10, 12],
  ]);
});

test('what is set for the place goes before what is set for every place', () => {
  const own = { ...TOLERANCE, place: 'norfolk', green: 90 };
  const others = { ...TOLERANCE, place: 'breckland', green: 50 };
  const { bands } = chartFigures(anAccount({ tolerances: [others, TOLERANCE, own] }), usual, null);
  expect(new Set(bands.filter(({ state }) => state === 'GREEN').map(({ from }) => from))).toEqual(
    new Set([90]),
  );
});

test('only the benchmarks that are chosen are drawn, by whose they are', () => {
  expect(chartFigures(anAccount(), usual, null).benchmarks).toEqual([
    { key: 'NEIGHBOUR_AVERAGE', label: 'Neighbours', value: 83.8 },
  ]);
  expect(chartFigures(anAccount(), indicatorView({ bench: 'none' }), null).benchmarks).toEqual([]);
});

test('quarters have their own points, and the target in force at their end', () => {
  const { points } = chartFigures(anAccount(), indicatorView({ view: 'quarters' }), null);
  expect(points).toMatchObject([
    { key: '2017-18-q4', tick: 'Q4', group: '2017/18', value: 57.8, numerator: 1258, target: 80 },
  ]);
  expect(points[0]?.provenance).toBe('DERIVED');
});

test('months alone beside a year to date are drawn by themselves, and are judged by nothing', () => {
  const account = anAccount();
  const none = Array<null>(11).fill(null);
  const monthsAlone = {
    __typename: 'MonthsAlone' as const,
    ...{ values: [...none, 97.5, 97], codes: `${'0'.repeat(11)}PP` },
  };
  const beside = { ...account, series: { ...account.series, monthsAlone } };
  const figures = chartFigures(beside, usual, null);
  expect(figures.points.slice(-2)).toMatchObject([
    { value: 97.5, state: 'NOT_RATED', target: null, numerator: null, provenance: 'PUBLISHED' },
    { value: 97, state: 'NOT_RATED', target: null, numerator: null, former: [] },
  ]);
  expect(figures.points[9]).toMatchObject({ value: null, absence: 'NO_FIGURE' });
  expect(figures).toMatchObject({ bands: [], benchmarks: [], toleranceLimit: null, control: null });
  const years = chartFigures(beside, indicatorView({ view: 'so-far' }), null);
  expect(years.points.at(-1)).toMatchObject({ value: 56, state: 'RED', numerator: 398 });
  expect(spanShown(account, 'so-far')).toBe('months');
});

test('where years cannot be made, months are shown', () => {
  expect(spanShown(anAccount(), 'years')).toBe('months');
});

test('changes outside the months shown have no pin; the others are numbered in their order', () => {
  const annotations = [annotation('2015-04', 'Old'), annotation('2018-01', 'New form')];
  expect(chartPins(anAccount({ annotations }))).toEqual([
    { index: 10, number: 1, label: 'New form', rebases: true },
  ]);
});

test('of quarters a change stands at the one that holds its day', () => {
  const account = anAccount({ annotations: [annotation('2018-05', 'New form')] });
  const quarters = ['2017-18-q4', '2018-19-q1', '2018-19-q2'];
  const quarterly = { ...account, series: { ...account.series, months: quarters } };
  expect(chartPins(quarterly)).toMatchObject([{ index: 1, number: 1, label: 'New form' }]);
});

test('a count has no bars beneath it, and a population is not what it is of', () => {
  const count = anAccount({ indicator: anIndicator({ measureKind: 'COUNT', unit: null }) });
  expect(chartFigures(count, usual, null).hasCounts).toBe(false);
  const rate = anIndicator({
    measureKind: 'RATE',
    unit: 'per 10,000',
    denominatorIsPopulation: true,
  });
  const { points, hasCounts } = chartFigures(anAccount({ indicator: rate }), usual, null);
  expect(hasCounts).toBe(true);
  expect(points.at(-1)).toMatchObject({ numerator: 398, denominator: null });
});

test('an axis is whole for a percentage, close up for limits, and as chosen in any case', () => {
  expect(reachOf(anAccount(), usual)).toBe('whole');
  expect(reachOf(anAccount(), indicatorView({ limits: 'on' }))).toBe('close');
  expect(reachOf(anAccount(), indicatorView({ limits: 'on', axis: 'whole' }))).toBe('whole');
  const stock = anIndicator({ unit: null, measureKind: 'COUNT' });
  const { series } = anAccount();
  const level = { ...series, values: [1125, 1151, 1164, 1178] };
  expect(reachOf(anAccount({ indicator: stock, series: level }), usual)).toBe('close');
});

test('of two ratings both are told at each point, and both limits are drawn and named', () => {
  const dual = { ...TOLERANCE, model: 'DUAL' as const, red: null, green: null };
  const { series } = anAccount();
  const twice = chartFigures(
    anAccount({
      tolerances: [{ ...dual, tolerance: 70, target: 80 }],
      series: {
        ...series,
        targets: series.months.map(() => null),
        states: series.months.map(() => 'RED' as const),
        secondStates: series.months.map(() => 'AMBER' as const),
      },
    }),
    usual,
    null,
  );
  expect(twice.points.at(-1)).toMatchObject({ state: 'RED', secondState: 'AMBER', target: 80 });
  expect(twice.toleranceLimit).toBe(70);
  const { sideLabels } = seriesLayout(twice, { width: 1000, em: 12 });
  const named = sideLabels.map(({ lines }) => lines.join(' '));
  expect(named).toEqual(expect.arrayContaining(['Tolerance 70%', 'Target 80%']));
});
