import type { Database } from '@vital-signs/database';
import { londonClock } from '@vital-signs/domain';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { createAuditTrail, type AuditTrail } from './audit/audit-trail';
import type { Context } from './context';
import { dayOfTheClock } from './day-of-the-clock';
import { createDigests, type Digests } from './digest/digests';
import { registerActionCalendar } from './http/action-calendar-route';
import { createApollo } from './http/apollo';
import { registerAuditExport } from './http/audit-export-route';
import { registerBackup } from './http/backup-route';
import { registerCatalogueWorkbook } from './http/catalogue-workbook-route';
import { registerFeeds } from './http/feed-route';
import { registerExport } from './http/export-route';
import { registerGraphql } from './http/graphql-route';
import { registerHealth } from './http/health-routes';
import { operationsOfTheWeb, type KnownOperation } from './http/known-operations';
import { registerImportTemplate } from './http/import-template-route';
import { registerImportUpload } from './http/import-upload-route';
import { registerMetrics } from './http/metrics-route';
import { registerMinutes } from './http/minutes-route';
import { registerNationalUpload } from './http/national-upload-route';
import { registerPackFiles } from './http/pack-route';
import { registerStream } from './http/stream-route';
import { refuseFragments, requestErrors } from './http/request-errors';
import { requestIds } from './http/request-id';
import { RequestLog } from './http/request-log';
import { createResponseCache } from './http/response-cache';
import { registerSecurityContact } from './http/security-contact';
import { registerSecurityHeaders, securityHeaders } from './http/security-headers';
import { trustedProxies } from './http/trusted-proxies';
import { registerWebApp } from './http/web-app';
import { startLiveHub, type LiveHubOptions } from './live/live-hub';
import { REQUEST_LIMITS, type RequestLimits } from './limits/request-limits';
import { createAuthorityRepository } from './modules/authority/authority.repository';
import { startImportWork, type ImportWorkOptions } from './modules/import/import-work';
import { packWords } from './modules/pack/pack-words';
import { startPackWork, type PackWorkOptions } from './modules/pack/pack-work';
import { startRevisionClock } from './modules/revision/revision-clock';
import { startSurgeryClock } from './modules/surgery/surgery-clock';
import { createRevisionRepository } from './modules/revision/revision.repository';
import { PERMISSIONS, type RuleTable } from './permissions';
import { registerPublicPages } from './public-pages/public-routes';
import { createReminders } from './reminder/reminders';
import { createSchema } from './schema';
import { serviceFactory } from './services';
import { createSignIn, type SignIn, type SignInSettings } from './sign-in/sign-in';
import { NOBODY, SYSTEM, type Viewer } from './viewer/viewer';
import { createTokenHolders } from './viewer/token-holders';
import type { Viewers } from './viewer/viewers';

const MEGABYTE = 1024 * 1024;
/** Milliseconds after which messages that were broken off or refused are gone on with, and owners reminded. */
const RESUMED_EVERY = 30 * 60 * 1000;
const WEB_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url));

