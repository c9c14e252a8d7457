import { sourceAt } from '../report/report-document';
import type { ClaimFacts } from './claims';

/** Something that the report says of the month, in our own words. */
export interface CommentaryFacts {
  readonly kind: 'ANALYSIS' | 'NOTE';
  readonly text: string;
  readonly source: string;
  readonly claims: readonly ClaimFacts[];
}

/** A breakdown that stands on a page. */
export interface DimensionOfPage {
  readonly indicator: string;
  readonly dimension: string;
}

/** A page of the report behind the summary: what it is about and what stands on it. */
export interface PageFacts {
  readonly slug: string;
  readonly name: string;
  readonly definition: string | null;
  readonly notes: readonly string[];
  readonly source: string;
  /** Keys of its indicators, in the order of the page. */
  readonly indicators: readonly string[];
  readonly dimensions: readonly DimensionOfPage[];
  readonly commentary: readonly CommentaryFacts[];
}

interface Described extends Pick<PageFacts, 'slug' | 'name' | 'indicators'> {
  /** Lines of the report's text that the page takes up. */
  readonly lines: string;
  /** What of the report those lines are, where it has no page of this name. */
  readonly part?: string;
  /** Which of its indicators the report does not place on it, and why they stand here. */
  readonly placed?: string;
  readonly definition?: string;
  readonly notes?: readonly string[];
  readonly dimensions?: readonly DimensionOfPage[];
  readonly commentary?: readonly CommentaryFacts[];
}

export function page({ lines, part, placed, definition, ...described }: Described): PageFacts {
  const source = sourceAt(part ?? 'section page', lines);
  return {
    ...{ notes: [], dimensions: [], commentary: [], ...described },
    definition: definition ?? null,
    source: placed === undefined ? source : `${source}. ${placed}`,
  };
}

/** What the page's own analysis says. */
export function analysis(
  lines: string,
  text: string,
  claimed: readonly ClaimFacts[] = [],
): CommentaryFacts {
  return {
    kind: 'ANALYSIS',
    text,
    source: sourceAt('performance analysis', lines),
    claims: claimed,
  };
}

/** What the opening summary of the report says of the page's figures. */
export function opening(
  lines: string,
  text: string,
  claimed: readonly ClaimFacts[] = [],
): CommentaryFacts {
  return { kind: 'ANALYSIS', text, source: sourceAt('opening summary', lines), claims: claimed };
}

/** What is to be known of what the report says, or that it cannot be read. */
export function note(lines: string, text: string): CommentaryFacts {
  return { kind: 'NOTE', text, source: sourceAt('section page', lines), claims: [] };
}

/** Said below the summary pages of measures whose mark is lost. */
export const LOCALITIES_DO_NOT_SUM =
  'Localities may not add up to the county, because many cases have none recorded. The report says so of measures that it marks; the marks are lost, so it is said wherever children or cases are counted.';
