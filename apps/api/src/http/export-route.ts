import { stringify } from 'csv-stringify/sync';
import { month } from '@vital-signs/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context';
import { secondFactorNeeded, unauthenticated } from '../errors';
import { exportLines, type ExportLines } from '../modules/scorecard/scorecard-export';
import { PERMISSIONS, type Verdict } from '../permissions';
import { publicTable } from '../public-pages/public-table';
import { CSV_LINES } from './csv-lines';
import { auditExport, auditExportRefusal } from './export-audit';
import {
  checkNames,
  readExportAddress,
  Refusal,
  unknownPlace,
  type ExportAsked,
} from './export-address';

/** What is said to those who may not; what is not known to them is not found below. */
const REFUSED: Partial<Record<Verdict, () => Refusal>> = {
  SIGN_IN: () => new Refusal(401, [unauthenticated().message]),
  SECOND_FACTOR: () => new Refusal(403, [secondFactorNeeded().message]),
  NO: () => new Refusal(403, ['Your role does not let you read this scorecard.']),
};

const CSV = 'text/csv; charset=utf-8; header=present';

/**
 * What somebody who is not signed in is given: the table of the latest public edition, or of the one
 * or the month that they name; null where somebody is signed in.
 * @throws Refusal where there is no such edition.
 */
async function publicAnswer({ authority, view }: ExportAsked, { viewer, services }: Context) {
  if (viewer.person !== null) return null;
  const editions = await services.publicEditions.of(authority);
  const latest = (await services.publicEditions.latest()).find(
    (edition) => edition.authority === authority,
  );
  const asked =
    view.edition === null && view.period === null
      ? latest
      : editions.find(
          ({ number, period }) =>
            (view.edition === null || number === view.edition) &&
            (view.period === null || period === view.period),
        );
  if (asked === undefined) {
    throw new Refusal(401, [
      'Sign in to see this. No public edition is published here that could be given instead.',
    ]);
  }
  return {
    fileName: `${authority}-public-${asked.period}-edition-${asked.number}.csv`,
    text: publicTable(await services.publicEditions.edition(asked), view.place),
  };
}

async function linesFor({ authority, view }: ExportAsked, context: Context): Promise<ExportLines> {
  const verdict = PERMISSIONS.Query.scorecard(context.viewer, { authority, place: view.place });
  const refusal = REFUSED[verdict];
  if (refusal !== undefined) throw refusal();
  const scorecard = await context.services.scorecards.scorecard({
    authority,
    period: view.period === null ? null : month(view.period),
    place: view.place,
    months: 13,
    edition: view.edition,
    modelled: view.modelled,
    indicators: null,
  });
  if (scorecard !== null) {
    checkNames(scorecard, view);
    return exportLines(scorecard, view);
  }
  const { authorities, places } = context.services;
  const known = await authorities.bySlug(authority);
  if (known !== null && view.place !== null) {
    const tree = await places.treeOn(known);
    if (!tree.bySlug.has(view.place)) throw unknownPlace(view.place, tree.places);
  }
  const edition = view.edition === null ? '' : `, edition ${view.edition}`;
  throw new Refusal(404, [
    `There is no scorecard of ${authority}, ${view.place ?? 'all of it'}${edition}.`,
  ]);
}

function csvOf({ preamble, headings, lines }: ExportLines): string {
  const before = stringify([...preamble, []], { ...CSV_LINES, bom: true });
  return before + stringify([headings, ...lines], CSV_LINES);
}

/** Answers a refusal in plain sentences, with the id by which the log knows the request. */
export function refuse(
  reply: FastifyReply,
  { status, sentences }: Refusal,
  requestId: string,
): FastifyReply {
  return reply
    .code(status)
    .type('text/plain; charset=utf-8')
    .send(`${sentences.join('\n')}\nRequest ${requestId}\n`);
}

/** `/export/scorecard.csv`: what a view shows, as a table with an address of its own. */
export function registerExport(
  app: FastifyInstance,
  contextFor: (request: FastifyRequest) => Promise<Context>,
): void {
  app.get('/export/scorecard.csv', { config: { answersWith: 'DATA' } }, async (request, reply) => {
    reply.header('cache-control', 'private, no-cache');
    reply.header('vary', 'cookie');
    const context = await contextFor(request);
    try {
      const asked = readExportAddress(request.query as Record<string, unknown>);
      const published = await publicAnswer(asked, context);
      if (published !== null) {
        reply.header('content-disposition', `attachment; filename="${published.fileName}"`);
        return await reply.type(CSV).send(published.text);
      }
      const lines = await linesFor(asked, context);
      void reply
        .type(CSV)
        .header('content-disposition', `attachment; filename="${lines.fileName}"`)
        .send(csvOf(lines));
      auditExport(context, {
        authority: asked.authority,
        address: request.url,
        file: lines.fileName,
      });
      return await reply;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      auditExportRefusal(context, request, error);
      return refuse(reply, error, request.id);
    }
  });
}
