/** The yardstick of (a): the same scorecard by the shortest way from the tables to the wire. */
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';
import { BY_HAND_PATH } from '../by-hand/request';
import { scorecardByHand } from '../by-hand/scorecard-by-hand';
import { serveForSuite } from './answering';

export interface ByHandServerOptions {
  readonly databaseUrl: string;
}

serveForSuite(async (options) => {
  const { databaseUrl } = options as ByHandServerOptions;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const server = Fastify({ logger: false });
  server.get(BY_HAND_PATH, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(Buffer.from(await scorecardByHand(pool))),
  );
  await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: async () => {
      await server.close();
      await pool.end();
    },
  };
});
