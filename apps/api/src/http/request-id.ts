import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a proxy before us may have called the request. */
const SANE_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** The id of a request: the one that it brings along, or a new one. */
export function requestId({ headers }: { headers: IncomingHttpHeaders }): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
}
