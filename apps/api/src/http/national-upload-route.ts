import type { Database } from '@vital-signs/database';
import { FILE_BOUNDS, FileRefusedError } from '@vital-signs/tabular';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { dayArgument } from '../date-argument';
import {
  badInput,
  forbidden,
  notFromOurPages,
  refused,
  secondFactorNeeded,
  unauthenticated,
} from '../errors';
import type { AuthorityRecord } from '../modules/authority/authority.repository';
import { loadNationalFile, type NationalOutcome } from '../modules/national/national-load.service';
import { wholeFile } from '../modules/national/whole-file';
import { PERMISSIONS } from '../permissions';
import { isFromOwnPage } from '../sign-in/own-page';
import { answerError } from './refused-answer';

const PATH = '/api/national/:authority/files';
const BYTES = 'application/octet-stream';
const LONGEST_NAME = 200;

interface UploadRoute {
  readonly database: Database;
  readonly contextFor: (request: FastifyRequest) => Promise<Context>;
  readonly publicUrl: string | undefined;
}

/** What a request is answered with instead, and with which status. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly error: GraphQLError,
  ) {
    super(error.message);
  }
}

/** The authority for which somebody may load figures, by the rule of its fields. @throws Refusal, which is told. */
async function authorityFor(context: Context, slug: string): Promise<AuthorityRecord> {
  const refuse = (status: number, error: GraphQLError, code = error.extensions['code']) => {
    context.trail.refused({
      ...{ actor: actorOf(context), authority: slug, what: '/api/national' },
      code: String(code),
    });
    return new Refusal(status, error);
  };
  const verdict = PERMISSIONS.Mutation.linkNationalMeasure(context.viewer, { authority: slug });
  if (verdict === 'SIGN_IN') throw refuse(401, unauthenticated());
  if (verdict === 'SECOND_FACTOR') throw refuse(403, secondFactorNeeded());
  if (verdict === 'NO') throw refuse(403, forbidden('Mutation', 'linkNationalMeasure'));
  const authority = await context.services.authorities.bySlug(slug);
  if (authority !== null) return authority;
  const nothing = refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
  throw refuse(404, nothing, 'NOT_KNOWN');
}

/** @throws GraphQLError naming the key that is missing or cannot be understood. */
function readAddress(query: unknown) {
  const { name, publishedOn } = query as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME) {
    const read = typeof name === 'string' ? name : '';
    throw badInput('name', read, `the name of the file, of at most ${LONGEST_NAME} characters`);
  }
  if (publishedOn === undefined || publishedOn === '') return { fileName: name, publishedOn: null };
  const day = typeof publishedOn === 'string' ? publishedOn : '';
  return { fileName: name, publishedOn: dayArgument('publishedOn', day) };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof FileRefusedError) {
    const { code, found, expected, sheet, row, column, message } = error;
    const extensions = { code: 'FILE_REFUSED', reason: code, found, expected, sheet, row, column };
    const status = code === 'FILE_TOO_LARGE' ? 413 : 422;
    return new Refusal(status, new GraphQLError(message, { extensions }));
  }
  if (!(error instanceof GraphQLError)) throw error;
  return new Refusal(error.extensions['code'] === 'BAD_USER_INPUT' ? 400 : 409, error);
}

/** What a file held and what became of it, for the page that sent it. */
function answerOf({ file, release }: NationalOutcome) {
  return {
    release: release?.number ?? null,
    title: file.title,
    rows: file.rows,
    values: file.values.length,
    measures: file.measures.length,
    neighbours: file.neighbours.length,
    issues: file.issues,
    moreIssues: file.moreIssues,
  };
}

/**
 * `POST /api/national/:authority/files?name=lait.csv&publishedOn=2018-11-01`: a file of published
 * figures, which is read and stored at once for this authority alone, or not at all; answers with
 * what it held and every issue, 201 where it is stored and 422 where not. It is held in memory, one
 * at a time.
 */
export function registerNationalUpload(
  app: FastifyInstance,
  { database, contextFor, publicUrl }: UploadRoute,
): void {
  let isBusy = false;
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(BYTES, (_request, _payload, parsed) => parsed(null));
    const options = { config: { answersWith: 'DATA' } as const, bodyLimit: FILE_BOUNDS.size };
    scope.post(PATH, options, async (request, reply) => {
      reply.header('cache-control', 'private, no-store').header('vary', 'cookie');
      // A browser reads no answer before it has sent all: what is left of a file is let run past.
      reply.raw.once('finish', () => request.raw.resume());
      if (!isFromOwnPage(request.headers, publicUrl)) {
        return answerError(request, reply, { status: 403, error: notFromOurPages() });
      }
      let holdsTurn = false;
      try {
        const { authority: slug } = request.params as { readonly authority: string };
        const context = await contextFor(request);
        const { authorityId } = await authorityFor(context, slug);
        const given = readAddress(request.query);
        if (isBusy) {
          throw refused(
            'BUSY',
            'Another file of published figures is being loaded; try again then.',
          );
        }
        holdsTurn = isBusy = true;
        const bytes = await wholeFile(request.raw.iterator({ destroyOnReturn: false }));
        const outcome = await loadNationalFile(database, {
          ...{ ...given, bytes, actor: actorOf(context), authority: { authorityId, slug } },
        });
        return await reply.code(outcome.release === null ? 422 : 201).send(answerOf(outcome));
      } catch (error) {
        return answerError(request, reply, refusalOf(error));
      } finally {
        if (holdsTurn) isBusy = false;
      }
    });
    done();
  });
}
