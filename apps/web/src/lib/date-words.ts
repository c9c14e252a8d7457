const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day in words: 2018-04-10 is 10 April 2018. */
export function dateWords(date: string): string {
  return LONG.format(new Date(`${date}T00:00:00Z`));
}
