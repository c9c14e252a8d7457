import { counted } from '../format';
import { assertNever } from '../never';
import { formatDate } from '../period-key';

export type SurgeryState = 'PLANNED' | 'LIVE' | 'ENDED' | 'APPROVED' | 'CANCELLED';

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

/** A moment in words, by the clocks of London: "23 April 2018, 10:00". */
export function surgeryMoment(moment: string): string {
  const { day, time } = londonClock(moment);
  return `${formatDate(day)}, ${time}`;
}

/** As much of a surgery as says how it stands. */
export interface StandingSurgery {
  readonly state: SurgeryState;
  readonly startsAt: string;
  readonly openedAt: string | null;
  readonly endedAt: string | null;
}

/** How a surgery stands: "planned for 23 April 2018, 10:00", "held on 23 April 2018 in 84 minutes". */
export function surgeryStanding(surgery: StandingSurgery): string {
  const { state, startsAt, openedAt } = surgery;
  switch (state) {
    case 'PLANNED':
      return `planned for ${surgeryMoment(startsAt)}`;
    case 'LIVE':
      return `held now, since ${surgeryMoment(openedAt ?? startsAt)}`;
    case 'ENDED':
      return `${heldWords(surgery)}; its minutes are not approved yet`;
    case 'APPROVED':
      return `${heldWords(surgery)}; its minutes are approved`;
    case 'CANCELLED':
      return `was planned for ${surgeryMoment(startsAt)}, and cancelled`;
    default:
      return assertNever(state);
  }
}

function heldWords({ startsAt, openedAt, endedAt }: StandingSurgery): string {
  const began = openedAt ?? startsAt;
  const on = `held on ${formatDate(londonClock(began).day)}`;
  if (endedAt === null) return on;
  const minutes = Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(began)) / 60_000));
  return `${on} in ${counted(minutes, 'minute')}`;
}

/** What became of the message to somebody invited. */
export interface InviteeMessage {
  /** When it was sent; null: never. */
  readonly mailedAt: string | null;
  /** Why it could not be sent; null: it could. */
  readonly problem: string | null;
  /** Whether what they were told last is what stands. */
  readonly isUpToDate: boolean;
}

/** What became of the message to somebody invited: "written to on 20 April 2018, 09:14". */
export function inviteeStanding({ mailedAt, problem, isUpToDate }: InviteeMessage): string {
  if (problem !== null) return `the message could not be sent: ${problem}`;
  if (mailedAt === null) return 'not written to yet';
  const written = `written to on ${surgeryMoment(mailedAt)}`;
  return isUpToDate ? written : `${written}, and not since it was changed`;
}
