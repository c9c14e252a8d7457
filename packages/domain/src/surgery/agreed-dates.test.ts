import { expect, it } from 'vitest';
import { month } from '../period';
import { dateTooEarly } from './agreed-dates';

const MARCH = month('2018-03');

it.each([
  ['2018-04-01', null, null],
  ['2018-04-01', '2018-04-01', null],
  ['2018-03-31', '2018-06-01', 'dueOn'],
  ['2018-06-30', '2018-03-01', 'expectedBy'],
  ['1918-05-11', null, 'dueOn'],
] as const)(
  'an action on the figures of March that is due on %s, with a figure by %s, is too early in: %s',
  (dueOn, expectedBy, wrong) => {
    expect(dateTooEarly({ dueOn, expectedBy }, MARCH)).toBe(wrong);
  },
);
