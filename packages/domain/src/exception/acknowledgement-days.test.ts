import { expect, it } from 'vitest';
import { parsePeriodKey } from '../period-key';
import { acknowledgementDays } from './acknowledgement-days';

it.each([
  ['2018-03', '2018-03-31', '2020-03-31'],
  ['2018-19-q1', '2018-06-30', '2020-06-30'],
])('an exception of %s is acknowledged until a day from %s to %s', (key, first, last) => {
  expect(acknowledgementDays(parsePeriodKey(key))).toEqual({ first, last });
});
