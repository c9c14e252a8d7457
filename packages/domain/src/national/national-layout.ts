import type { SourceRow } from '../import/source-table';
import type { NationalContents } from './national-contents';
import type { NationalSource } from './national-file';
import type { NationalHeadings } from './national-sheet-row';

/** What a table is read into, and what it is called. */
export interface LayoutReading {
  readonly contents: NationalContents;
  readonly headings: NationalHeadings;
  /** Name of the file, without its folder. */
  readonly fileName: string;
  /** The last day of which it can speak: that of its publication, or of its loading; null: any. */
  readonly publishedBy: string | null;
}

/** Reads the rows of a table one after another. */
export interface LayoutReader {
  row(row: SourceRow): void;
  /** What remains to be done when the last row was read. */
  finish?(): void;
}

/** One of the layouts in which figures are published. */
export interface NationalLayout {
  /** What the file is, in words. */
  readonly title: string;
  readonly source: NationalSource;
  /** Headings that no other layout has: a table that has them is of this one. */
  readonly signs: readonly string[];
  /** Headings without which it cannot be read. */
  readonly needs: readonly string[];
  /** Headings that it knows beside those; null: any others are figures. */
  readonly knows: readonly string[] | null;
  /** Headings that stand above more columns than one. */
  readonly repeats?: readonly string[];
  open(reading: LayoutReading): LayoutReader;
}
