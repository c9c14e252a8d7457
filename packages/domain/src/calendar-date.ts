/** A day written as ISO 8601 (2018-03-31): no clock and no time zone, so dates compare as text. */
export function isoDate(year: number, month: number, day = 1): string {
  const monthsSinceNought = year * 12 + (month - 1);
  const shiftedYear = Math.floor(monthsSinceNought / 12);
  const shiftedMonth = monthsSinceNought - shiftedYear * 12 + 1;
  return `${String(shiftedYear).padStart(4, '0')}-${two(shiftedMonth)}-${two(day)}`;
}

/** Year, month and day of an ISO date that exists; anything else is refused with its text. */
export function partsOf(date: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const year = Number(match?.[1]);
  const month = Number(match?.[2]);
  const day = Number(match?.[3]);
  if (!match || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`Not a date: ${date}`);
  }
  return { year, month, day };
}

/** The day before a date. */
export function dayBefore(date: string): string {
  const { year, month, day } = partsOf(date);
  if (day > 1) return isoDate(year, month, day - 1);
  const previous = partsOf(isoDate(year, month - 1));
  return isoDate(previous.year, previous.month, daysInMonth(previous.year, previous.month));
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
