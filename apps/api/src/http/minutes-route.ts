import { HTML_POLICY, renderPack, type PackKind } from '@vital-signs/pack';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { refused } from '../errors';
import { ROUTE_PERMISSIONS } from '../permissions';
import { auditExport } from './export-audit';
import { answerError, refusalOf } from './refused-answer';

const PATH = '/api/surgeries/:authority/:id/minutes.:kind';
const WHAT = '/api/surgeries';

const KINDS: Readonly<Record<string, { readonly kind: PackKind; readonly type: string }>> = {
  html: { kind: 'HTML', type: 'text/html; charset=utf-8' },
  pdf: { kind: 'PDF', type: 'application/pdf' },
  docx: {
    kind: 'WORD',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
};

/**
 * `GET /api/surgeries/:authority/:id/minutes.html`, `.pdf` and `.docx`: the minutes of a surgery, for
 * those who may follow it. They are made when they are asked for, a thread at a time.
 */
export function registerMinutes(
  app: FastifyInstance,
  contextFor: (request: FastifyRequest) => Promise<Context>,
): void {
  app.get(PATH, { config: { answersWith: 'DATA' } }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store').header('vary', 'cookie');
    const {
      authority,
      id,
      kind: ending,
    } = request.params as Record<'authority' | 'id' | 'kind', string>;
    const context = await contextFor(request);
    const refusal = refusalOf(
      ROUTE_PERMISSIONS.minutes(context.viewer, { authority }),
      'Route',
      'minutes',
    );
    if (refusal !== null) {
      const code = refusal.status === 404 ? 'NOT_KNOWN' : String(refusal.error.extensions['code']);
      context.trail.refused({ actor: actorOf(context), authority, what: WHAT, code });
      return answerError(request, reply, refusal);
    }
    const made = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
    const document =
      made === undefined ? null : await context.services.surgeryMinutes.document(authority, id);
    if (made === undefined || document === null) {
      const error = refused('UNKNOWN_FILE', 'There are no such minutes.');
      return answerError(request, reply, { status: 404, error });
    }
    const name = `minutes-${authority}-${id}.${ending}`;
    const bytes = await renderPack(document, made.kind);
    auditExport(context, { authority, address: request.url, file: name });
    const isPage = made.kind === 'HTML';
    if (isPage) {
      reply.header('content-security-policy', `${HTML_POLICY}; frame-ancestors 'none'`);
    }
    return reply
      .type(made.type)
      .header('content-disposition', `${isPage ? 'inline' : 'attachment'}; filename="${name}"`)
      .send(Buffer.from(bytes));
  });
}
