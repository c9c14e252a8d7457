import { Readable } from 'node:stream';
import { HTML_POLICY } from '@vital-signs/pack';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { refused } from '../errors';
import type { ToldPackFile } from '../modules/pack/pack.service';
import { ROUTE_PERMISSIONS } from '../permissions';
import { auditExport } from './export-audit';
import { answerError, refusalOf } from './refused-answer';

const PATH = '/api/packs/:authority/files/:id';
const WHAT = '/api/packs';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const TYPES: Readonly<Record<ToldPackFile['kind'], string>> = {
  HTML: 'text/html; charset=utf-8',
  PDF: 'application/pdf',
  WORD: `${OFFICE}.wordprocessingml.document`,
  WORKBOOK: `${OFFICE}.spreadsheetml.sheet`,
};

/**
 * `GET /api/packs/:authority/files/:id`: a file of a pack that is ready, for those who make packs. A page
 * is shown as it is, under its own policy, which lets it load nothing; any other kind is to be saved.
 */
export function registerPackFiles(
  app: FastifyInstance,
  contextFor: (request: FastifyRequest) => Promise<Context>,
): void {
  app.get(PATH, { config: { answersWith: 'DATA' } }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store').header('vary', 'cookie');
    const { authority, id } = request.params as { readonly authority: string; readonly id: string };
    const context = await contextFor(request);
    const refusal = refusalOf(
      ROUTE_PERMISSIONS.pack(context.viewer, { authority }),
      'Route',
      'pack',
    );
    if (refusal !== null) {
      const code = refusal.status === 404 ? 'NOT_KNOWN' : String(refusal.error.extensions['code']);
      context.trail.refused({ actor: actorOf(context), authority, what: WHAT, code });
      return answerError(request, reply, refusal);
    }
    const { packs } = context.services;
    const file = await packs.file(authority, id);
    if (file === null || file.state !== 'READY' || file.size === null) {
      const error = refused('UNKNOWN_FILE', 'There is no such file, or it is not ready.');
      return answerError(request, reply, { status: 404, error });
    }
    auditExport(context, { authority, address: request.url, file: file.name });
    if (file.kind === 'HTML') {
      reply.header('content-security-policy', `${HTML_POLICY}; frame-ancestors 'none'`);
    }
    const disposition = file.kind === 'HTML' ? 'inline' : 'attachment';
    return reply
      .type(TYPES[file.kind])
      .header('content-disposition', `${disposition}; filename="${file.name}"`)
      .header('content-length', file.size)
      .send(Readable.from(packs.bytes(file)));
  });
}
