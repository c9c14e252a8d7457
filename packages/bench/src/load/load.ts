import type { HttpRequest } from './http-connection';

/** What to send, how many at a time, and when it is enough. */
export interface LoadOrder {
  readonly port: number;
  readonly request: HttpRequest;
  readonly concurrency: number;
  readonly until: { readonly requests: number } | { readonly milliseconds: number };
  /** The status that every answer must have; any other ends the run as an error. */
  readonly status: number;
}

export interface LoadResult {
  /** Milliseconds from the first byte sent to the last byte received, one entry per request. */
  readonly latencies: readonly number[];
  /** Milliseconds that the whole took. */
  readonly elapsed: number;
  readonly bodyBytes: number;
}

/** How many requests were answered in a second. */
export function throughputOf({ latencies, elapsed }: LoadResult): number {
  return (latencies.length / elapsed) * 1000;
}
