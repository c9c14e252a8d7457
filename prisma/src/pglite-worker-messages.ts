/** What the main thread asks of the PGlite worker; requests are served one after another. */
export type PgliteRequest =
  | { kind: 'execute'; id: number; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'reset'; id: number }
  | { kind: 'archive'; id: number }
  | { kind: 'close'; id: number };

/** What the worker is started with. */
export interface PgliteWorkerData {
  dataDir: string;
  /** An archive to begin from instead of an empty database. */
  archive: Uint8Array<ArrayBuffer> | null;
}

/** What the worker answers: once whether it opened, then once for each request. */
export type PgliteReply =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'executed'; id: number; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'broken'; id: number; message: string };