export interface ServerOptions {
  /** Opened and migrated; the server does not close it. */
  readonly database: Database;
  /** 0: any port that is free. */
  readonly port?: number;
  readonly host?: string;
  /** Introspection, the sandbox, and errors with their details; false unless said otherwise. */
  readonly development?: boolean;
  /** False makes every answer anew. */
  readonly responseCache?: boolean;
  readonly limits?: Partial<RequestLimits>;
  /** Operations that may be asked for by their hash; those of the web application unless said otherwise. */
  readonly operations?: ReadonlyMap<string, KnownOperation>;
  /** pino's level; silent unless said otherwise. */
  readonly logLevel?: string;
  /** Where log lines go; standard output unless said otherwise. */
  readonly logTo?: pino.DestinationStream;
  /** The day that it is, as YYYY-MM-DD; that of the clock unless said otherwise. */
  readonly today?: () => string;
  /** The rule of each root field; those of the product unless said otherwise. */
  readonly rules?: RuleTable;
  /** Who asks; by the cookies of sessions unless said otherwise. */
  readonly viewers?: Viewers;
  /** How people sign in; with a secret of this process alone unless said otherwise. */
  readonly signIn?: SignInSettings;
  /** Which proxies may say from where a request comes; none unless said otherwise. */
  readonly trustProxy?: number | readonly string[] | false;
  /** How the public reaches whoever runs the server: an e-mail or web address. */
  readonly publicContact?: string | null;
  /** Whom to tell of a weakness: an e-mail or web address. */
  readonly securityContact?: string | null;
  /** Origins whose pages may show ours in a frame; none unless said otherwise. */
  readonly frameAncestors?: readonly string[];
  /** What a monitor sends to read the metrics; undefined: they are not offered. */
  readonly metricsToken?: string | undefined;
  /** How soon work on files that broke off is found; as IMPORT_BOUNDS says unless said otherwise. */
  readonly imports?: ImportWorkOptions;
  /** The same of files of packs; as PACK_BOUNDS says unless said otherwise. */
  readonly packs?: PackWorkOptions;
  /** How often what is followed is looked after, and how many follow; as LIVE_TIMES and LIVE_LIMITS say unless said otherwise. */
  readonly live?: Pick<LiveHubOptions, 'times' | 'limits'>;
  /** Folder of the built web application. */
  readonly webFolder?: string;
}

export interface RunningServer {
  /** For example http://127.0.0.1:4000. */
  readonly url: string;
  readonly port: number;
  readonly app: FastifyInstance;
  readonly signIn: SignIn;
  /** Events that no answer waits for. */
  readonly trail: AuditTrail;
  /** Messages about editions, for which no answer waits. */
  readonly digests: Digests;
  /** Once nothing is being looked through or sent beside the answers any more. */
  settled(): Promise<void>;
  /** Takes no more requests, finishes those in flight, and stops. The database stays open. */
  close(): Promise<void>;
}

