import type { LeftOutRows } from './left-out-rows';
import type { LiveBlock } from '../live-text/markdown-subset';
import type { Period } from '../period';
import type {
  IndicatorFacts,
  MonthSpan,
  RowFacts,
  ScorecardFacts,
} from '../scorecard/scorecard-facts';
import type {
  PublicAuthority,
  PublicEdition,
  PublicIndicator,
  PublicPlaceName,
} from './public-edition';

/** A row of which it is known whether it counts children. */
export interface PublicRowFacts extends RowFacts {
  readonly indicator: IndicatorFacts & { readonly countsChildren: boolean };
  /** How many months before the edition’s own its latest figure stands; left out: none. */
  readonly behind?: number;
  /**
   * The quarters of a quarterly row in an edition of months, each of whose figures stands in the month with
   * which its quarter ends; left out: its figures are of the edition's own periods.
   */
  readonly own?: MonthSpan;
}

/** Commentary that was approved for publication, with what it speaks of. */
export interface ApprovedCommentary {
  readonly id: string;
  readonly place: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly text: string;
  /** Left out: the text is plain, and names no live figures. */
  readonly live?: {
    /** The text as the parts that it is shown in. */
    readonly blocks: readonly LiveBlock[];
    /** Key of the indicator that it is about; null: no single one. */
    readonly indicator: string | null;
  };
  /**
   * Keys of the indicators whose figures it may state, those of its whole section where it is about
   * a section; empty: it may state any.
   */
  readonly indicators: readonly string[];
}

/** An edition that is public already, with the record as it stood at its revision. */
export interface EarlierPublicEdition<Row extends PublicRowFacts> {
  readonly edition: PublicEdition;
  /** Every place, for the earlier edition's period and at its revision. */
  readonly facts: ScorecardFacts<Row>;
}

/** The average of the statistical neighbours, made from published figures. */
export interface MadeNeighbourAverage {
  readonly value: number;
  /** Mean of 10 of 10 neighbours, 2021 model, 2016/17. */
  readonly basis: string;
}

/** Such averages by the indicator's key, then by the first day of the month beside which they stand. */
export type MadeNeighbourAverages = Readonly<
  Record<string, Readonly<Record<string, MadeNeighbourAverage>>>
>;

/** Everything that a public edition is made from. */
export interface PublicEditionParts<Row extends PublicRowFacts> {
  readonly authority: PublicAuthority;
  readonly number: number;
  readonly revision: number;
  readonly period: Period;
  readonly accurateAsOf: string | null;
  /** Every place of the tree, the authority first; teams and modelled figures are left out here. */
  readonly facts: ScorecardFacts<Row>;
  /** Rows of the report that the facts do not hold; left out or empty: none. */
  readonly leftOut?: readonly LeftOutRows[];
  /** How a row's indicator, yardsticks and benchmarks are described, for the places given by slug. */
  readonly describe: (row: Row) => PublicIndicator;
  /** How a place is named, by its slug. */
  readonly nameOf: (slug: string) => PublicPlaceName;
  readonly commentary: readonly ApprovedCommentary[];
  /** For the live figures of the commentary, where the report prints none; left out: there are none. */
  readonly neighbours?: MadeNeighbourAverages;
  /** The greatest count of children that is hidden in months that are not public yet; left out: five. */
  readonly greatestHidden?: number;
  /** Every edition of the authority that is public already, oldest first. */
  readonly earlier: readonly EarlierPublicEdition<Row>[];
  /** False leaves secondary suppression out, so that a test can show why it is needed. */
  readonly secondary?: boolean;
}
