import { createHash } from 'node:crypto';
import { lastDay, RULES_VERSION } from '@vital-signs/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { secondFactorNeeded } from '../errors';
import type { AuthorityRecord } from '../modules/authority/authority.repository';
import { asOfEdition } from '../modules/authority/published-record';
import { periodOfEdition } from '../modules/authority/reported-period';
import { editionFor } from '../modules/edition/edition-record';
import type { FeedAsked } from '../modules/feed/feed.service';
import { ROUTE_PERMISSIONS } from '../permissions';
import type { TokenHolder, TokenHolders } from '../viewer/token-holders';
import type { Viewer } from '../viewer/viewer';
import { Refusal } from './export-address';
import { refuse } from './export-route';
import { readFeedAddress, type FeedAddress } from './feed-address';
import { feedCsv, feedJson } from './feed-content';
import { createFeedLimit } from './feed-limit';
import { sendPacked } from './packed-answer';
import { isNamed } from './ready-bytes';

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

/** Which state of the record an answer is of, also where it is CSV: two pages of one have the same. */
const REVISION_HEADER = 'vital-signs-revision';

/** Who asks, by their token. */
const VARY = 'authorization';

/** Raised when what the feeds say of the same record changes. */
const FEED_VERSION = 2;

interface FeedMeans {
  readonly holders: TokenHolders;
  readonly contextFor: (request: FastifyRequest, viewer: Viewer) => Context;
  readonly today: () => string;
}

const unknown = () =>
  new Refusal(404, ['There is no such authority, or the owner of this token has no role there.']);

/** The authority as the owner of the token sees it. @throws Refusal where they see nothing of it. */
async function authorityFor({ viewer, services }: Context, slug: string): Promise<AuthorityRecord> {
  const verdict = ROUTE_PERMISSIONS.feed(viewer, { authority: slug });
  if (verdict === 'SECOND_FACTOR') {
    throw new Refusal(403, [
      `${secondFactorNeeded().message} Then make another token: this one was made without it.`,
    ]);
  }
  if (verdict === 'NO') throw new Refusal(403, ['Your role does not let you read these figures.']);
  const authority = verdict === 'YES' ? await services.authorities.bySlug(slug) : null;
  if (authority === null) throw unknown();
  return authority;
}

/** The authority as known now, or as the edition left it that is asked for. @throws Refusal where there is none. */
function asAsked(authority: AuthorityRecord, { edition: number }: FeedAddress): AuthorityRecord {
  if (number === null) return authority;
  const edition = editionFor(authority, { number });
  if (edition === null) throw new Refusal(404, ['edition: there is no such edition.']);
  return asOfEdition(authority, edition);
}

/** The day whose places are known: of an edition the last of its month, whenever it is read. */
function placesOn(authority: AuthorityRecord, { edition: number }: FeedAddress, today: string) {
  const edition = number === null ? null : editionFor(authority, { number });
  return edition === null ? today : lastDay(periodOfEdition(edition));
}

/**
 * What tells one answer from another: the record as its reader sees it, the rules, and what is asked.
 * Weak, because it is of what the answer says: packed in either way, or not, that is the same. The
 * day is part of it where the answer tells of places, or is asked for one; other answers follow from
 * the record alone.
 */
function tagOf(request: FastifyRequest, { viewer }: Context, asked: FeedAsked) {
  const { feed, place, on } = asked;
  const { slug, revision, reads = null, hiddenFrom = null } = asked.authority;
  const sees = viewer.access.get(slug)?.scopeClass ?? null;
  const parts = [
    FEED_VERSION,
    RULES_VERSION,
    request.url,
    revision,
    reads,
    hiddenFrom,
    sees,
    feed === 'places' || place !== null ? on : null,
  ];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;
}

/** The address of the next page, with the same filters. */
function nextAddress({ url }: FastifyRequest, next: string | null): string | null {
  if (next === null) return null;
  const [path = '', query = ''] = url.split('?');
  const keys = new URLSearchParams(query);
  keys.set('after', next);
  return `${path}?${keys.toString()}`;
}

