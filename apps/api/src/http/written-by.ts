import type { FastifyRequest } from 'fastify';
import { writtenByAnother } from '../errors';
import type { Viewer } from '../viewer/viewer';

/** Under which a page says whose words it sends, where they may have waited in the browser. */
const WRITTEN_BY = 'x-written-by';

/**
 * Why words that waited in a browser are not taken; null: they are. Somebody else may have signed in there
 * meanwhile, under whose name nothing is written that they did not write.
 */
export function refusedWriter({ headers }: Pick<FastifyRequest, 'headers'>, viewer: Viewer) {
  const writer = headers[WRITTEN_BY];
  return writer === undefined || writer === viewer.person?.id ? null : writtenByAnother();
}
