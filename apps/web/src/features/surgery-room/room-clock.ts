import type { Moment, MomentItem } from './moment';

/** By how many milliseconds the server's clock is before this one's. */
export function clockAhead(moment: Moment, heardAt: number): number {
  return Date.parse(moment.at) - heardAt;
}

/** Seconds for which an item was looked at, until now by the server's clock. */
export function spentOn(item: MomentItem, moment: Moment, now: number): number {
  const since =
    moment.pointer.item === item.id && moment.pointedAt !== null && moment.state === 'LIVE'
      ? Math.max(0, (now - Date.parse(moment.pointedAt)) / 1000)
      : 0;
  return Math.floor(item.spentSeconds + since);
}

/** Seconds since a surgery was opened, until it was over or now; null where it was not. */
export function spentInAll(moment: Moment, now: number): number | null {
  if (moment.openedAt === null) return null;
  const until = moment.endedAt === null ? now : Date.parse(moment.endedAt);
  return Math.max(0, Math.floor((until - Date.parse(moment.openedAt)) / 1000));
}

/** 12:40; an hour and more as 1:02:40. */
export function clockWords(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, ...rest] = parts;
  const [minutes = '', left = ''] = rest.map((part) => String(part).padStart(2, '0'));
  return hours > 0 ? `${hours}:${minutes}:${left}` : `${Number(minutes)}:${left}`;
}

/** How much of its time is left: 12:40 left, or 2:05 over. */
export function leftWords(minutes: number, spent: number): string {
  const left = minutes * 60 - spent;
  return left >= 0 ? `${clockWords(left)} left` : `${clockWords(-left)} over`;
}