async function pageFor({ services }: Context, asked: FeedAsked) {
  const { authority, place, indicator, edition, on } = asked;
  const [indicators, tree] = await Promise.all([
    services.indicators.catalogueAt(authority),
    services.places.treeOn(authority, on),
  ]);
  // As known now, a place that has ended still has the figures of the months in which it was.
  const isPlace =
    place === null ||
    tree.bySlug.has(place) ||
    (edition === null && (await services.feeds.everHadPlace(asked)));
  const sentences = [
    ...(isPlace ? [] : ['place: there is no such place.']),
    ...(indicator === null || indicators.some(({ key }) => key === indicator)
      ? []
      : ['indicator: there is no such indicator.']),
  ];
  if (sentences.length > 0) throw new Refusal(404, sentences);
  const page = await services.feeds.page(asked);
  if (page === null)
    throw new Refusal(404, ['edition: there is no such edition, or no such place in it.']);
  return page;
}

/** `/feeds/v1/:authority/readings.csv` and its like: figures for programs, which send a token. */
export function registerFeeds(
  app: FastifyInstance,
  { holders, contextFor, today }: FeedMeans,
): void {
  const waitOf = createFeedLimit();

  async function holderOf(request: FastifyRequest, reply: FastifyReply): Promise<TokenHolder> {
    const holder = await holders.of(request.headers.authorization);
    if (typeof holder === 'string') {
      reply.header('www-authenticate', 'Basic realm="Vital Signs", charset="UTF-8"');
      throw new Refusal(401, [holder]);
    }
    const wait = waitOf(holder.token.id);
    if (wait === 0) return holder;
    reply.header('retry-after', String(wait));
    throw new Refusal(429, [`This token asked too often; wait ${wait} seconds.`]);
  }

  app.get(
    '/feeds/v1/:authority/:file',
    { config: { answersWith: 'DATA' } },
    async (request, reply) => {
      reply.header('cache-control', 'private, no-cache').header('vary', `accept-encoding, ${VARY}`);
      const { authority: slug, file } = request.params as Readonly<Record<string, string>>;
      let context: Context | null = null;
      try {
        const holder = await holderOf(request, reply);
        context = contextFor(request, holder.viewer);
        const address = readFeedAddress(
          file ?? '',
          request.query as Readonly<Record<string, unknown>>,
        );
        const authority = asAsked(await authorityFor(context, slug ?? ''), address);
        const asked = { ...address, authority, on: placesOn(authority, address, today()) };
        const tag = tagOf(request, context, asked);
        reply.header('etag', tag);
        if (isNamed(request.headers['if-none-match'], tag)) return await reply.code(304).send();
        const page = await pageFor(context, asked);
        const next = nextAddress(request, page.next);
        if (next !== null) reply.header('link', `<${next}>; rel="next"`);
        context.trail.later({
          ...{ authority: authority.slug, kind: 'feed.read', outcome: 'DONE' },
          ...{ actor: actorOf(context), subject: `${asked.feed}.${address.ending}` },
          sentence: `Read the feed of ${asked.feed} with the token “${holder.token.name}”.`,
          after: { address: request.url },
        });
        const { revision } = authority;
        reply.header(REVISION_HEADER, revision);
        const content = {
          feed: asked.feed,
          authority: authority.slug,
          revision,
          rows: page.rows,
          next,
        };
        const body = address.ending === 'csv' ? feedCsv(asked.feed, page.rows) : feedJson(content);
        return await sendPacked(request, reply.type(TYPES[address.ending]), { body, vary: VARY });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        reply.removeHeader('etag');
        if (context !== null && (error.status === 403 || error.status === 404)) {
          const code = error.status === 403 ? 'FORBIDDEN' : 'NOT_KNOWN';
          const isKnown = context.viewer.access.has(slug ?? '');
          if (error.status === 403 || !isKnown) {
            context.trail.refused({
              ...{ actor: actorOf(context), authority: slug ?? null, what: '/feeds', code },
            });
          }
        }
        return refuse(reply.header('cache-control', 'no-store'), error, request.id);
      }
    },
  );
}
