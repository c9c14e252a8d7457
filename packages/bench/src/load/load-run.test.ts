import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { HttpRequest } from './http-connection';
import { runLoad } from './load-run';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return (server.address() as AddressInfo).port;
}

const get: HttpRequest = { method: 'GET', path: '/figures', headers: {} };

it('sends exactly as many requests as asked for, never more at a time than allowed', async () => {
  let open = 0;
  let most = 0;
  let seen = 0;
  const port = await serve((_, response) => {
    open += 1;
    seen += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.setHeader('content-length', 4).end('1234');
    }, 2);
  });

  const result = await runLoad({
    port,
    request: get,
    concurrency: 4,
    until: { requests: 21 },
    status: 200,
  });

  expect(seen).toBe(21);
  expect(result.latencies).toHaveLength(21);
  expect(result.bodyBytes).toBe(4);
  expect(most).toBe(4);
});

it('reads an answer that arrives in many pieces to its end before it sends again', async () => {
  const body = 'x'.repeat(300_000);
  const port = await serve((_, response) => {
    response.setHeader('content-length', body.length);
    for (let at = 0; at < body.length; at += 50_000) response.write(body.slice(at, at + 50_000));
    response.end();
  });

  const result = await runLoad({
    port,
    request: get,
    concurrency: 1,
    until: { requests: 5 },
    status: 200,
  });

  expect(result.bodyBytes).toBe(300_000);
});

it('sends the body of a POST with its length in bytes', async () => {
  let received = '';
  const port = await serve((request, response) => {
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (received += chunk));
    request.on('end', () => response.setHeader('content-length', 0).end());
  });

  const request: HttpRequest = { method: 'POST', path: '/', headers: {}, body: '{"name":"café"}' };
  await runLoad({ port, request, concurrency: 1, until: { requests: 1 }, status: 200 });

  expect(received).toBe('{"name":"café"}');
});

it('takes an answer of 304 as one without a body', async () => {
  const port = await serve((_, response) => response.writeHead(304, { etag: '"1"' }).end());

  const result = await runLoad({
    port,
    request: get,
    concurrency: 1,
    until: { requests: 3 },
    status: 304,
  });

  expect(result.latencies).toHaveLength(3);
});

interface Failure {
  readonly when: string;
  readonly listener: RequestListener;
  readonly says: string | RegExp;
}

const FAILURES: readonly Failure[] = [
  {
    when: 'an answer has another status',
    listener: (_, response) => response.writeHead(500, { 'content-length': 0 }).end(),
    says: 'answered 500 where 200 was expected',
  },
  {
    when: 'an answer does not say how long it is',
    listener: (_, response) => response.write('x'),
    says: 'without a length',
  },
  {
    when: 'the server hangs up',
    listener: (request) => request.socket.destroy(),
    says: /closed the connection|ECONNRESET/,
  },
];

it.each(FAILURES)('fails when $when', async ({ listener, says }) => {
  const port = await serve(listener);
  await expect(
    runLoad({ port, request: get, concurrency: 2, until: { requests: 4 }, status: 200 }),
  ).rejects.toThrow(says);
});
