import type { FastifyBaseLogger } from 'fastify';
import type { AuditTrail } from './audit/audit-trail';
import type { Services } from './services';
import type { Viewer } from './viewer/viewer';

/** What a resolver is given beside its arguments. */
export interface Context {
  readonly requestId: string;
  /** The network address of whoever asks. */
  readonly address: string;
  readonly log: FastifyBaseLogger;
  readonly viewer: Viewer;
  /** Tells of refusals and downloads. */
  readonly trail: AuditTrail;
  readonly services: Services;
}
