/** What is swept, and how often. */
export interface SweepingAsked {
  /** The sweep at the beginning, which may look further than those that follow. */
  readonly first: () => Promise<void>;
  readonly again: () => Promise<void>;
  readonly everyMs: number;
  /** Told where a sweep failed: the next one tries again. */
  readonly onFault: (error: unknown) => void;
}

/** Sweeps that come again and again, one at a time. */
export interface Sweeping {
  /** Once the sweep that is under way, if any, has ended. */
  swept(): Promise<void>;
  /** No sweep begins any more. */
  stop(): void;
}

/**
 * Sweeps at once and then again and again, beside the answers. Nobody waits for the first one: a database
 * that does not answer just now must not keep the server from starting.
 */
export function startSweeping({ first, again, everyMs, onFault }: SweepingAsked): Sweeping {
  let underway: Promise<void> | null = null;
  const begin = (sweep: () => Promise<void>) => {
    underway ??= sweep()
      .catch(onFault)
      .finally(() => (underway = null));
  };
  begin(first);
  const heartbeat = setInterval(() => begin(again), everyMs);
  heartbeat.unref();
  return {
    swept: async () => {
      await underway;
    },
    stop: () => clearInterval(heartbeat),
  };
}
