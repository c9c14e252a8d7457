import { openDatabase } from '@vital-signs/database';
import { synthesise, type PostgresServer } from '@vital-signs/testkit';
import { alternate } from '../alternating';
import { scorecardPost } from '../scorecard-request';
import type { ServerProcess } from '../servers/server-process';
import { median, ratioSpread } from '../statistics';
import type { Suite } from '../suite';
import { milliseconds } from '../words';
import { SLOW_ANSWERS, warmUp, type Target } from './pair';

const PLACES = 60;
const MONTHS = 60;
const SIZES = [1, 20];

interface Stored {
  readonly authorities: number;
  readonly figures: number;
  readonly databaseUrl: string;
  /** The authority whose scorecard is asked for: the last one made. */
  readonly slug: string;
}

/** (c) The same seven places and thirteen months, while more and more is stored beside them. */
export async function measureScale(suite: Suite): Promise<void> {
  const seeded = await suite.seededDatabase('c', 'times beside 400,000 and 8 million figures');
  const { server } = suite.postgres;
  if (seeded === null || server === null) return;

  const stored: Stored[] = [];
  for (const authorities of SIZES) stored.push(await store(server, seeded, authorities));
  const servers: ServerProcess[] = [];
  try {
    const targets: Target[] = [];
    for (const { databaseUrl, slug } of [{ databaseUrl: seeded, slug: 'norfolk' }, ...stored]) {
      const product = await suite.server('product-server', { databaseUrl, responseCache: false });
      servers.push(product);
      targets.push({ port: product.port, request: scorecardPost(slug), status: 200 });
    }
    for (const target of targets) await warmUp(suite.load, target);
    const [onSeed = [], ...others] = await alternate(
      SLOW_ANSWERS.rounds,
      targets.map((target) => async () => {
        const until = { requests: SLOW_ANSWERS.requests };
        return median((await suite.load.run({ ...target, concurrency: 1, until })).latencies);
      }),
    );
    others.forEach((times, index) => {
      const { authorities = 0, figures = 0 } = stored[index] ?? {};
      const ratio = ratioSpread(times, onSeed);
      const of = authorities === 1 ? 'one authority' : `${authorities} authorities`;
      suite.report({
        part: 'c',
        what:
          `uncached scorecard with ${of} of ${PLACES} places and ${MONTHS} months stored ` +
          `(${figures.toLocaleString('en-GB')} figures) against the seed`,
        value: ratio.median,
        unit: '×',
        spread: ratio,
        goal: { kind: 'below', value: 1.3 },
        behind: `${milliseconds(median(times))} against ${milliseconds(median(onSeed))}`,
      });
    });
  } finally {
    await Promise.all(servers.map((one) => one.stop()));
    for (const { authorities } of stored) await server.dropDatabase(nameOf(authorities));
  }
}

const nameOf = (authorities: number) => `authorities_${authorities}`;

/** A copy of the seed with large authorities beside it. */
async function store(
  server: PostgresServer,
  template: string,
  authorities: number,
): Promise<Stored> {
  const begun = performance.now();
  const databaseUrl = await server.createDatabase(nameOf(authorities), {
    template: new URL(template).pathname.slice(1),
  });
  const database = await openDatabase({ databaseUrl });
  try {
    const slugs = await synthesise(database, { authorities, places: PLACES, months: MONTHS });
    const [counted] = await database.query<{ figures: number }>(
      'SELECT count(*) AS figures FROM "Observation"',
    );
    const figures = counted?.figures ?? 0;
    console.log(
      `  (${figures.toLocaleString('en-GB')} figures stored in ${milliseconds(performance.now() - begun)})`,
    );
    return { authorities, figures, databaseUrl, slug: slugs.at(-1) ?? '' };
  } finally {
    await database.close();
  }
}
