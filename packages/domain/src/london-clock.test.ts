import { describe, expect, it } from 'vitest';
import { londonClock, londonDay, momentInLondon } from './london-clock';

describe('the clocks of London', () => {
  it('knows the day of London, not that of Greenwich', () => {
    expect(londonClock('2018-06-30T23:30:00Z')).toEqual({ day: '2018-07-01', time: '00:30' });
    expect(londonDay('2018-06-30T23:30:00Z')).toBe('2018-07-01');
    expect(londonClock('2018-12-31T00:00:00Z')).toEqual({ day: '2018-12-31', time: '00:00' });
  });
});

describe('the moment that the clocks of London show', () => {
  it.each([
    ['2018-04-23', '10:00', '2018-04-23T09:00:00.000Z'],
    ['2018-01-23', '10:00', '2018-01-23T10:00:00.000Z'],
    // The hour that is left out in spring, and no time at all.
    ['2018-03-25', '01:30', null],
    ['2018-02-30', '10:00', null],
    ['', '10:00', null],
    ['2018-04-23', '', null],
  ])('%s %s is %s', (day, time, moment) => {
    expect(momentInLondon(day, time)).toBe(moment);
  });
});
