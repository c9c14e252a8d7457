import type { ToleranceVersion } from '@vital-signs/domain';
import { expect, test } from 'vitest';
import { sparklineBands } from './sparkline-bands';

const version = (
  red: number | null,
  green: number | null,
  from: string,
  to: string | null,
): ToleranceVersion => ({ model: 'THRESHOLDS', red, green, from, to });

const MONTHS = ['2018-01', '2018-02', '2018-03'];

test('the bands of one version in force throughout span every month', () => {
  expect(sparklineBands([version(70, 80, '2017-04-01', null)], 'HIGH', MONTHS)).toEqual([
    { state: 'RED', from: null, to: 70, firstMonth: 0, lastMonth: 2 },
    { state: 'AMBER', from: 70, to: 80, firstMonth: 0, lastMonth: 2 },
    { state: 'GREEN', from: 80, to: null, firstMonth: 0, lastMonth: 2 },
  ]);
});

test('a version that ends with a month still holds in it, and the next begins after it', () => {
  const versions = [
    version(70, 80, '2017-04-01', '2018-02-01'),
    version(75, 85, '2018-02-01', null),
  ];
  const spans = sparklineBands(versions, 'HIGH', MONTHS).map(
    ({ state, to, firstMonth, lastMonth }) => `${state} to ${to}: ${firstMonth}–${lastMonth}`,
  );
  expect(spans).toEqual([
    'RED to 70: 0–0',
    'AMBER to 80: 0–0',
    'GREEN to null: 0–0',
    'RED to 75: 1–2',
    'AMBER to 85: 1–2',
    'GREEN to null: 1–2',
  ]);
});

test('months without a tolerance, or with one that rates nothing, have no band', () => {
  expect(sparklineBands([], 'HIGH', MONTHS)).toEqual([]);
  expect(sparklineBands([version(30, 35, '2017-04-01', null)], 'LOW', MONTHS)).toEqual([]);
  const late = sparklineBands([version(70, 80, '2018-03-01', null)], 'HIGH', MONTHS);
  expect(new Set(late.map(({ firstMonth }) => firstMonth))).toEqual(new Set([2]));
});
