/** What the suite may ask a server's process while it measures it. */
export type Question =
  | 'memory'
  /** Milliseconds of processor time that the process has used since this was last asked. */
  | 'processor'
  /** Begin to watch for stalls of the event loop. */
  | 'watch'
  /** The longest stall since it was last watched, and stop watching. */
  | 'stall'
  /** How many SQL statements were sent since this was last asked. */
  | 'statements';

export type Answer =
  | { readonly ready: { readonly port: number } }
  | { readonly failed: string }
  | { readonly answer: number };
