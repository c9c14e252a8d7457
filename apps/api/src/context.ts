import type { FastifyBaseLogger } from 'fastify';
import type { Services } from './services';

/** What a caller may see; for now everybody sees everything. */
export interface Viewer {
  /** Callers of one class are shown the same bytes. */
  readonly scopeClass: 'EVERYONE';
}

export const EVERYONE: Viewer = { scopeClass: 'EVERYONE' };

/** What a resolver is given beside its arguments. */
export interface Context {
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
  readonly viewer: Viewer;
  /** Whether callers may write here, though nobody signs in yet. */
  readonly writingIsOpen: boolean;
  readonly services: Services;
}
