import type { Suite } from '../suite';
import { fetchJson } from '../load/fetch-bytes';
import { firstDifference } from '../difference';
import type { HttpRequest } from '../load/http-connection';
import { makeReader } from '../reader';
import type { Asking } from '../servers/product-server';
import { scorecardGet, scorecardPost } from '../scorecard-request';
import { milliseconds } from '../words';
import { compareTimes, FAST_ANSWERS, SLOW_ANSWERS, warmUp, type Target } from './pair';

const WITHOUT = 'against the same server that asks no rule and knows no session: median time';

/** (j) What it costs to know who asks and whether they may: the product beside itself without that. */
export async function measureAccess(suite: Suite): Promise<void> {
  const databaseUrl = await suite.seededDatabase('j', 'permission check and session look-up');
  if (databaseUrl === null) return;
  const { secret } = suite;
  const cookie = await makeReader({ databaseUrl }, secret);
  const beside = async (
    asking: Asking,
    responseCache: boolean,
    what: string,
    goal?: number,
  ): Promise<void> => {
    const request = responseCache ? scorecardGet({ cookie }) : withCookie(scorecardPost(), cookie);
    const [asked, unasked] = await Promise.all(
      [asking, 'UNASKED'].map((each) =>
        suite.server('product-server', { databaseUrl, responseCache, secret, asking: each }),
      ),
    );
    try {
      if (asked === undefined || unasked === undefined) return;
      const targets: [Target, Target] = [
        { port: asked.port, request, status: 200 },
        { port: unasked.port, request, status: 200 },
      ];
      const [first, second] = await Promise.all(
        targets.map(({ port }) => fetchJson(port, withCookie(scorecardPost(), cookie))),
      );
      const difference = firstDifference(first, second);
      if (difference !== null) throw new Error(`They answer differently: ${difference}`);
      for (const target of targets) await warmUp(suite.load, target);
      const effort = responseCache ? FAST_ANSWERS : SLOW_ANSWERS;
      const times = await compareTimes(suite.load, effort, targets);
      suite.report({
        part: 'j',
        what: `${what} ${WITHOUT}, one reader`,
        value: times.ratio.median,
        unit: '×',
        spread: times.ratio,
        ...(goal !== undefined && { goal: { kind: 'below', value: goal } }),
        behind: `${milliseconds(times.first)} against ${milliseconds(times.second)}`,
      });
    } finally {
      await Promise.all([asked?.stop(), unasked?.stop()]);
    }
  };
  await beside('SESSION', false, 'uncached scorecard with its permission check and session', 1.1);
  await beside(
    'SESSION_LOOKED_UP',
    false,
    // Not what the product does, which looks once a minute or after a change: the most that it can cost.
    'uncached scorecard with the session looked up in the database each time',
  );
  await beside('SESSION', true, 'cached scorecard with its permission check and session');
}

function withCookie(request: HttpRequest, cookie: string): HttpRequest {
  return { ...request, headers: { ...request.headers, cookie } };
}
