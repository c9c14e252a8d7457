import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a proxy before us may have called the request. */
const SANE_ID = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Makes the ids of requests. One that a request brings along is taken only where a proxy of ours says
 * it: anybody else could give their requests the id of somebody else's.
 */
export function requestIds(isBehindProxy: boolean) {
  return ({ headers }: { headers: IncomingHttpHeaders }): string => {
    const given = isBehindProxy ? headers['x-request-id'] : undefined;
    return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
  };
}
