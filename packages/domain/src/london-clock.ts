const CLOCK = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'Europe/London', hourCycle: 'h23', year: 'numeric', month: '2-digit' },
  ...{ day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

/** A moment as the clocks of London show it: the day as YYYY-MM-DD, the time as HH:MM. */
export function londonClock(moment: string): { readonly day: string; readonly time: string } {
  const parts = new Map(
    CLOCK.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** The moment at which the clocks of London show a day and a time, as an instant; null where they never do. */
export function momentInLondon(day: string, time: string): string | null {
  const read = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(read)) return null;
  // Greenwich's time, or an hour ahead of it.
  const found = [0, 60]
    .map((ahead) => new Date(read - ahead * 60_000).toISOString())
    .find((moment) => {
      const shown = londonClock(moment);
      return shown.day === day && shown.time === time;
    });
  return found ?? null;
}

/** The day that it is for people at a moment, as YYYY-MM-DD: that of London, which begins an hour before Greenwich's in summer. */
export function londonDay(moment: string): string {
  return londonClock(moment).day;
}
