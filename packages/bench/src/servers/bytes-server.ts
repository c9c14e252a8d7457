/**
 * The least that a server can do for a cached answer: the same bytes, from memory, by Fastify; and
 * a page by hand that shows them.
 */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { serveForSuite } from './answering';

export interface BytesServerOptions {
  /** File with the body to send. */
  readonly body: string;
  /** The headers that the product sends with it. */
  readonly headers: Readonly<Record<string, string>>;
}

serveForSuite(async (options) => {
  const { body, headers } = options as BytesServerOptions;
  const bytes = readFileSync(body);
  const page = readFileSync(new URL('../by-hand/page.html', import.meta.url));
  const server = Fastify({ logger: false });
  server.get('/page', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get('/bytes', (request, reply) => {
    const { etag } = headers;
    if (etag !== undefined && request.headers['if-none-match'] === etag) {
      return reply.code(304).send();
    }
    return reply.headers(headers).send(bytes);
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => server.close(),
  };
});
