/** What a process told its followers so far, for whoever watches over it. */
export interface LiveCounts {
  /** Streams that are open now. */
  followers: number;
  /** Events that were written to a connection. */
  delivered: number;
  /** Events in whose place a later one was written, because the connection took no more. */
  skipped: number;
  /** Streams that were refused. */
  refused: number;
  /** Moments that were read from the database. */
  read: number;
}

/** Counts of a process that has told nothing yet. */
export const noCounts = (): LiveCounts => ({
  followers: 0,
  delivered: 0,
  skipped: 0,
  refused: 0,
  read: 0,
});
