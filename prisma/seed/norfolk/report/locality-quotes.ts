import { printedNumber } from './printed-cell';
import type { PrintedRow } from './printed-table';
import { cellOf, printedTable } from './printed-table';

/** How a sentence of the commentary bounds a figure. */
export const QUOTE_RELATIONS = [
  'is',
  'at least',
  'over',
  'under',
  'at most',
  'leaves out',
  'half of the county',
] as const;
export type QuoteRelation = (typeof QUOTE_RELATIONS)[number];

/** What the commentary says of one place in one month. */
export interface LocalityQuote {
  readonly key: string;
  /** A place's slug, or "every locality". */
  readonly place: string;
  readonly month: string;
  readonly relation: QuoteRelation;
  /** The figure as quoted; empty for a share of the county's count. */
  readonly text: string;
  readonly line: string;
  readonly words: string;
}

/**
 * Every locality figure and inequality in the report's commentary. "leaves out" is a percentage out
 * of timescale: the figure is 100% less that. The sentence on re-referrals does not say whether it
 * means the month (2.7) or the rolling year (2.8); it is read as the month's, because it speaks of
 * the first month without a locality over 30%, and a rolling year does not move so fast.
 */
const TABLE = printedTable(`
key   | place               | month  | says               | figure | line | words
3.3   | west                | Mar 18 | is                 | 77.9%  | 318  | West (77.9%)
3.3   | great-yarmouth      | Mar 18 | is                 | 73%    | 318  | Gt Yarmouth (73% rising from 47.4% in February)
3.3   | great-yarmouth      | Feb 18 | is                 | 47.4%  | 318  | rising from 47.4% in February
3.3   | north-and-broadland | Mar 18 | is                 | 60%    | 318  | North & Broadlands figure is still too low at 60%
3.3   | north-and-broadland | Feb 18 | is                 | 40%    | 318  | from the 40% seen last month
3.3   | breckland           | Mar 18 | is                 | 36%    | 318  | Breckland (36%)
3.3   | south               | Mar 18 | is                 | 53.8%  | 318  | South (53.8%)
3.3   | south               | Feb 18 | is                 | 65%    | 32   | one has dropped from 65% to 54%
3.3   | norwich             | Mar 18 | is                 | 36%    | 318  | Norwich's performance has not got any worse, only 36% of assessments
2.7   | north-and-broadland | Mar 18 | is                 | 24.4%  | 285  | Broadland (24.4%)
2.7   | every locality      | Mar 18 | at most            | 30%    | 285  | no locality has had a re-referral rate over 30%
5.4   | breckland           | Mar 18 | at least           | 85%    | 407  | Breckland, North & Broadland and Norwich all have performance of 85% or higher
5.4   | north-and-broadland | Mar 18 | at least           | 85%    | 407  | Breckland, North & Broadland and Norwich all have performance of 85% or higher
5.4   | norwich             | Mar 18 | at least           | 85%    | 407  | Breckland, North & Broadland and Norwich all have performance of 85% or higher
5.4   | west                | Mar 18 | under              | 80%    | 407  | West and Gt Yarmouth are under 80%
5.4   | great-yarmouth      | Mar 18 | under              | 80%    | 407  | West and Gt Yarmouth are under 80%
5.4   | south               | Mar 18 | over               | 80%    | 407  | South's performance is still over 80%
5.4   | south               | Feb 18 | is                 | 96%    | 407  | fallen from 96% in February
6.4   | norwich             | Mar 18 | leaves out         | 52.6%  | 450  | 52.6% were 'out court of timescale'
6.4   | great-yarmouth      | Mar 18 | leaves out         | 44.8%  | 450  | Gt Yarmouth (44.8%)
6.10a | norwich             | Mar 18 | half of the county |        | 475  | half of which are in the Norwich Locality
6.14  | great-yarmouth      | Feb 18 | is                 | 68.5%  | 490  | Gt Yarmouth improved from 68.5% to 83.7%
6.14  | great-yarmouth      | Mar 18 | is                 | 83.7%  | 490  | Gt Yarmouth improved from 68.5% to 83.7%
6.14  | north-and-broadland | Feb 18 | is                 | 49%    | 490  | North & Broadland improved from 49% to 64.3%
6.14  | north-and-broadland | Mar 18 | is                 | 64.3%  | 490  | North & Broadland improved from 49% to 64.3%
6.14  | west                | Mar 18 | is                 | 65.7%  | 490  | West (65.7%)
6.14  | norwich             | Mar 18 | is                 | 37.3%  | 490  | Norwich (37.3%)
6.15  | west                | Feb 18 | is                 | 90%    | 490  | West's performance dropped from 90% to 71.7%
6.15  | west                | Mar 18 | is                 | 71.7%  | 490  | West's performance dropped from 90% to 71.7%
6.15  | breckland           | Mar 18 | over               | 90%    | 490  | all localities except West have performance of over 90%
6.15  | north-and-broadland | Mar 18 | over               | 90%    | 490  | all localities except West have performance of over 90%
6.15  | norwich             | Mar 18 | over               | 90%    | 490  | all localities except West have performance of over 90%
6.15  | south               | Mar 18 | over               | 90%    | 490  | all localities except West have performance of over 90%
6.15  | great-yarmouth      | Mar 18 | over               | 90%    | 490  | all localities except West have performance of over 90%
7.14  | norwich             | Feb 18 | is                 | 93%    | 537  | fallen from 93% to 88.5%
7.14  | norwich             | Mar 18 | is                 | 88.5%  | 537  | fallen from 93% to 88.5%
7.14  | breckland           | Mar 18 | at least           | 97%    | 537  | All localities except Norwich have 97% or more LAC with up to date Care Plans
7.14  | north-and-broadland | Mar 18 | at least           | 97%    | 537  | All localities except Norwich have 97% or more LAC with up to date Care Plans
7.14  | south               | Mar 18 | at least           | 97%    | 537  | All localities except Norwich have 97% or more LAC with up to date Care Plans
7.14  | west                | Mar 18 | at least           | 97%    | 537  | All localities except Norwich have 97% or more LAC with up to date Care Plans
7.14  | great-yarmouth      | Mar 18 | at least           | 97%    | 537  | All localities except Norwich have 97% or more LAC with up to date Care Plans
7.15  | north-and-broadland | Feb 18 | is                 | 89.5%  | 600  | fell from 89.5% in February to 78.5%
7.15  | north-and-broadland | Mar 18 | is                 | 78.5%  | 600  | fell from 89.5% in February to 78.5%
7.15  | norwich             | Feb 18 | is                 | 86.6%  | 600  | Norwich who dropped from 86.6% to 76.6%
7.15  | norwich             | Mar 18 | is                 | 76.6%  | 600  | Norwich who dropped from 86.6% to 76.6%
8.2   | norfolk             | Mar 17 | is                 | 97%    | 537  | seen in March 17 (97%)
`);

function relationOf(text: string): QuoteRelation {
  const relation = QUOTE_RELATIONS.find((known) => known === text);
  if (relation === undefined) throw new Error(`Not a relation of a quoted figure: ${text}`);
  return relation;
}

/** Reads quotes kept as a table of text. */
export function localityQuotes(table: readonly PrintedRow[]): readonly LocalityQuote[] {
  return table.map((row) => ({
    key: cellOf(row, 'key'),
    place: cellOf(row, 'place'),
    month: cellOf(row, 'month'),
    relation: relationOf(cellOf(row, 'says')),
    text: cellOf(row, 'figure'),
    line: cellOf(row, 'line'),
    words: cellOf(row, 'words'),
  }));
}

export const LOCALITY_QUOTES: readonly LocalityQuote[] = localityQuotes(TABLE);

/** The percentage that a quote says of the indicator: what "leaves out" leaves of 100%. */
export function quotedPercentage(relation: QuoteRelation, text: string): string {
  if (relation !== 'leaves out') return text;
  return `${(100 - printedNumber(text)).toFixed(1)}%`;
}
