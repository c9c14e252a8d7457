/** What the main thread asks of the PGlite worker; requests are served one after another. */
export type PgliteRequest =
  | { kind: 'execute'; id: number; bytes: Uint8Array }
  | { kind: 'reset'; id: number }
  | { kind: 'close'; id: number };

/** What the worker answers: once whether it opened, then once for each request. */
export type PgliteReply =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'executed'; id: number; bytes: Uint8Array }
  | { kind: 'broken'; id: number; message: string };
