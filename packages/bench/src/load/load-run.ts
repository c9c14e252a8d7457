import { HttpConnection, requestBytes } from './http-connection';
import type { LoadOrder, LoadResult } from './load';

/** Sends requests over as many connections as asked for, each sending when it has its answer. */
export async function runLoad(order: LoadOrder): Promise<LoadResult> {
  const { port, request, concurrency, until, status } = order;
  const bytes = requestBytes(request, port);
  const latencies: number[] = [];
  const begin = performance.now();
  let sent = 0;
  let bodyBytes = 0;

  const wanted = () =>
    'requests' in until ? sent < until.requests : performance.now() - begin < until.milliseconds;

  const reader = async () => {
    const connection = new HttpConnection(port);
    try {
      while (wanted()) {
        sent += 1;
        const start = performance.now();
        const answer = await connection.send(bytes);
        latencies.push(performance.now() - start);
        bodyBytes = answer.bodyBytes;
        if (answer.status !== status) {
          throw new Error(`${request.path} answered ${answer.status} where ${status} was expected`);
        }
      }
    } finally {
      connection.close();
    }
  };

  await Promise.all(Array.from({ length: concurrency }, reader));
  return { latencies, elapsed: performance.now() - begin, bodyBytes };
}
