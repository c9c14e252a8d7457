import { holdClaims } from '../contradiction';
import { byHandRequest } from '../by-hand/request';
import { fetchJson } from '../load/fetch-bytes';
import { MEASURED_PAGES, pagePost, sectionPost, type MeasuredPage } from '../page-requests';
import type { ServerProcess } from '../servers/server-process';
import { median } from '../statistics';
import type { Suite } from '../suite';
import { milliseconds } from '../words';
import { compareTimes, warmUp, type Effort, type Target } from './pair';

const EFFORT: Effort = { rounds: 9, requests: 30, milliseconds: 1_000 };

/**
 * (h) The pages behind the scorecard, made for every request, against answers by hand: one statement
 * on the same tables, the same rules, and plain code for what the page draws and says of its figures.
 */
export async function measurePages(suite: Suite): Promise<void> {
  const databaseUrl = await suite.seededDatabase('h', 'uncached pages against answers by hand');
  if (databaseUrl === null) return;
  const product = await suite.server('product-server', { databaseUrl, responseCache: false });
  const byHand = await suite.server('by-hand-server', { databaseUrl });
  try {
    for (const page of MEASURED_PAGES) await measurePage(suite, page, product, byHand);
    await measureSection(suite, product);
  } finally {
    await Promise.all([product.stop(), byHand.stop()]);
  }
}

async function measurePage(
  suite: Suite,
  page: MeasuredPage,
  product: ServerProcess,
  byHand: ServerProcess,
): Promise<void> {
  const targets: [Target, Target] = [
    { port: product.port, request: pagePost(page), status: 200 },
    { port: byHand.port, request: byHandRequest(page), status: 200 },
  ];
  const [made, claimed] = await Promise.all(
    targets.map(({ port, request }) => fetchJson(port, request)),
  );
  const { contradiction, compared } = holdClaims((made as { data: unknown }).data, claimed);
  if (contradiction !== null) {
    throw new Error(
      `The product and the answer by hand to the ${page} differ, so times say nothing: ${contradiction}`,
    );
  }
  for (const target of targets) await warmUp(suite.load, target);
  await product.ask('statements');
  await fetchJson(product.port, pagePost(page));
  const statements = await product.ask('statements');
  const times = await compareTimes(suite.load, EFFORT, targets);
  suite.report({
    part: 'h',
    what: `uncached ${page} page against one by hand: median time, one reader`,
    value: times.ratio.median,
    unit: '×',
    spread: times.ratio,
    goal: { kind: 'at most', value: 2.5 },
    behind: `${milliseconds(times.first)} in ${statements} statements against ${milliseconds(times.second)} in one; ${compared} values were found the same`,
  });
}

/** A page of the report holds the same parts for many rows; it has no answer by hand. */
async function measureSection(suite: Suite, product: ServerProcess): Promise<void> {
  const target: Target = { port: product.port, request: sectionPost(), status: 200 };
  await warmUp(suite.load, target);
  const { latencies } = await suite.load.run({
    ...target,
    concurrency: 1,
    until: { requests: EFFORT.rounds * EFFORT.requests },
  });
  suite.report({
    part: 'h',
    what: 'uncached section page (contacts): median time, one reader',
    value: median(latencies),
    unit: 'ms',
  });
}
