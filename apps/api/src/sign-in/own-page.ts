import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that changes something can come from a page of ours: browsers say with each from
 * where it comes. What is no browser says nothing, and has no cookies of anybody either. Where nobody
 * said under which address readers come, it has to be the one that they asked.
 */
export function isFromOwnPage(
  { origin, host, cookie, ...headers }: IncomingHttpHeaders,
  publicUrl: string | undefined,
): boolean {
  if (origin === undefined) {
    const site = headers['sec-fetch-site'];
    return site === undefined ? cookie === undefined : site === 'same-origin';
  }
  if (publicUrl !== undefined) return origin === publicUrl;
  return URL.canParse(origin) && new URL(origin).host === host;
}
