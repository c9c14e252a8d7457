import { createReadStream } from 'node:fs';
import type { Database } from '@vital-signs/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf } from '../audit/audit-actors';
import { recordBackup } from '../backup/backup-event';
import { makeBackup } from '../backup/make-backup';
import type { Context } from '../context';
import { refused } from '../errors';
import { ROUTE_PERMISSIONS } from '../permissions';
import { answerError, refusalOf } from './refused-answer';

const PATH = '/api/backup/:authority';

/**
 * `GET /api/backup/:authority`: the whole authority in one file, for its administrators. One is made
 * at a time, and given up where whoever asked goes away; each leaves an event before any of it is
 * sent.
 */
export function registerBackup(
  app: FastifyInstance,
  database: Database,
  contextFor: (request: FastifyRequest) => Promise<Context>,
): void {
  let isBusy = false;
  app.get(PATH, { config: { answersWith: 'DATA' } }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store').header('vary', 'cookie');
    const { authority } = request.params as { readonly authority: string };
    const context = await contextFor(request);
    const verdict = ROUTE_PERMISSIONS.backup(context.viewer, { authority });
    const refusal = refusalOf(verdict, 'Route', 'backup');
    if (refusal !== null) {
      const code = refusal.status === 404 ? 'NOT_KNOWN' : String(refusal.error.extensions['code']);
      context.trail.refused({ actor: actorOf(context), authority, what: '/api/backup', code });
      return answerError(request, reply, refusal);
    }
    if (isBusy) {
      const error = refused('BUSY', 'A backup is being made: try again when it is done.');
      return answerError(request, reply.header('retry-after', '30'), { status: 503, error });
    }
    isBusy = true;
    const given = new AbortController();
    reply.raw.once('close', () => given.abort());
    try {
      const made = await makeBackup(database, authority, given.signal);
      const file = createReadStream(made.path);
      file.once('close', () => void made.dispose());
      await recordBackup(database, made.manifest, actorOf(context)).catch((error: unknown) => {
        file.destroy();
        throw error;
      });
      const day = made.manifest.madeAt.slice(0, 10);
      return await reply
        .type('application/gzip')
        .header('content-disposition', `attachment; filename="${authority}-${day}.vsbackup"`)
        .header('content-length', made.bytes)
        .send(file);
    } catch (error) {
      if (!given.signal.aborted) throw error;
      // Nobody waits for it any more.
      return reply.hijack();
    } finally {
      isBusy = false;
    }
  });
}
