import { expect, it } from 'vitest';
import { month } from '../period';
import { standardsReach } from './standards-reach';

it.each([
  ['2018-03', true],
  ['2016-01', true],
  ['2018-04', true],
  ['2019-03', true],
  ['2019-04', false],
  ['2050-01', false],
])('standards of an authority that last reported March 2018 reach %s: %s', (period, reach) => {
  expect(standardsReach(month(period), month('2018-03'))).toBe(reach);
});

it('standards reach everywhere where nothing was reported yet', () => {
  expect(standardsReach(month('2018-03'), null)).toBe(true);
});
