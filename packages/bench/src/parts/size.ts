import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Suite } from '../suite';
import { fetchBytes } from '../load/fetch-bytes';
import { scorecardGet, scorecardPost } from '../scorecard-request';
import { kilobytes } from '../words';

/** (d) How much the scorecard asks of the database and of the wire. */
export async function measureSize(suite: Suite): Promise<void> {
  const server = await suite.server('product-server', {
    ...(await suite.seededAnywhere()),
    responseCache: false,
  });
  try {
    await fetchBytes(server.port, scorecardPost());
    await server.ask('statements');
    await fetchBytes(server.port, scorecardPost());
    const statements = await server.ask('statements');
    const { body } = await fetchBytes(server.port, scorecardGet({ 'accept-encoding': 'identity' }));
    const gzip = gzipSync(body).length;
    const brotli = brotliCompressSync(body).length;

    suite.report({
      part: 'd',
      what: 'SQL statements for one scorecard',
      value: statements,
      unit: '',
      goal: { kind: 'at most', value: 5 },
    });
    suite.report({
      part: 'd',
      what: 'the answer, as it is',
      value: body.length / 1000,
      unit: 'kB',
      goal: { kind: 'at most', value: 200 },
    });
    for (const [name, bytes] of [
      ['gzip', gzip],
      ['brotli', brotli],
    ] as const) {
      suite.report({
        part: 'd',
        what: `the answer, ${name}`,
        value: bytes / 1000,
        unit: 'kB',
        goal: { kind: 'at most', value: 40 },
        behind: `${kilobytes(bytes)} of ${kilobytes(body.length)}`,
      });
    }
  } finally {
    await server.stop();
  }
}
