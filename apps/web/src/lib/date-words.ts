const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day in words: 2018-04-10 is 10 April 2018. */
export function dateWords(date: string): string {
  return LONG.format(new Date(`${date}T00:00:00Z`));
}

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});

const EXACT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
});

/** A moment in words to the second, by the clocks of London: "20 November 2026 at 14:05:09". */
export function exactMomentWords(moment: string): string {
  return EXACT.format(new Date(moment));
}

/** A moment in words, by the clocks of London: "20 November 2026 at 14:05". */
export function momentWords(moment: string): string {
  return MOMENT.format(new Date(moment));
}
