import type { SurgeryState } from './surgery-words';

/** Seconds without a sign of whoever drives a surgery, after which somebody else may take over. */
export const DRIVER_GONE_SECONDS = 20;

/** Every so many seconds a follower is told the latest moment again, where nothing changed. */
export const KEEPALIVE_SECONDS = 10;

/** A follower that has heard nothing for so many seconds shows what may be out of date. */
export const STALE_SECONDS = 15;

/** For so many seconds after a surgery is over, what was typed in it is still taken. */
export const LATE_SAYING_SECONDS = 600;

/** So many seconds after a surgery was to be over, one that nobody ended shows no unpublished figures any more. */
export const UNPUBLISHED_AFTER_SECONDS = 4 * 60 * 60;

/** So many seconds before its time, a surgery that shows unpublished figures may be begun by who does not read them. */
export const OPENS_EARLY_SECONDS = 60 * 60;

/** Whether something said in a surgery is taken: while it is held, and shortly after, until its minutes are approved. */
export function takesSayings(
  surgery: { readonly state: SurgeryState; readonly endedAt: string | null },
  now: string,
): boolean {
  if (surgery.state !== 'ENDED' || surgery.endedAt === null) return surgery.state === 'LIVE';
  return Date.parse(now) - Date.parse(surgery.endedAt) <= LATE_SAYING_SECONDS * 1000;
}

/** Whether a surgery is over, for so short a time that what was said in it is still taken. */
export function takesLateSayings(
  surgery: { readonly state: SurgeryState; readonly endedAt: string | null },
  now: string,
): boolean {
  return surgery.state === 'ENDED' && takesSayings(surgery, now);
}

/** Whether whoever drives was not heard of for too long; false where nobody drives. */
export function isDriverGone(
  driver: { readonly driverId: string | null; readonly driverSeenAt: string | null },
  now: string,
): boolean {
  if (driver.driverId === null) return false;
  if (driver.driverSeenAt === null) return true;
  return Date.parse(now) - Date.parse(driver.driverSeenAt) > DRIVER_GONE_SECONDS * 1000;
}

/** Whole seconds from one moment to a later one; 0 where it is none. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}