/** Starts the API, and the web application where it is built. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database, development = false } = options;
  const limits = { ...REQUEST_LIMITS, ...options.limits };
  const operations = options.operations ?? operationsOfTheWeb();
  const today = options.today ?? dayOfTheClock;
  const log = pino({ level: options.logLevel ?? 'silent' }, options.logTo ?? pino.destination(1));

  const publicUrl = options.signIn?.publicUrl;
  const headers = securityHeaders({
    frameAncestors: options.frameAncestors ?? [],
    promisesHttps: !development && publicUrl?.startsWith('https:') === true,
  });
  const errors = requestErrors({ bodyBytes: limits.bodyBytes, development, headers });
  const app = fastify({
    loggerInstance: log,
    logController: new RequestLog({ requestIdLogLabel: 'requestId' }),
    genReqId: requestIds((options.trustProxy ?? false) !== false && options.trustProxy !== 0),
    frameworkErrors: errors.frameworkErrors,
    bodyLimit: limits.bodyBytes,
    trustProxy: trustedProxies(options.trustProxy),
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance;
  // Only JSON is read: a page of somebody else's cannot send it without asking first.
  app.removeContentTypeParser('text/plain');
  errors.register(app);
  registerSecurityHeaders(app, headers);
  refuseFragments(app);

  const rules = options.rules ?? PERMISSIONS;
  const schema = createSchema(rules);
  const apollo = createApollo({ ...{ schema, development, limits, operations, log } });
  await apollo.start();

  let url: string | null = null;
  const signIn = await createSignIn({
    secret: randomBytes(32).toString('base64url'),
    ...options.signIn,
    ...{ database, log },
    listensAt: () => url ?? `http://${options.host ?? '127.0.0.1'}:${options.port ?? 0}`,
  });
  const viewers = options.viewers ?? signIn.viewers;
  const importWork = await startImportWork(database, log, options.imports);
  const packWork = await startPackWork(database, log, options.packs);
  const servicesForRequest = serviceFactory(
    database,
    today,
    database,
    {
      ...{ database, mail: signIn.mail, limits: signIn.limits },
      get origin() {
        return signIn.address();
      },
      ...(options.signIn?.passwordCost && { passwordCost: options.signIn.passwordCost }),
    },
    { database, ways: signIn.ways },
    importWork,
    (edition) => digests.published(edition),
    { work: packWork, words: packWords((viewer) => servicesForRequest(viewer)) },
    { of: (surgery) => hub.presence.of(surgery) },
    (error) => log.error({ err: error }, 'surgery'),
  );
  const digests = createDigests({
    ...{ database, log, mail: signIn.mail, servicesFor: servicesForRequest },
    origin: () => signIn.address(),
  });
  const reminders = createReminders({
    ...{ database, log, mail: signIn.mail, servicesFor: servicesForRequest },
    origin: () => signIn.address(),
    clock: () => londonClock(new Date().toISOString()),
  });
  const revisions = await startRevisionClock(database, createRevisionRepository(database));
  const surgeries = await startSurgeryClock(database);
  const trail = createAuditTrail(database, log);
  let isOpen = true;

  const contextFor = (request: FastifyRequest, viewer: Viewer): Context => ({
    requestId: request.id,
    address: request.ip,
    log: request.log,
    ...{ viewer, trail },
    services: servicesForRequest(viewer),
  });

  const hub = await startLiveHub({
    ...{ database, schema, rules, viewers, contextFor, log, ...options.live },
    servicesFor: () => servicesForRequest(SYSTEM),
  });

  registerMetrics(app, options.metricsToken, hub.counts);
  registerSecurityContact(app, options.securityContact ?? null);
  signIn.register(app);
  registerHealth(app, {
    database,
    authorities: createAuthorityRepository(database),
    isOpen: () => isOpen,
  });
  registerGraphql(app, {
    apollo,
    viewers,
    operations,
    limits,
    asksFreely: development,
    publicUrl,
    cache:
      options.responseCache === false
        ? null
        : createResponseCache(revisions, surgeries, today, 64 * MEGABYTE),
    contextFor,
  });
  registerStream(app, { ...{ hub, schema, operations, viewers, contextFor, publicUrl } });
  const contextOf = async (request: FastifyRequest) =>
    contextFor(request, await viewers.of(request));
  registerExport(app, contextOf);
  registerAuditExport(app, contextOf);
  registerImportUpload(app, { database, contextFor: contextOf, publicUrl });
  registerImportTemplate(app, contextOf);
  registerCatalogueWorkbook(app, { contextFor: contextOf, publicUrl });
  registerNationalUpload(app, { database, contextFor: contextOf, publicUrl });
  registerPackFiles(app, contextOf);
  registerMinutes(app, contextOf);
  registerActionCalendar(app, {
    ...{ contextFor: contextOf, address: signIn.mail.address },
    origin: () => signIn.address(),
  });
  registerBackup(app, database, contextOf);
  registerFeeds(app, { holders: createTokenHolders(database), contextFor, today });
  registerPublicPages(app, {
    publications: servicesForRequest(NOBODY).publicEditions,
    contact: options.publicContact ?? null,
    sessionHours: options.signIn?.longestHours ?? 168,
  });
  await registerWebApp(app, options.webFolder ?? WEB_FOLDER, headers);

  const listening = await app.listen({
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
  });
  url = listening;
  const resume = () => {
    digests.resume();
    reminders.run();
  };
  resume();
  const resuming = setInterval(resume, RESUMED_EVERY).unref();
  return {
    url: listening,
    port: Number(new URL(listening).port),
    ...{ app, signIn, trail, digests },
    async settled() {
      await importWork.swept();
      await packWork.swept();
      await digests.settled();
      await reminders.settled();
    },
    async close() {
      isOpen = false;
      clearInterval(resuming);
      reminders.stop();
      // What is followed is completed, so that it does not keep the server open: followers go elsewhere.
      await hub.close();
      // A connection that is kept alive falls idle when its request is answered, and would be waited for.
      const hangUp = setInterval(() => app.server.closeIdleConnections(), 20);
      await app.close();
      clearInterval(hangUp);
      await apollo.stop();
      await importWork.close();
      await packWork.close();
      await digests.settled();
      await reminders.settled();
      await revisions.close();
      await surgeries.close();
      await trail.close();
      await signIn.close();
      await options.viewers?.close();
    },
  };
}
