/** What can be chosen from outside for a run of the journeys. */
export interface JourneysEnv {
  /** A Chromium to drive instead of the one that is found; null: find one. */
  readonly chromiumPath: string | null;
  /** Address of a product that already runs, instead of starting one; null: start one. */
  readonly productUrl: string | null;
  /** A folder of a product that was filled for this run, to begin others with; null: each fills its own. */
  readonly filledFolder: string | null;
  /** The folders in which commands are looked for. */
  readonly searchPath: string;
}

/** Reads CHROMIUM_PATH, PRODUCT_URL, FILLED_FOLDER and PATH. */
export function readEnv(): JourneysEnv {
  return {
    chromiumPath: given(process.env.CHROMIUM_PATH),
    productUrl: given(process.env.PRODUCT_URL)?.replace(/\/+$/, '') ?? null,
    filledFolder: given(process.env.FILLED_FOLDER),
    searchPath: process.env.PATH ?? '',
  };
}

/** The environment that the product under test is started in. */
export function productEnv(address: { host: string; port: number; dataDir: string }) {
  const { DATABASE_URL: _notTheOneOfTheReader, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: 'production',
    HOST: address.host,
    PORT: String(address.port),
    DATA_DIR: address.dataDir,
  };
}

/** The environment in which one of several processes on a PostgreSQL server is started. */
export function processEnv(
  address: { host: string; port: number },
  record: { databaseUrl: string; authSecret: string },
) {
  return {
    ...productEnv({ ...address, dataDir: '' }),
    DATABASE_URL: record.databaseUrl,
    AUTH_SECRET: record.authSecret,
  };
}

/** Hands the product's address from the run's setup to the workers that drive the browser. */
export function announceProduct(url: string): void {
  process.env.PRODUCT_URL = url;
}

/** Tells the workers, which start products of their own, in which folder one was filled. */
export function announceFilled(folder: string): void {
  process.env.FILLED_FOLDER = folder;
}

function given(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
