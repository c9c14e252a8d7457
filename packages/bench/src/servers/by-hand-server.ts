/** The yardsticks of (a) and (h): the same answers by the shortest way from the tables to the wire. */
import type { AddressInfo } from 'node:net';
import { openDatabase } from '@vital-signs/database';
import Fastify from 'fastify';
import pg from 'pg';
import { HAND_PAGES } from '../by-hand/hand-pages';
import { handSource } from '../by-hand/hand-source';
import { serveForSuite } from './answering';

export interface ByHandServerOptions {
  readonly databaseUrl: string;
}

serveForSuite(async (options) => {
  const { databaseUrl } = options as ByHandServerOptions;
  const database = await openDatabase({ databaseUrl, poolSize: 1 });
  const { findings } = await handSource(database, ['norfolk', 'wendmere']);
  await database.close();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const server = Fastify({ logger: false });
  for (const [path, answer] of Object.entries(HAND_PAGES)) {
    server.get(path, async (_request, reply) =>
      reply
        .type('application/json; charset=utf-8')
        .send(Buffer.from(await answer({ pool, findings }))),
    );
  }
  await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: async () => {
      await server.close();
      await pool.end();
    },
  };
});
