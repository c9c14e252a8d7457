import { month, windowBetween } from '@vital-signs/domain';

/** The month that the paper is about: it speaks of data as at its end. */
export const NOVEMBER = month('2018-11');

/** The day as at which the paper’s data stand, as it says. */
export const NOVEMBER_ACCURATE_AS_OF = '2018-11-30';

/** The first month of the indicators that only the paper has: rows of theirs begin with it. */
export const MEASURED_FROM = NOVEMBER.start;

/** The terms of which the paper counts exclusions, from September to December. */
export const AUTUMN_TERM_2018 = windowBetween('2018-09-01', '2019-01-01');
export const AUTUMN_TERM_2017 = windowBetween('2017-09-01', '2018-01-01');

/** The twenty working days before 29 November 2018. */
export const TWENTY_WORKING_DAYS = windowBetween('2018-11-01', '2018-11-29');

/** When the paper’s “currently” is: from the day as at which its data stand to the day of its meeting. */
export const CURRENTLY = windowBetween(NOVEMBER_ACCURATE_AS_OF, '2019-01-23');

/** How a source names lines of the paper. */
export function sourceAt(lines: string): string {
  const noun = /[-,]/.test(lines) ? 'lines' : 'line';
  return `Performance monitoring 2018-19, committee paper of 22 January 2019, ${noun} ${lines}`;
}
