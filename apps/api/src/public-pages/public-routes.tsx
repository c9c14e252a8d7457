/** @jsxRuntime automatic */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatPeriod, londonDay, parsePeriodKey, type PublicEdition } from '@vital-signs/domain';
import { LRUCache } from 'lru-cache';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { encodingFor, ReadyBytes } from '../http/ready-bytes';
import type {
  PublicEditionListed,
  PublishedEditionsService,
} from '../modules/publication/published-editions.service';
import { AccessibilityPage } from './AccessibilityPage';
import { EditionPage, type EditionAbout } from './EditionPage';
import { EditionsPage } from './EditionsPage';
import { IndicatorPage } from './IndicatorPage';
import { NotFoundPage } from './NotFoundPage';
import { PrivacyPage } from './PrivacyPage';
import { readStyles } from './public-styles';
import { publicTable } from './public-table';

export interface PublicPages {
  readonly publications: PublishedEditionsService;
  /** How to reach whoever runs the server; null where none is set. */
  readonly contact: string | null;
  /** Hours after which a session ends at the latest. */
  readonly sessionHours: number;
}

const FOREVER = 'public, max-age=31536000, immutable';
/** Short enough that a new edition is soon what everybody reads. */
const SHORTLY = 'public, max-age=300, must-revalidate';
const MEGABYTE = 1024 * 1024;
/** Pages that are kept ready: an edition never changes, and the list of others beside it is in the key. */
const KEPT_BYTES = 24 * MEGABYTE;

const HTML = 'text/html; charset=utf-8';
const CSV = 'text/csv; charset=utf-8; header=present';

interface Found {
  readonly listed: PublicEditionListed;
  readonly edition: PublicEdition;
  readonly about: EditionAbout;
}

function html(page: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

/**
 * `/public`: what was published to everybody, as whole pages made here from the document of a public
 * edition and from nothing else. They set no cookie, need no script, and may be kept by anybody.
 */
export function registerPublicPages(app: FastifyInstance, options: PublicPages): void {
  const { publications, contact, sessionHours } = options;
  const { text: css, address: styles } = readStyles();
  const kept = new LRUCache<string, ReadyBytes>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ identity }) => Math.ceil(identity.length * 1.4) + 1,
  });

  function ready(key: string, make: () => string): ReadyBytes {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = new ReadyBytes(make());
    kept.set(key, made);
    return made;
  }

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    bytes: ReadyBytes,
    { type = HTML, keepFor = SHORTLY }: { type?: string; keepFor?: string } = {},
  ) {
    const encoding = encodingFor(request.headers['accept-encoding'], bytes.identity.length);
    reply.header('etag', bytes.etag(encoding)).header('cache-control', keepFor);
    reply.header('vary', 'accept-encoding').header('x-content-type-options', 'nosniff');
    if (bytes.isNamedIn(request.headers['if-none-match'], encoding)) {
      return reply.code(304).send();
    }
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return reply.type(type).send(await bytes.bytes(encoding));
  }

  function notFound(reply: FastifyReply, sentence: string) {
    return reply
      .code(404)
      .header('cache-control', 'no-cache')
      .type(HTML)
      .send(html(<NotFoundPage sentence={sentence} styles={styles} />));
  }

  /** An edition by its number, or the latest; null where there is none. */
  async function find(authority: string, number: string | null): Promise<Found | null> {
    const editions = await publications.of(authority);
    const latest = (await publications.latest()).find((one) => one.authority === authority);
    const listed = number === null ? latest : editions.find((one) => String(one.number) === number);
    if (listed === undefined) return null;
    const about = {
      fictional: listed.fictional,
      publishedOn: londonDay(listed.publishedAt.toISOString()),
      others: editions.map((one) => ({
        number: one.number,
        period: formatPeriod(parsePeriodKey(one.period)),
      })),
    };
    return { listed, about, edition: await publications.edition(listed) };
  }

  const keyOf = ({ listed, about }: Found, page: string) =>
    JSON.stringify([listed.authority, listed.number, listed.hash, about, page]);

  const NO_EDITION = 'There is no public edition at this address.';

  app.get('/public', async (request, reply) => {
    const editions = await publications.latest();
    const made = html(<EditionsPage editions={editions} styles={styles} />);
    return send(
      request,
      reply,
      ready(made, () => made),
    );
  });

  app.get('/public/accessibility', (request, reply) =>
    send(
      request,
      reply,
      ready('accessibility', () => html(<AccessibilityPage contact={contact} styles={styles} />)),
    ),
  );

  app.get('/public/privacy', (request, reply) =>
    send(
      request,
      reply,
      ready('privacy', () =>
        html(<PrivacyPage contact={contact} styles={styles} sessionHours={sessionHours} />),
      ),
    ),
  );

  app.get(styles, (request, reply) =>
    send(
      request,
      reply,
      ready(styles, () => css),
      { type: 'text/css; charset=utf-8', keepFor: FOREVER },
    ),
  );

  const editionPage = async (
    request: FastifyRequest,
    reply: FastifyReply,
    found: Found | null,
  ): Promise<unknown> => {
    if (found === null) return notFound(reply, NO_EDITION);
    const { edition, about } = found;
    const page = ready(keyOf(found, 'edition'), () =>
      html(<EditionPage edition={edition} about={about} styles={styles} />),
    );
    return send(request, reply, page);
  };

  app.get<{ Params: { authority: string } }>('/public/:authority', async (request, reply) =>
    editionPage(request, reply, await find(request.params.authority, null)),
  );

  app.get<{ Params: { authority: string; number: string } }>(
    '/public/:authority/editions/:number',
    async (request, reply) => {
      const { authority, number } = request.params;
      return editionPage(request, reply, await find(authority, number));
    },
  );

  app.get<{ Params: { authority: string; number: string } }>(
    '/public/:authority/editions/:number/scorecard.csv',
    async (request, reply) => {
      const { authority, number } = request.params;
      const found = await find(authority, number);
      if (found === null) return notFound(reply, NO_EDITION);
      reply.header(
        'content-disposition',
        `attachment; filename="${found.listed.authority}-public-${found.listed.period}-edition-${found.listed.number}.csv"`,
      );
      const table = ready(keyOf(found, 'table'), () => publicTable(found.edition));
      return send(request, reply, table, { type: CSV });
    },
  );

  app.get<{ Params: { authority: string; number: string; key: string } }>(
    '/public/:authority/editions/:number/indicators/:key',
    async (request, reply) => {
      const { authority, number, key } = request.params;
      const found = await find(authority, number);
      if (found === null) return notFound(reply, NO_EDITION);
      const { edition, about } = found;
      const indicator = edition.indicators.find((one) => one.key === key);
      if (indicator === undefined) {
        return notFound(reply, 'This edition holds no indicator of that reference.');
      }
      const page = ready(keyOf(found, `indicator ${key}`), () =>
        html(
          <IndicatorPage edition={edition} indicator={indicator} about={about} styles={styles} />,
        ),
      );
      return send(request, reply, page);
    },
  );

  app.get('/public/*', (request, reply) => {
    const [path = ''] = request.url.split('?');
    // An address that somebody typed with a stroke at its end is the page without it.
    if (/^\/public(\/[\w.-]+)*\/$/.test(path)) return reply.redirect(path.slice(0, -1), 301);
    return notFound(reply, 'There is no page at this address.');
  });
}
