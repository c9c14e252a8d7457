import { badInput } from './errors';

/** Reads a day of the years 1900 to 2199 from an argument, or says what was expected. */
export function dayArgument(name: string, value: string): string {
  const [year, month, day] =
    /^((?:19|2[01])\d{2})-(\d{2})-(\d{2})$/.exec(value)?.slice(1).map(Number) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = new Date(Date.UTC(year, month - 1, day));
    const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (isReal) return value;
  }
  throw badInput(name, value, 'a day as YYYY-MM-DD from 1900 to 2199, for example 2018-03-31');
}
