/** Version of the file's own format. */
export const BACKUP_FORMAT = 1;

/**
 * The first line of a backup. The lines after it are, for each table in its order, one that begins
 * it, its rows as JSON, and one that ends it; the last line is of them all.
 */
export interface BackupManifest {
  readonly format: 'vital-signs-backup';
  readonly version: number;
  /** The newest migration of the database that it was made from. */
  readonly migration: string;
  /** When, in UTC. */
  readonly madeAt: string;
  readonly authority: { readonly id: number; readonly slug: string; readonly name: string };
  /** The columns of the authority's own row but its number and its slug. */
  readonly record: Readonly<Record<string, unknown>> & { readonly code: string | null };
  /** The lowest and the highest number of its events; null where there are none. */
  readonly events: { readonly from: number; readonly to: number } | null;
}

/** How many rows there are, and the SHA-256 of their lines in hexadecimal. */
export interface Counted {
  readonly rows: number;
  readonly sha256: string;
}

/** A line that is not a row. A row has no column whose name begins with a dollar sign. */
export type ControlLine =
  | { readonly $begin: string; readonly columns: readonly string[] }
  | ({ readonly $end: string } & Counted)
  | { readonly $whole: Counted };

/** Whether a line is one of ours, not a row of a table. */
export const isControlLine = (line: string): boolean => line.startsWith('{"$');
