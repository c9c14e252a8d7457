/** One of the things to choose from. */
export interface Choice<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** Said quietly at the end of the line: a count, a date. */
  readonly note?: string;
  /** How deep it stands in a tree; 0 is the top. */
  readonly depth?: number;
}
