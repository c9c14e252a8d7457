import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { AuditOutcome } from '@vital-signs/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../context';
import { secondFactorNeeded, unauthenticated } from '../errors';
import type { AuditEventRow } from '../modules/audit/audit-event.repository';
import { wantedEvents, type AuditFilterAsked } from '../modules/audit/audit-filter';
import { MOST_EVENTS } from '../modules/audit/audit.service';
import { PERMISSIONS } from '../permissions';
import { CSV_LINES } from './csv-lines';
import { auditExport, auditExportRefusal } from './export-audit';
import { Refusal } from './export-address';
import { refuse } from './export-route';
import { packedStream } from './packed-answer';

const PATH = '/export/audit.csv';
const KEYS = ['authority', 'q', 'kind', 'outcome', 'from', 'to'] as const;
const OUTCOMES: Readonly<Record<string, AuditOutcome>> = {
  done: 'DONE',
  refused: 'REFUSED',
  failed: 'FAILED',
};

/** More than anybody reads in a spreadsheet; whoever wants others narrows the days. */
export const MOST_LINES = 100_000;

const HEADINGS = [
  ...['Number', 'When', 'Kind', 'Outcome', 'Who', 'From where', 'Request'],
  ...['To what', 'What', 'Before', 'After'],
];

const lineOf = (event: AuditEventRow) => [
  String(event.id),
  event.at.toISOString(),
  event.kind,
  event.outcome.toLowerCase(),
  event.actorName,
  event.address ?? '',
  event.requestId ?? '',
  event.subject ?? '',
  event.sentence,
  event.before ?? '',
  event.after ?? '',
];

interface Asked {
  readonly authority: string;
  readonly filter: AuditFilterAsked;
}

/** Reads the address, by the same keys as the page’s. @throws Refusal saying what is wrong with it. */
function readAddress(query: Readonly<Record<string, unknown>>): Asked {
  const sentences = Object.entries(query).flatMap(([key, value]) => {
    if (!KEYS.some((known) => known === key)) {
      return [`${key}: not a key that is understood; known are ${KEYS.join(', ')}.`];
    }
    return typeof value === 'string' ? [] : [`${key}: given several times; it takes one value.`];
  });
  const { authority, q, kind, outcome, from, to } = query as Partial<Record<string, string>>;
  if (authority === undefined) sentences.push('authority: missing; expected is a slug.');
  if (outcome !== undefined && OUTCOMES[outcome] === undefined) {
    sentences.push(`outcome: “${outcome}” is not one of ${Object.keys(OUTCOMES).join(', ')}.`);
  }
  if (sentences.length > 0 || authority === undefined) throw new Refusal(400, sentences);
  const filter = {
    ...{ text: q, kind, from, to },
    outcome: outcome === undefined ? null : OUTCOMES[outcome],
  };
  try {
    wantedEvents(filter);
  } catch (error) {
    if (error instanceof GraphQLError) throw new Refusal(400, [error.message]);
    throw error;
  }
  return { authority, filter };
}

function checkReader({ viewer }: Context, { authority }: Asked): void {
  const verdict = PERMISSIONS.Query.auditEvents(viewer, { authority });
  if (verdict === 'SIGN_IN') throw new Refusal(401, [unauthenticated().message]);
  if (verdict === 'SECOND_FACTOR') throw new Refusal(403, [secondFactorNeeded().message]);
  if (verdict === 'NO') throw new Refusal(403, ['Your role does not let you read these events.']);
  if (verdict === 'NOT_KNOWN') throw new Refusal(404, [`There are no events of ${authority}.`]);
}

type Page = Awaited<ReturnType<Context['services']['audit']['events']>>;

/** The page of events after another one; the first where there is none. */
const pageAfter = ({ services }: Context, { authority, filter }: Asked, after: string | null) =>
  services.audit.events({ authority, filter, first: MOST_EVENTS, after });

/** The file in pieces of a page of events, so that no more than one is held at a time. */
async function* pieces(context: Context, asked: Asked, first: Page) {
  yield stringify([HEADINGS], { ...CSV_LINES, bom: true });
  let page = first;
  for (let lines = 0; lines < MOST_LINES; lines += MOST_EVENTS) {
    yield stringify(page.events.map(lineOf), CSV_LINES);
    if (page.next === null) return;
    page = await pageAfter(context, asked, page.next);
  }
  const sentence = `There are more than ${MOST_LINES} events: narrow the days to see the others.`;
  yield stringify([[sentence]], CSV_LINES);
}

const VARY = 'cookie';

/** `/export/audit.csv`: what was done in an authority, as far as a filter leaves it, for its administrators. */
export function registerAuditExport(
  app: FastifyInstance,
  contextFor: (request: FastifyRequest) => Promise<Context>,
): void {
  app.get(PATH, { config: { answersWith: 'DATA' } }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store');
    reply.header('vary', VARY);
    const context = await contextFor(request);
    try {
      const asked = readAddress(request.query as Record<string, unknown>);
      checkReader(context, asked);
      const { authority } = asked;
      const file = `${authority}-audit.csv`;
      // What fails before anything is sent is answered as a failure.
      const first = await pageAfter(context, asked, null);
      const stream = Readable.from(pieces(context, asked, first));
      void reply
        .type('text/csv; charset=utf-8; header=present')
        .header('content-disposition', `attachment; filename="${file}"`)
        .send(packedStream(request, reply, { stream, vary: VARY }));
      auditExport(context, { authority, address: request.url, file });
      return await reply;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      auditExportRefusal(context, request, error);
      return refuse(reply, error, request.id);
    }
  });
}
