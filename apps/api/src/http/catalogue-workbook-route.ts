import { Readable } from 'node:stream';
import { FileRefusedError, writeWorkbook } from '@vital-signs/tabular';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { badInput, notFromOurPages, refused } from '../errors';
import { PERMISSIONS } from '../permissions';
import { isFromOwnPage } from '../sign-in/own-page';
import { auditExport } from './export-audit';
import { answerError, refusalOf } from './refused-answer';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BYTES = 'application/octet-stream';
/** A catalogue of a thousand indicators takes less than one. */
const MOST_BYTES = 5 * 1024 * 1024;
const WHAT = '/api/catalogue/workbook';

interface CatalogueWorkbookRoute {
  readonly contextFor: (request: FastifyRequest) => Promise<Context>;
  readonly publicUrl: string | undefined;
}

/** Refuses who may not, and tells of it. */
async function permitted(
  request: FastifyRequest,
  reply: FastifyReply,
  contextFor: CatalogueWorkbookRoute['contextFor'],
): Promise<{ readonly context: Context; readonly slug: string } | null> {
  reply.header('cache-control', 'private, no-store').header('vary', 'cookie');
  const { authority: slug } = request.params as { readonly authority: string };
  const context = await contextFor(request);
  const verdict = PERMISSIONS.Query.catalogue(context.viewer, { authority: slug });
  const refusal = refusalOf(verdict, 'Query', 'catalogue');
  if (refusal === null) return { context, slug };
  const code = String(refusal.error.extensions['code']);
  context.trail.refused({ actor: actorOf(context), authority: slug, what: WHAT, code });
  answerError(request, reply, refusal);
  return null;
}

/** How a workbook is to be applied; null: what it would change is only told. */
function readApplying(query: unknown): { readonly seen: number; readonly reason: string } | null {
  const { seen, reason } = query as Readonly<Record<string, unknown>>;
  if (seen === undefined && reason === undefined) return null;
  if (typeof seen !== 'string' || !/^\d{1,9}$/.test(seen)) {
    throw badInput('seen', typeof seen === 'string' ? seen : '', 'the revision of the preview');
  }
  return { seen: Number(seen), reason: typeof reason === 'string' ? reason : '' };
}

/**
 * `GET /api/catalogue/:authority/workbook.xlsx`: the catalogue as it stands. `POST
 * /api/catalogue/:authority/workbook`: its bytes, changed; answers with what they would change, and with
 * `?seen=12&reason=…` applies them. Only pages of ours may send one.
 */
export function registerCatalogueWorkbook(
  app: FastifyInstance,
  { contextFor, publicUrl }: CatalogueWorkbookRoute,
): void {
  const config = { answersWith: 'DATA' } as const;
  app.get('/api/catalogue/:authority/workbook.xlsx', { config }, async (request, reply) => {
    const asked = await permitted(request, reply, contextFor);
    if (asked === null) return reply;
    const { context, slug } = asked;
    const workbook = await context.services.catalogueWorkbook.write(slug);
    if (workbook === null) {
      const error = refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
      return answerError(request, reply, { status: 404, error });
    }
    const file = `${slug}-catalogue.xlsx`;
    auditExport(context, { authority: slug, address: request.url, file });
    return reply
      .type(WORKBOOK)
      .header('content-disposition', `attachment; filename="${file}"`)
      .send(Readable.from([Buffer.from(writeWorkbook(workbook))]));
  });

  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(BYTES, { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    const options = { config, bodyLimit: MOST_BYTES };
    scope.post('/api/catalogue/:authority/workbook', options, async (request, reply) => {
      if (!isFromOwnPage(request.headers, publicUrl)) {
        reply.header('cache-control', 'private, no-store');
        return answerError(request, reply, { status: 403, error: notFromOurPages() });
      }
      const asked = await permitted(request, reply, contextFor);
      if (asked === null) return reply;
      const { context, slug } = asked;
      const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const { catalogueWorkbook } = context.services;
      try {
        const applying = readApplying(request.query);
        if (applying === null)
          return await reply.send(await catalogueWorkbook.preview(slug, bytes));
        const change = { ...applying, authority: slug, actor: actorOf(context) };
        return await reply.send(await catalogueWorkbook.apply(change, bytes));
      } catch (error) {
        if (error instanceof FileRefusedError) {
          const extensions = { code: 'FILE_REFUSED', reason: error.code };
          const refusal = new GraphQLError(error.message, { extensions });
          return answerError(request, reply, { status: 422, error: refusal });
        }
        if (!(error instanceof GraphQLError)) throw error;
        const status = error.extensions['code'] === 'BAD_USER_INPUT' ? 400 : 409;
        return answerError(request, reply, { status, error });
      }
    });
    done();
  });
}
