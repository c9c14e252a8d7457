import { counted } from '../format';
import { londonClock } from '../london-clock';
import { assertNever } from '../never';
import { formatDate } from '../period-key';

/** How far a surgery is. ENDED: over, its minutes not approved; CANCELLED: planned, and not held. */
export type SurgeryState = 'PLANNED' | 'LIVE' | 'ENDED' | 'APPROVED' | 'CANCELLED';

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
