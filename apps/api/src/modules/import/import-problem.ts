/** Why work on a file was ended before its end. */
export class WorkStoppedError extends Error {}

export const SERVER_STOPPED = 'The server was stopped while it worked on the file: load it again.';
export const TOOK_TOO_LONG =
  'Reading and checking the file took longer than it may: load it in parts.';
export const BROKE_OFF = 'The work on the file broke off: load it again.';

const NO_ROOM =
  'The database has no room left: whoever runs the server has to make some, then load the file again.';
const CONNECTION_LOST =
  'The connection to the database was lost: load the file again once it is back.';

/** PostgreSQL's own codes, and those of the network. https://www.postgresql.org/docs/15/errcodes-appendix.html */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^(53100|53200|ENOSPC|EDQUOT)$/, NO_ROOM],
  [/^(08...|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/, CONNECTION_LOST],
];

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/no space left|could not extend file|disk quota/i, NO_ROOM],
  [
    /connection terminated|server closed the connection|not queryable|connection (is )?lost/i,
    CONNECTION_LOST,
  ],
];

/** What is said to whoever loads the file about why it broke off; the log has it in full. */
export function problemOf(error: unknown): string {
  if (error instanceof WorkStoppedError) return error.message;
  const { code, message, cause } = (error ?? {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly cause?: unknown;
  };
  const known =
    SENTENCES.find(([codes]) => codes.test(String(code)))?.[1] ??
    WORDS.find(([words]) => words.test(String(message)))?.[1];
  if (known !== undefined) return known;
  return cause === undefined ? BROKE_OFF : problemOf(cause);
}
