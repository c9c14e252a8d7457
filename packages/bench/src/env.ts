/** What can be chosen from outside for a run of the benchmarks. */
export interface BenchEnv {
  /** A Chromium to drive instead of the one that is found. */
  readonly chromiumPath: string | null;
  /** The folders in which programs are looked for. */
  readonly searchPath: string;
  /** What the product's own process is started with, besides what it is told. */
  readonly inherited: NodeJS.ProcessEnv;
}

/** Reads CHROMIUM_PATH and PATH. */
export function readEnv(): BenchEnv {
  const { DATABASE_URL: _notTheOneOfTheReader, ...inherited } = process.env;
  return {
    chromiumPath: inherited.CHROMIUM_PATH ?? null,
    searchPath: inherited.PATH ?? '',
    inherited,
  };
}
