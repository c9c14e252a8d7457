import { startProduct } from '../product-process';
import { scorecardGet, scorecardPost } from '../scorecard-request';
import type { ServerProcess } from '../servers/server-process';
import type { Suite } from '../suite';
import { milliseconds, perSecond } from '../words';
import {
  compareThroughputs,
  compareTimes,
  FAST_ANSWERS,
  SLOW_ANSWERS,
  warmUp,
  type Effort,
  type Target,
} from './pair';

const READERS = 16;
const STALL_WATCH = 5_000;

/** (e) What the embedded database costs beside a PostgreSQL server. */
export async function measureEmbedded(suite: Suite): Promise<void> {
  await measureStarts(suite);
  const dataDir = await suite.seededFolder();
  const databaseUrl = await suite.seededDatabase('e', 'times beside PostgreSQL');

  for (const responseCache of [false, true]) {
    const what = responseCache ? 'cached scorecard' : 'uncached scorecard';
    const request = responseCache ? scorecardGet() : scorecardPost();
    const effort = responseCache ? FAST_ANSWERS : SLOW_ANSWERS;
    const embedded = await suite.server('product-server', { dataDir, responseCache });
    const server =
      databaseUrl === null
        ? null
        : await suite.server('product-server', { databaseUrl, responseCache });
    try {
      const first: Target = { port: embedded.port, request, status: 200 };
      await warmUp(suite.load, first);
      if (server !== null) {
        const second: Target = { port: server.port, request, status: 200 };
        await warmUp(suite.load, second);
        await compare(suite, what, effort, [first, second]);
      }
      await measureLoaded(suite, `${what}, embedded`, embedded, first);
      if (server !== null) {
        await measureLoaded(suite, `${what}, PostgreSQL`, server, { ...first, port: server.port });
      }
    } finally {
      await Promise.all([embedded.stop(), server?.stop()]);
    }
  }
}

async function compare(
  suite: Suite,
  what: string,
  effort: Effort,
  targets: [Target, Target],
): Promise<void> {
  const times = await compareTimes(suite.load, effort, targets);
  suite.report({
    part: 'e',
    what: `${what}, embedded against PostgreSQL: median time, one reader`,
    value: times.ratio.median,
    unit: '×',
    spread: times.ratio,
    behind: `${milliseconds(times.first)} against ${milliseconds(times.second)}`,
  });
  const throughputs = await compareThroughputs(suite.load, effort, targets);
  suite.report({
    part: 'e',
    what: `${what}, embedded against PostgreSQL: throughput, sixteen readers`,
    value: throughputs.ratio.median,
    unit: '×',
    spread: throughputs.ratio,
    behind: `${perSecond(throughputs.first)} against ${perSecond(throughputs.second)}`,
  });
}

/** The longest stall of a server's event loop while sixteen read from it, and its memory after. */
async function measureLoaded(
  suite: Suite,
  what: string,
  server: ServerProcess,
  target: Target,
): Promise<void> {
  await server.ask('watch');
  await suite.load.run({ ...target, concurrency: READERS, until: { milliseconds: STALL_WATCH } });
  suite.report({
    part: 'e',
    what: `${what}: longest stall of the event loop under sixteen readers`,
    value: await server.ask('stall'),
    unit: 'ms',
  });
  const memory = await server.ask('memory');
  suite.report({
    part: 'e',
    what: `${what}: memory of the server's process after that`,
    value: memory / 1024 ** 2,
    unit: 'MB',
  });
}

/** First start: migrate, load, publish, listen. Reopening: the same with nothing left to do. */
async function measureStarts(suite: Suite): Promise<void> {
  const embedded = { dataDir: await suite.folder('first-start') };
  await measureStart(suite, 'first start, embedded', embedded);
  await measureStart(suite, 'reopening, embedded', embedded);
  const { server } = suite.postgres;
  if (server === null) return;
  const onServer = { databaseUrl: await server.createDatabase('first_start') };
  await measureStart(suite, 'first start, PostgreSQL', onServer);
  await measureStart(suite, 'reopening, PostgreSQL', onServer);
}

async function measureStart(
  suite: Suite,
  what: string,
  place: Parameters<typeof startProduct>[0],
): Promise<void> {
  const product = await startProduct(place, suite.env.inherited, suite.secret);
  await product.stop();
  suite.report({ part: 'e', what, value: product.startedIn / 1000, unit: 's' });
}
