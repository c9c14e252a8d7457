import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Seconds, from an answer that was ready to one that is felt as slow. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * `/metrics`: what this process does, in Prometheus's words, for a monitor that has the token; to anybody
 * else there is nothing here. Requests are told by the pattern of their address, never by what was asked.
 */
export function registerMetrics(app: FastifyInstance, token: string | undefined): void {
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
  const expected = digest(`Bearer ${token}`);

  app.addHook('onResponse', (request, reply, done) => {
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
