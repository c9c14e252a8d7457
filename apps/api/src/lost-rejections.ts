import type { EventEmitter } from 'node:events';
import type { FastifyBaseLogger } from 'fastify';

/**
 * Writes to the log every failure that no code waited for. Node would end the process on it, and with
 * it every request in flight, although each request answers for its own failures.
 */
export function logLostRejections(
  emitter: Pick<EventEmitter, 'on'>,
  log: Pick<FastifyBaseLogger, 'error'>,
): void {
  emitter.on('unhandledRejection', (reason: unknown) => {
    log.error({ err: reason }, 'failed, and nobody waited for it');
  });
}
