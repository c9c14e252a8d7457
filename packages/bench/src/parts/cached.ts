import { writeFile } from 'node:fs/promises';
import type { Suite } from '../suite';
import { fetchBytes } from '../load/fetch-bytes';
import type { HttpRequest } from '../load/http-connection';
import { scorecardGet } from '../scorecard-request';
import { milliseconds, perSecond } from '../words';
import { compareThroughputs, compareTimes, FAST_ANSWERS, warmUp, type Target } from './pair';

const ENTITY_HEADERS = ['content-type', 'content-encoding', 'etag', 'cache-control', 'vary'];

/** (b) The cached scorecard, by hash, against a server that sends the same bytes from memory. */
export async function measureCached(suite: Suite): Promise<void> {
  const databaseUrl = await suite.seededDatabase(
    'b',
    'cached scorecard against its bytes from memory',
  );
  if (databaseUrl === null) return;
  const product = await suite.server('product-server', { databaseUrl, responseCache: true });
  try {
    const answer = await fetchBytes(product.port, scorecardGet());
    const etag = answer.headers['etag'];
    if (answer.status !== 200 || etag === undefined) {
      throw new Error(`The scorecard by its hash answered ${answer.status} without an ETag`);
    }
    const body = await suite.folder('scorecard.body');
    await writeFile(body, answer.body);
    const headers = Object.fromEntries(
      ENTITY_HEADERS.map((name) => [name, answer.headers[name]]).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );
    const bytes = await suite.server('bytes-server', { body, headers });
    try {
      const plain: HttpRequest = { method: 'GET', path: '/bytes', headers: {} };
      const fresh = { 'if-none-match': etag };
      await compare(suite, 'cached scorecard against its bytes from memory', [
        { port: product.port, request: scorecardGet(), status: 200 },
        { port: bytes.port, request: plain, status: 200 },
      ]);
      await compare(suite, 'unchanged scorecard (304) against the same', [
        { port: product.port, request: scorecardGet(fresh), status: 304 },
        { port: bytes.port, request: { ...plain, headers: fresh }, status: 304 },
      ]);
    } finally {
      await bytes.stop();
    }
  } finally {
    await product.stop();
  }
}

async function compare(suite: Suite, what: string, targets: [Target, Target]): Promise<void> {
  for (const target of targets) await warmUp(suite.load, target);
  const times = await compareTimes(suite.load, FAST_ANSWERS, targets);
  suite.report({
    part: 'b',
    what: `${what}: median time, one reader`,
    value: times.ratio.median,
    unit: '×',
    spread: times.ratio,
    goal: { kind: 'at most', value: 1.5 },
    behind: `${milliseconds(times.first)} against ${milliseconds(times.second)}`,
  });
  const throughputs = await compareThroughputs(suite.load, FAST_ANSWERS, targets);
  suite.report({
    part: 'b',
    what: `${what}: throughput, sixteen readers`,
    value: throughputs.ratio.median,
    unit: '×',
    spread: throughputs.ratio,
    behind: `${perSecond(throughputs.first)} against ${perSecond(throughputs.second)}`,
  });
}
