/** One of the things to choose from. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  /** Said quietly at the end of the line: a count, a date. */
  readonly note?: string | undefined;
  /** How deep it stands in a tree; 0 is the top. */
  readonly depth?: number | undefined;
}
