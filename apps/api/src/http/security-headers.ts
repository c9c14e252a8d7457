import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What an address answers with: pages unless said otherwise. */
    readonly answersWith?: 'DATA' | 'SANDBOX';
  }
}

export interface SecurityHeaders {
  /** Origins whose pages may show ours in a frame. */
  readonly frameAncestors: readonly string[];
  /** Whether readers come by HTTPS, and by nothing else from then on. */
  readonly promisesHttps: boolean;
}

const TWO_YEARS = 63_072_000;

/** What no page of ours asks of a browser. */
const PERMISSIONS_POLICY = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What pages may load, and from where: from here, and nothing else. */
const PAGE_SOURCES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  objectSrc: ["'none'"],
};

/** What is no page loads nothing, should a browser take it for one. */
const DATA_SOURCES = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] };

/**
 * What is said of a script, a style sheet or a font that pages load: who may load it, and as what. Opened
 * by itself it loads nothing and stands in no frame. The rest is about documents, and many files are
 * fetched for one.
 */
const SAID_OF_FILES = [
  ...['content-security-policy', 'cross-origin-resource-policy', 'x-content-type-options'],
  'strict-transport-security',
];

/** What helmet would set on any answer: it is always the same, and worked out once. */
function headersOf(options: HelmetOptions): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet(options)(request, response, (error?: unknown) => {
    if (error instanceof Error) throw error;
  });
  return {
    ...response.getHeaders(),
    'permissions-policy': PERMISSIONS_POLICY,
    // Whatever may be kept says so itself.
    'cache-control': 'no-store',
  };
}

/** The headers of each kind of answer. */
export function securityHeaders({ frameAncestors, promisesHttps }: SecurityHeaders) {
  const isFramed = frameAncestors.length > 0;
  const common = {
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    // Older than frame-ancestors, it cannot name those who may.
    frameguard: isFramed ? false : { action: 'deny' },
    // A server on plain HTTP must not promise HTTPS.
    strictTransportSecurity: promisesHttps ? { maxAge: TWO_YEARS, includeSubDomains: true } : false,
  } satisfies HelmetOptions;
  const policy = (sources: Readonly<Record<string, string[]>>, framedBy: readonly string[]) => ({
    useDefaults: false,
    directives: { ...sources, frameAncestors: framedBy.length > 0 ? framedBy : ["'none'"] },
  });
  const data = headersOf({ ...common, contentSecurityPolicy: policy(DATA_SOURCES, []) });
  return {
    PAGES: headersOf({ ...common, contentSecurityPolicy: policy(PAGE_SOURCES, frameAncestors) }),
    DATA: data,
    FILES: Object.fromEntries(
      Object.entries(data).filter(([name]) => SAID_OF_FILES.includes(name)),
    ),
    // The sandbox of development is a page of somebody else's, who says what it loads.
    SANDBOX: headersOf({ ...common, contentSecurityPolicy: false }),
  };
}

export type HeadersByAnswer = ReturnType<typeof securityHeaders>;

/** Sets headers beneath those of the reply, which may say otherwise. */
export function setBeneath({ raw }: FastifyReply, headers: OutgoingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) raw.setHeader(name, value);
  }
}

/** Sets the headers of a file that pages load in place of those of a page. */
export function setOfFile(response: ServerResponse, { PAGES, FILES }: HeadersByAnswer): void {
  for (const name of Object.keys(PAGES)) response.removeHeader(name);
  for (const [name, value] of Object.entries(FILES)) {
    if (value !== undefined) response.setHeader(name, value);
  }
}

/** Sets the headers of security on every answer, also where there is nothing or something fails. */
export function registerSecurityHeaders(app: FastifyInstance, headers: HeadersByAnswer): void {
  app.addHook('onRequest', (request, reply, done) => {
    setBeneath(reply, headers[request.routeOptions.config.answersWith ?? 'PAGES']);
    done();
  });
}
