import type { CatalogueProblem } from '../catalogue/catalogue-problem';
import type { Headline } from './headline';
import type { LayoutColumn } from './layout-columns';
import type { RatingState } from '../vocabulary';

/** What rows stand under: the areas of the report, or what is to be said of them. */
export const LAYOUT_GROUPINGS = ['AREA', 'HEADLINE'] as const;
export type LayoutGrouping = (typeof LAYOUT_GROUPINGS)[number];

const GROUPINGS: Record<LayoutGrouping, string> = {
  AREA: 'areas of the report',
  HEADLINE: 'headlines',
};

/** What rows stand under, in words. */
export function groupingWords(grouping: LayoutGrouping): string {
  return GROUPINGS[grouping];
}

/**
 * What a row shows: the latest of its own periods, whether or not its figure has come in; or the latest
 * of which anything is on record, as reports print it that name the period of each figure.
 */
export const ROW_PERIODS = ['LATEST_PERIOD', 'LATEST_FIGURE'] as const;
export type RowPeriod = (typeof ROW_PERIODS)[number];

const SHOWN: Record<RowPeriod, string> = {
  LATEST_PERIOD: 'the latest period that has ended, with or without a figure',
  LATEST_FIGURE: 'the latest figure of the financial year',
};

/** What a row shows, in words. */
export function rowPeriodWords(period: RowPeriod): string {
  return SHOWN[period];
}

/** A column with what stands over it; a null heading is the product's own words. */
export interface LaidOutColumn {
  readonly column: LayoutColumn;
  readonly heading: string | null;
}

/** How an authority says a rating. Without a symbol of its own it has the product's. */
export interface StateWords {
  readonly word: string;
  readonly symbol?: string;
}

/** States that are left out are said in the product's own words. */
export type WordsByState = Readonly<Partial<Record<RatingState, StateWords>>>;

/**
 * How an authority's scorecard is laid out, as it is stored with its settings. Nothing in it changes
 * how a figure is judged; which period a row shows is said by `rowPeriod`.
 */
export interface ScorecardLayout {
  readonly version: 1;
  /** In the order in which they are shown, each at most once; NAME is among them. */
  readonly columns: readonly LaidOutColumn[];
  readonly grouping: LayoutGrouping;
  /** Left out: the latest period. */
  readonly rowPeriod?: RowPeriod;
  readonly words: WordsByState;
  /** The words of a second rating, where there are two; left out: those of the first. */
  readonly secondWords?: WordsByState;
  /** What the groups are called under HEADLINE; one that is left out has the product's own words. */
  readonly headlines?: Readonly<Partial<Record<Headline, string>>>;
  /** How many months stand beside one another, from 1 to 13. */
  readonly trendMonths: number;
  /** What the page says of itself, each a sentence or two. */
  readonly notes: readonly string[];
}

/** A layout as it was read: either it, or everything that is wrong with it. */
export type LayoutReading =
  | { readonly layout: ScorecardLayout; readonly problems: readonly [] }
  | { readonly layout: null; readonly problems: readonly CatalogueProblem[] };

/** What is shown where an authority has not laid its scorecard out. */
export const DEFAULT_LAYOUT: ScorecardLayout = {
  version: 1,
  columns: (
    [
      'REF',
      'NAME',
      'POLARITY',
      'DATA_NOTE',
      'TREND',
      'PARENT',
      'SPARKLINE',
      'YEAR_TO_DATE',
      'PREVIOUS_YEAR_TO_DATE',
      'TARGET',
      'TRAVEL',
      'PLACES',
      'TOLERANCES',
      'BENCHMARKS',
    ] as const
  ).map((column) => ({ column, heading: null })),
  grouping: 'AREA',
  words: {},
  trendMonths: 4,
  notes: [],
};
