import { LRUCache } from 'lru-cache';

/** Requests that one token may send in a minute to one process: a report refreshes a few feeds at a time. */
const MOST = 60;
const MINUTE = 60_000;

/** Counts the requests of each token; gives the seconds to wait, 0 where it may go on. */
export function createFeedLimit(now: () => number = Date.now, most = MOST) {
  const counted = new LRUCache<number, { since: number; requests: number }>({ max: 10_000 });
  return (token: number): number => {
    const at = now();
    const known = counted.get(token);
    const current =
      known === undefined || at - known.since >= MINUTE ? { since: at, requests: 0 } : known;
    current.requests += 1;
    counted.set(token, current);
    if (current.requests <= most) return 0;
    return Math.ceil((current.since + MINUTE - at) / 1000);
  };
}
