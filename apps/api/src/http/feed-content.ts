import { stringify } from 'csv-stringify/sync';
import { FEEDS, type FeedName, type FeedRow } from '../modules/feed/feed-columns';
import { CSV_LINES } from './csv-lines';

/** A feed as CSV: the names of the columns, then the rows, in UTF-8 with its mark. */
export function feedCsv(feed: FeedName, rows: readonly FeedRow[]): string {
  const headings = FEEDS[feed].map(({ name }) => name);
  return stringify([headings, ...rows], { ...CSV_LINES, bom: true });
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
