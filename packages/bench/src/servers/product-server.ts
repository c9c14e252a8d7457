/** The product's own server, with its response cache on or off as the suite wants it. */
import { startServer, type RunningServer } from '@vital-signs/api';
import { openDatabase } from '@vital-signs/database';
import { alwaysAnalyst, lookedUpEachTime, RULES_THAT_LET_ALL_PASS } from './asking';
import { serveForSuite } from './answering';

/** Who asks, and how that is known. */
export type Asking =
  /** Always the same analyst of every authority; the rules of the product are asked. */
  | 'ANALYST'
  /** The same analyst, and no rule is asked: what the product would cost without people. */
  | 'UNASKED'
  /** Whoever the cookie of the request belongs to, as the product remembers it. */
  | 'SESSION'
  /** The same, but nothing is remembered: the session is looked up for each request. */
  | 'SESSION_LOOKED_UP';

export interface ProductServerOptions {
  readonly databaseUrl?: string;
  readonly dataDir?: string;
  readonly responseCache: boolean;
  /** ANALYST unless said otherwise. */
  readonly asking?: Asking;
  /** What signs the cookies; needed where sessions are asked for. */
  readonly secret?: string;
  /** How many screens the one reader may follow a surgery on; as many as people may unless said otherwise. */
  readonly followers?: number;
}

serveForSuite(async (options, count) => {
  const {
    responseCache,
    asking = 'ANALYST',
    secret = '',
    followers,
    ...place
  } = options as ProductServerOptions;
  const database = await openDatabase(place);
  let server: RunningServer | null = null;
  const viewers =
    asking === 'SESSION'
      ? null
      : asking === 'SESSION_LOOKED_UP'
        ? lookedUpEachTime(database, () => server)
        : await alwaysAnalyst(database);
  server = await startServer({
    ...{ database, responseCache },
    ...(viewers !== null && { viewers }),
    ...(asking === 'UNASKED' && { rules: RULES_THAT_LET_ALL_PASS }),
    ...(followers !== undefined && { live: { limits: { ofPerson: followers } } }),
    ...(secret !== '' && { signIn: { secret } }),
  });
  const running = server;
  database.onStatement(() => (count.statements += 1));
  return {
    port: running.port,
    close: async () => {
      await running.close();
      await database.close();
    },
  };
});
