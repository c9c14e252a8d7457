/** Seconds without a sign of whoever drives a surgery, after which somebody else may take over. */
export const DRIVER_GONE_SECONDS = 20;

/** Every so many seconds a follower is told the latest moment again, where nothing changed. */
export const KEEPALIVE_SECONDS = 10;

/** A follower that has heard nothing for so many seconds shows what may be out of date. */
export const STALE_SECONDS = 15;

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
