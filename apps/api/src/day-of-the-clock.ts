import { londonDay } from '@vital-signs/domain';

const HOUR = 3_600_000;
let known = { hour: -1, day: '' };

/** The day that it is for people, by the clocks of London; worked out once an hour, for days begin with one. */
export function dayOfTheClock(): string {
  const hour = Math.floor(Date.now() / HOUR);
  if (hour !== known.hour) {
    known = { hour, day: londonDay(new Date(hour * HOUR).toISOString()) };
  }
  return known.day;
}
