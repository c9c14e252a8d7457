import { expect, test } from 'vitest';
import {
  filled,
  monthBefore,
  monthsOfYear,
  sentMonths,
  standingMonths,
  targetOfYear,
  unreadMonths,
} from './trajectory-draft';

const TARGETS = [
  {
    kind: 'TARGET',
    value: 80,
    place: null,
    validFrom: '2016-04-01',
    validTo: null,
    between: false,
  },
  {
    kind: 'TARGET',
    value: 60,
    place: 'norwich',
    validFrom: '2016-04-01',
    validTo: null,
    between: false,
  },
  {
    kind: 'TRAJECTORY',
    value: 71.5,
    place: null,
    validFrom: '2017-05-01',
    validTo: '2017-06-01',
    between: true,
  },
].map((each) => ({ __typename: 'TargetStanding', ...each }) as never);

test('a year has twelve months from April, and no year has none', () => {
  expect(monthsOfYear('2017')).toHaveLength(12);
  expect(monthsOfYear('2017')[0]).toBe('2017-04');
  expect(monthBefore('2017')).toBe('2017-03');
  expect(monthsOfYear('soon')).toEqual([]);
});

test('what stands is that of the place and the year, and its target the one at the year’s end', () => {
  const months = standingMonths(TARGETS, '', '2017');
  expect(months[1]).toEqual({ month: '2017-05', value: '71.5', between: true });
  expect(months.filter(({ value }) => value !== '')).toHaveLength(1);
  expect(standingMonths(TARGETS, 'norwich', '2017').every(({ value }) => value === '')).toBe(true);
  expect(targetOfYear(TARGETS, 'norwich', '2017')).toBe(60);
  expect(targetOfYear(TARGETS, '', '2017')).toBe(80);
  expect(targetOfYear(TARGETS, '', '2014')).toBeNull();
});

test('months between stated ones are filled in, and anew once a stated one changes', () => {
  const empty = standingMonths([], '', '2017');
  const stated = empty.map((each, at) =>
    at === 0 ? { ...each, value: '50' } : at === 11 ? { ...each, value: '72' } : each,
  );
  const line = filled(stated, 'LINE', 1);
  expect(line[1]).toEqual({ month: '2017-05', value: '52', between: true });
  const raised = line.map((each, at) => (at === 11 ? { ...each, value: '61' } : each));
  expect(filled(raised, 'LINE', 1)[1]?.value).toBe('51');
  expect(sentMonths(line)).toHaveLength(12);
});

test('a line can begin at the figure of the month before the year', () => {
  const stated = standingMonths([], '', '2017').map((each, at) =>
    at === 11 ? { ...each, value: '80' } : each,
  );
  const line = filled(stated, 'LINE', 1, { month: '2017-03', value: 56 });
  expect(line[0]).toEqual({ month: '2017-04', value: '58', between: true });
  expect(line.map(({ between }) => between)).toEqual([...Array<boolean>(11).fill(true), false]);
});

test('what is no number is named by its month', () => {
  const months = standingMonths([], '', '2017').map((each, at) =>
    at === 2 ? { ...each, value: 'many' } : each,
  );
  expect(unreadMonths(months)).toEqual(['June 2017']);
});
