import { expect, test } from 'vitest';
import {
  filled,
  keptMonths,
  monthBefore,
  monthsOfYear,
  readKeptMonths,
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

const YEAR = { year: '2017', begins: 4 };

test('a year has twelve months from April, and no year has none', () => {
  expect(monthsOfYear(YEAR)).toHaveLength(12);
  expect(monthsOfYear(YEAR)[0]).toBe('2017-04');
  expect(monthBefore(YEAR)).toBe('2017-03');
  expect(monthsOfYear({ ...YEAR, year: 'soon' })).toEqual([]);
});

test('of an authority whose year begins in September it has the months from September', () => {
  const months = monthsOfYear({ year: '2017', begins: 9 });
  expect([months[0], months.at(-1)]).toEqual(['2017-09', '2018-08']);
  expect(monthBefore({ year: '2017', begins: 9 })).toBe('2017-08');
});

test('what was written is found again for its place and year, and for no other', () => {
  const months = standingMonths([], 'norwich', YEAR).map((each, at) =>
    at === 3 ? { ...each, value: 'about 60', between: false } : { ...each, between: at % 2 === 0 },
  );
  const kept = keptMonths('norwich', months);
  expect(readKeptMonths(kept, 'norwich', YEAR)).toEqual(months);
  expect(readKeptMonths(kept, '', YEAR)).toBeNull();
  expect(readKeptMonths(kept, 'norwich', { ...YEAR, year: '2018' })).toBeNull();
  expect(readKeptMonths('', '', YEAR)).toBeNull();
  expect(readKeptMonths('', '', { ...YEAR, year: '' })).toBeNull();
});

test('what stands is that of the place and the year, and its target the one at the year’s end', () => {
  const months = standingMonths(TARGETS, '', YEAR);
  expect(months[1]).toEqual({ month: '2017-05', value: '71.5', between: true });
  expect(months.filter(({ value }) => value !== '')).toHaveLength(1);
  expect(standingMonths(TARGETS, 'norwich', YEAR).every(({ value }) => value === '')).toBe(true);
  expect(targetOfYear(TARGETS, 'norwich', YEAR)).toBe(60);
  expect(targetOfYear(TARGETS, '', YEAR)).toBe(80);
  expect(targetOfYear(TARGETS, '', { ...YEAR, year: '2014' })).toBeNull();
});

test('months between stated ones are filled in, and anew once a stated one changes', () => {
  const empty = standingMonths([], '', YEAR);
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
  const stated = standingMonths([], '', YEAR).map((each, at) =>
    at === 11 ? { ...each, value: '80' } : each,
  );
  const line = filled(stated, 'LINE', 1, { month: '2017-03', value: 56 });
  expect(line[0]).toEqual({ month: '2017-04', value: '58', between: true });
  expect(line.map(({ between }) => between)).toEqual([...Array<boolean>(11).fill(true), false]);
});

test('what is no number is named by its month', () => {
  const months = standingMonths([], '', YEAR).map((each, at) =>
    at === 2 ? { ...each, value: 'many' } : each,
  );
  expect(unreadMonths(months)).toEqual(['June 2017']);
});
