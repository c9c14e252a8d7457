import { stringify } from 'csv-stringify/sync';
import { FEEDS, type FeedName, type FeedRow, type FeedValue } from '../modules/feed/feed-columns';

/** Characters at the beginning of a text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that would be a formula is made harmless; a number is one, also below nought. */
const inCell = (value: FeedValue): string | number | null => {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;
};

/** A feed as CSV: the names of the columns, then the rows, in UTF-8 with its mark. */
export function feedCsv(feed: FeedName, rows: readonly FeedRow[]): string {
  const headings = FEEDS[feed].map(({ name }) => name);
  const lines = { record_delimiter: 'windows' } as const;
  return (
    stringify([headings], { ...lines, bom: true }) +
    stringify(
      rows.map((row) => row.map(inCell)),
      lines,
    )
  );
}

interface JsonFeed {
  readonly feed: FeedName;
  readonly authority: string;
  readonly revision: number;
  readonly rows: readonly FeedRow[];
  /** Where the next page is; null: this is the last. */
  readonly next: string | null;
}

/** A feed as JSON: what its columns mean, its rows as objects, and where it goes on. */
export function feedJson({ rows, next, ...about }: JsonFeed): string {
  const columns = FEEDS[about.feed];
  return JSON.stringify({
    ...about,
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
    ),
    next,
  });
}
