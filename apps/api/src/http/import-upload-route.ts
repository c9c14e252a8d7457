import type { Database } from '@vital-signs/database';
import { FILE_BOUNDS, FileRefusedError, type FileRefusalCode } from '@vital-signs/tabular';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { badInput, notFromOurPages } from '../errors';
import { receiveFile } from '../modules/import/import-receipt.service';
import { isFromOwnPage } from '../sign-in/own-page';
import { authorityToLoad } from './import-access';
import { answerError } from './refused-answer';

const BYTES = 'application/octet-stream';

interface UploadRoute {
  readonly database: Database;
  readonly contextFor: (request: FastifyRequest) => Promise<Context>;
  readonly publicUrl: string | undefined;
}

const STATUS_OF: Partial<Record<FileRefusalCode, number>> = { FILE_TOO_LARGE: 413 };

/** Why a file is not taken, and with which status. */
function refusalOf(error: unknown) {
  if (error instanceof FileRefusedError) {
    const { code, found, expected, sheet, row, column, message } = error;
    const told = { found, expected, sheet, row, column };
    const extensions = { code: 'FILE_REFUSED', reason: code, ...told };
    return {
      status: STATUS_OF[code] ?? 422,
      error: new GraphQLError(message, { extensions }),
    };
  }
  if (!(error instanceof GraphQLError)) throw error;
  return { status: error.extensions['code'] === 'BAD_USER_INPUT' ? 400 : 409, error };
}

function nameIn(query: unknown): string {
  const { name } = query as { readonly name?: unknown };
  if (typeof name === 'string' && name.trim() !== '') return name;
  throw badInput('name', '', 'the name of the file');
}

/**
 * `POST /api/imports/:authority/files?name=march.csv`: a file's own bytes, in pieces as they come;
 * answers with the number of its import. Only pages of ours may send one: it takes a content type
 * that no form has, and browsers that say that another page asks are refused.
 */
export function registerImportUpload(
  app: FastifyInstance,
  { database, contextFor, publicUrl }: UploadRoute,
): void {
  void app.register((scope, _options, done) => {
    // The bytes are left in the stream, for whoever reads them in pieces.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(BYTES, (_request, _payload, parsed) => parsed(null));

    const options = { config: { answersWith: 'DATA' } as const, bodyLimit: FILE_BOUNDS.size };
    scope.post('/api/imports/:authority/files', options, async (request, reply) => {
      reply.header('cache-control', 'private, no-store').header('vary', 'cookie');
      // A browser reads no answer before it has sent all: what is left of a file is let run past.
      reply.raw.once('finish', () => request.raw.resume());
      if (!isFromOwnPage(request.headers, publicUrl)) {
        return answerError(request, reply, { status: 403, error: notFromOurPages() });
      }
      const { authority: slug } = request.params as { readonly authority: string };
      const context = await contextFor(request);
      const authority = await authorityToLoad(context, slug, '/api/imports');
      if ('error' in authority) return answerError(request, reply, authority);
      try {
        const number = await receiveFile(database, {
          ...{ authority, name: nameIn(request.query), actor: actorOf(context) },
          // A file that is refused half-way must not take the connection with it.
          bytes: request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
        });
        return await reply.code(201).send({ number });
      } catch (error) {
        return answerError(request, reply, refusalOf(error));
      }
    });
    done();
  });
}
