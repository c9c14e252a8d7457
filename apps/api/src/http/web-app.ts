import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { setOfFile, type HeadersByAnswer } from './security-headers';

/** Whatever is built into this folder carries a hash of its content in its name. */
const HASHED = '/assets/';
const FOREVER = 'public, max-age=31536000, immutable';

/** Serves the built web application from a folder; each of its addresses is a page of index.html. */
export async function registerWebApp(
  app: FastifyInstance,
  folder: string,
  headers: HeadersByAnswer,
): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  app.setNotFoundHandler((request, reply) => {
    if (isBuilt && isPage(request)) return reply.sendFile('index.html');
    return reply
      .code(404)
      .send({ status: 'there is nothing at this address', requestId: request.id });
  });
  if (!isBuilt) return;
  await app.register(serveStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    // Whether it is still the same, its ETag tells.
    lastModified: false,
    acceptRanges: false,
    setHeaders: (response, path) => {
      const isHashed = path.slice(folder.length).replaceAll('\\', '/').startsWith(HASHED);
      // It is Node's own answer, of which less is declared.
      if (isHashed) setOfFile(response as unknown as ServerResponse, headers);
      response.setHeader('cache-control', isHashed ? FOREVER : 'no-cache');
    },
  });
}

/** The first parts of addresses that are programs' and not readers'. */
const NOT_PAGES = [
  ...['.well-known', 'api', 'assets', 'development', 'export', 'graphql', 'healthz', 'metrics'],
  ...['public', 'readyz'],
];

/** An ending as files have it; the keys of indicators, 2.2 and 6.10b, have a figure after the point. */
const FILE_ENDING = /\.[a-z]\w*$/i;

/** Whether an address may be a reader's: what has an ending is a file, and some parts are for programs. */
function isPage({ method, url, headers: { accept } }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const [path = ''] = url.split('?');
  const parts = path.split('/').slice(1);
  if (NOT_PAGES.includes(parts[0] ?? '') || FILE_ENDING.test(path)) return false;
  return accept === undefined || accept.includes('text/html') || accept.includes('*/*');
}
