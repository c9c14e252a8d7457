import type { Moment, MomentItem } from './moment';

/** By how many milliseconds the server's clock is before this one's. */
export function clockAhead(moment: Moment, heardAt: number): number {
  return Date.parse(moment.at) - heardAt;
}

/** For so long the moment that came by the quickest way tells what time it is. */
const SAMPLED_MS = 60_000;

/** The server's time, as the moments of the last minute told it. */
export interface ServerClock {
  readonly hear: (moment: Moment, heardAt: number) => void;
  readonly now: (at: number) => number;
  /** The time stands still from now on: nothing more is heard. */
  readonly stop: (at: number) => void;
}

/**
 * Of several moments the one that was under way for the shortest time is nearest to the truth: one that was
 * delayed sets no clock back.
 */
export function serverClock(): ServerClock {
  let samples: readonly { readonly heardAt: number; readonly ahead: number }[] = [];
  let stoppedAt: number | null = null;
  return {
    hear(moment, heardAt) {
      const sample = { heardAt, ahead: clockAhead(moment, heardAt) };
      samples = [...samples.filter((each) => heardAt - each.heardAt < SAMPLED_MS), sample];
      stoppedAt = null;
    },
    now: (at) =>
      (stoppedAt ?? at) +
      (samples.length === 0 ? 0 : Math.max(...samples.map(({ ahead }) => ahead))),
    stop: (at) => {
      stoppedAt ??= at;
    },
  };
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
