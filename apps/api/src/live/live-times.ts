import { DRIVER_GONE_SECONDS, KEEPALIVE_SECONDS, STALE_SECONDS } from '@vital-signs/domain';

/** How often what is followed is looked after, in milliseconds; shorter under test. */
export interface LiveTimes {
  /** Everything else is looked at this often. */
  readonly beat: number;
  /** After so long without news a follower is told the latest again. */
  readonly keepalive: number;
  /** Every so often versions are compared with the database, and it is told who drives here. */
  readonly verify: number;
  /** The same while the connection that hears of changes is lost. */
  readonly verifyUnheard: number;
  /** What another process said of its followers is forgotten after so long. */
  readonly forgotten: number;
  /** Whoever drives is gone after so long without a sign. */
  readonly driverGone: number;
  /** Who is there is told at most this often. */
  readonly gathered: number;
  /** A follower that takes nothing for so long is cut off. */
  readonly stalled: number;
  /** Viewers are looked up anew at least this often: sessions end by themselves too. */
  readonly lookedUp: number;
}

const SECOND = 1000;

/** In milliseconds, as the product keeps them; stories keep shorter ones. */
export const LIVE_TIMES: LiveTimes = {
  beat: SECOND,
  keepalive: KEEPALIVE_SECONDS * SECOND,
  verify: 5 * SECOND,
  verifyUnheard: 2 * SECOND,
  forgotten: STALE_SECONDS * SECOND,
  driverGone: DRIVER_GONE_SECONDS * SECOND,
  gathered: SECOND,
  stalled: 30 * SECOND,
  lookedUp: 60 * SECOND,
};

/** How many streams a process holds. */
export interface LiveLimits {
  /** Of one person: pages that are open beside each other. */
  readonly ofPerson: number;
  readonly inAll: number;
}

/** As the product keeps them. */
export const LIVE_LIMITS: LiveLimits = { ofPerson: 20, inAll: 5_000 };
