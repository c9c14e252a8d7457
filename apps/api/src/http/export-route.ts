import { parsePeriodKey } from '@vital-signs/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context';
import { secondFactorNeeded, unauthenticated } from '../errors';
import { layoutOf } from '../modules/scorecard/laid-out-scorecard';
import { exportLines } from '../modules/scorecard/scorecard-export';
import { PERMISSIONS, type Verdict } from '../permissions';
import { publicLines } from '../public-pages/public-table';
import { csvFile, FILE_TYPES, workbookFile, type FileEnding, type FileLines } from './file-lines';
import { auditExport, auditExportRefusal } from './export-audit';
import { sendPacked } from './packed-answer';
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

/** A table, and what its file is called, without an ending. */
interface NamedLines extends FileLines {
  readonly fileName: string;
}

const ENDINGS = Object.keys(FILE_TYPES) as FileEnding[];

/** What can be said of a public edition’s table: it holds whatever else a view would leave out or sort. */
const PUBLIC_KEYS = ['authority', 'period', 'place', 'edition'];

/** @throws Refusal naming each key that would have no effect. */
function checkPublicKeys(query: Readonly<Record<string, unknown>>): void {
  const sentences = Object.keys(query)
    .filter((key) => !PUBLIC_KEYS.includes(key))
    .map(
      (key) =>
        `${key}: has no effect on a public edition, which is given whole; known are ${PUBLIC_KEYS.join(', ')}.`,
    );
  if (sentences.length > 0) throw new Refusal(400, sentences);
}

/**
 * What somebody who is not signed in, or has no role in the authority, is given: the table of the
 * latest public edition, or of the one or the month that they name; null where they are answered
 * as somebody with a role, or signed in to an authority that has no such edition.
 * @throws Refusal where nobody is signed in and there is no such edition, or it is not asked for rightly.
 */
async function publicAnswer(
  { authority, view }: ExportAsked,
  query: Readonly<Record<string, unknown>>,
  { viewer, services }: Context,
): Promise<NamedLines | null> {
  const verdict = PERMISSIONS.Query.scorecard(viewer, { authority, place: view.place });
  if (verdict !== 'SIGN_IN' && verdict !== 'NOT_KNOWN') return null;
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
    if (viewer.person !== null) return null;
    throw new Refusal(401, [
      'Sign in to see this. No public edition is published here that could be given instead.',
    ]);
  }
  checkPublicKeys(query);
  const edition = await services.publicEditions.edition(asked);
  const places = edition.places.map(({ place }) => place);
  if (view.place !== null && !places.some(({ slug }) => slug === view.place)) {
    throw unknownPlace(view.place, places);
  }
  return {
    fileName: `${authority}-public-${asked.period}-edition-${asked.number}`,
    ...publicLines(edition, view.place),
  };
}

async function linesFor({ authority, view }: ExportAsked, context: Context): Promise<NamedLines> {
  const verdict = PERMISSIONS.Query.scorecard(context.viewer, { authority, place: view.place });
  const refusal = REFUSED[verdict];
  if (refusal !== undefined) throw refusal();
  const scorecard = await context.services.scorecards.scorecard({
    authority,
    period: view.period === null ? null : parsePeriodKey(view.period),
    place: view.place,
    months: 13,
    edition: view.edition,
    modelled: view.modelled,
    indicators: null,
  });
  if (scorecard !== null) {
    checkNames(scorecard, view);
    const said = await context.services.scorecardLayouts.said(
      scorecard,
      layoutOf(scorecard.authority),
    );
    return exportLines(scorecard, view, said);
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

const VARY = 'cookie';

/** What is sent of a table. */
function contentOf(lines: NamedLines, ending: FileEnding): string | Buffer {
  if (ending === 'csv') return csvFile(lines);
  const [title = ''] = lines.preamble[0]?.slice(-1) ?? [];
  return Buffer.from(workbookFile(title, lines));
}

/** `/export/scorecard.csv` and `.xlsx`: what a view shows, as a table with an address of its own. */
export function registerExport(
  app: FastifyInstance,
  contextFor: (request: FastifyRequest) => Promise<Context>,
): void {
  for (const ending of ENDINGS) {
    const path = `/export/scorecard.${ending}`;
    app.get(path, { config: { answersWith: 'DATA' } }, async (request, reply) => {
      reply.header('cache-control', 'private, no-cache');
      reply.header('vary', VARY);
      const context = await contextFor(request);
      try {
        const query = request.query as Readonly<Record<string, unknown>>;
        const asked = readExportAddress(query);
        const published = await publicAnswer(asked, query, context);
        const lines = published ?? (await linesFor(asked, context));
        const file = `${lines.fileName}.${ending}`;
        const body = contentOf(lines, ending);
        void reply
          .type(FILE_TYPES[ending])
          .header('content-disposition', `attachment; filename="${file}"`);
        if (published === null) {
          auditExport(context, { authority: asked.authority, address: request.url, file });
        }
        // A workbook is packed in itself.
        if (ending === 'xlsx') return await reply.send(body);
        return await sendPacked(request, reply, { body, vary: VARY });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        auditExportRefusal(context, request, error);
        return refuse(reply, error, request.id);
      }
    });
  }
}
