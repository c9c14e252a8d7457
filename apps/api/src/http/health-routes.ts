import type { Queryable } from '@vital-signs/database';
import type { FastifyInstance } from 'fastify';
import type { AuthorityRepository } from '../modules/authority/authority.repository';

interface Health {
  readonly database: Queryable;
  readonly authorities: AuthorityRepository;
  /** False from the moment on at which the server is told to stop. */
  readonly isOpen: () => boolean;
}

/** `/healthz`: the process answers and so does its database. `/readyz`: there is something to show. */
export function registerHealth(
  app: FastifyInstance,
  { database, authorities, isOpen }: Health,
): void {
  app.get('/healthz', async (_, reply) => {
    try {
      await database.query('SELECT 1 AS one');
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'the database does not answer' });
    }
  });
  app.get('/readyz', async (_, reply) => {
    if (!isOpen()) return reply.code(503).send({ status: 'stopping' });
    try {
      const known = await authorities.all();
      if (known.length > 0) return { status: 'ready' };
      return await reply.code(503).send({ status: 'no authority is loaded yet' });
    } catch {
      return reply.code(503).send({ status: 'the database is not migrated or does not answer' });
    }
  });
}
