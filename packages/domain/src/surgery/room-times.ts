/** Seconds without a sign of whoever drives a surgery, after which somebody else may take over. */
export const DRIVER_GONE_SECONDS = 20;

/** Every so many seconds a follower is told the latest moment again, where nothing changed. */
export const KEEPALIVE_SECONDS = 10;

/** A follower that has heard nothing for so many seconds shows what may be out of date. */
export const STALE_SECONDS = 15;
