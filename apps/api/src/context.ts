import type { FastifyBaseLogger } from 'fastify';
import type { Services } from './services';
import type { Viewer } from './viewer/viewer';

/** What a resolver is given beside its arguments. */
export interface Context {
  readonly requestId: string;
  /** The network address of whoever asks. */
  readonly address: string;
  readonly log: FastifyBaseLogger;
  readonly viewer: Viewer;
  readonly services: Services;
}
