const DAY = 86_400_000;
let known = { day: 0, text: '' };

/** The day that it is, worked out once a day. */
export function dayOfTheClock(): string {
  const day = Math.floor(Date.now() / DAY);
  if (day !== known.day) known = { day, text: new Date(day * DAY).toISOString().slice(0, 10) };
  return known.text;
}
