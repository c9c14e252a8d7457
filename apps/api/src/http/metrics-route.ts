import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { STREAM_HEADERS } from '../live/event-lines';
import type { LiveCounts } from '../live/live-counts';

/** Seconds, from an answer that was ready to one that is felt as slow. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

const digest = (text: string) => createHash('sha256').update(text).digest();

const LIVE_TOTALS = {
  delivered: 'Events told to followers of surgeries.',
  skipped: 'Events in whose place a later one was told, because a connection took no more.',
  refused: 'Streams that were refused.',
  read: 'Moments of surgeries that were read from the database.',
} as const satisfies Partial<Record<keyof LiveCounts, string>>;

/** Puts what is counted elsewhere among the metrics, as it stands when they are asked for. */
function countLive(registry: Registry, live: LiveCounts): void {
  const registers = [registry];
  new Gauge({
    ...{ name: 'vital_signs_live_followers', help: 'Streams that are open.', registers },
    collect() {
      this.set(live.followers);
    },
  });
  for (const [name, help] of Object.entries(LIVE_TOTALS)) {
    new Counter({
      ...{ name: `vital_signs_live_${name}_total`, help, registers },
      collect() {
        this.reset();
        this.inc(live[name as keyof LiveCounts]);
      },
    });
  }
}

/**
 * `/metrics`: what this process does, in Prometheus's words, for a monitor that has the token; to anybody
 * else there is nothing here. Requests are told by the pattern of their address, never by what was asked.
 */
export function registerMetrics(
  app: FastifyInstance,
  token: string | undefined,
  live: LiveCounts,
): void {
  if (token === undefined) return;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'vital_signs_' });
  // Which version runs here helps whoever looks for its weaknesses.
  registry.removeSingleMetric('vital_signs_nodejs_version_info');
  const answered = new Histogram({
    name: 'vital_signs_http_request_duration_seconds',
    help: 'How long requests took, by the pattern of their address.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  countLive(registry, live);
  const expected = digest(`Bearer ${token}`);

  app.addHook('onResponse', (request, reply, done) => {
    // A stream lasts as long as somebody follows: that says nothing of how long anybody waited.
    if (reply.raw.getHeader('content-type') === STREAM_HEADERS['content-type']) return done();
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    };
    answered.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  app.get('/metrics', { config: { answersWith: 'DATA' } }, async (request, reply) => {
    const given = digest(request.headers.authorization ?? '');
    if (!timingSafeEqual(given, expected)) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
