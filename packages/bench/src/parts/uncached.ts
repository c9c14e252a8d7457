import { firstDifference } from '../difference';
import type { Suite } from '../suite';
import { fetchJson } from '../load/fetch-bytes';
import { scorecardPost } from '../scorecard-request';
import { byHandRequest } from '../by-hand/request';
import { compareThroughputs, compareTimes, SLOW_ANSWERS, warmUp, type Target } from './pair';
import { milliseconds, perSecond } from '../words';

/** (a) The judged scorecard, made for every request, against the same answer made by hand. */
export async function measureUncached(suite: Suite): Promise<void> {
  const databaseUrl = await suite.seededDatabase('a', 'uncached scorecard against one by hand');
  if (databaseUrl === null) return;
  const product = await suite.server('product-server', { databaseUrl, responseCache: false });
  const byHand = await suite.server('by-hand-server', { databaseUrl });
  try {
    const targets: [Target, Target] = [
      { port: product.port, request: scorecardPost(), status: 200 },
      { port: byHand.port, request: byHandRequest('scorecard'), status: 200 },
    ];
    const [made, expected] = await Promise.all(
      targets.map(({ port, request }) => fetchJson(port, request)),
    );
    const difference = firstDifference(made, expected);
    if (difference !== null) {
      throw new Error(
        `The product and the hand-made answer differ, so times say nothing: ${difference}`,
      );
    }
    for (const target of targets) await warmUp(suite.load, target);

    const times = await compareTimes(suite.load, SLOW_ANSWERS, targets);
    suite.report({
      part: 'a',
      what: 'uncached scorecard against one by hand: median time, one reader',
      value: times.ratio.median,
      unit: '×',
      spread: times.ratio,
      goal: { kind: 'at most', value: 1.4 },
      behind: `${milliseconds(times.first)} against ${milliseconds(times.second)}`,
    });
    const throughputs = await compareThroughputs(suite.load, SLOW_ANSWERS, targets);
    suite.report({
      part: 'a',
      what: 'uncached scorecard against one by hand: throughput, sixteen readers',
      value: throughputs.ratio.median,
      unit: '×',
      spread: throughputs.ratio,
      goal: { kind: 'at least', value: 0.75 },
      behind: `${perSecond(throughputs.first)} against ${perSecond(throughputs.second)}`,
    });
  } finally {
    await Promise.all([product.stop(), byHand.stop()]);
  }
}
