import type { FastifyRequest } from 'fastify';
import type { Viewer } from './viewer';

/** Knows who asks: by the session's cookie, or as a story says. */
export interface Viewers {
  of(request: FastifyRequest): Promise<Viewer> | Viewer;
  close(): Promise<void>;
}
