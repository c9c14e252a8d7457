import type {
  Basis,
  JudgementModel,
  MeasureKind,
  PeriodKind,
  Polarity,
  RatingPrecision,
  ScorecardLayout,
  YearToDateRule,
} from '@vital-signs/domain';
import type { Prisma } from '../../generated/client';
import type { NationalLinkFacts } from '../national-link-rows';
import type { BreakdownFacts, ObservationFacts } from '../norfolk/observation-facts';

/** A council of which one published report is carried over: it has one place, itself. */
export interface CouncilFacts {
  readonly slug: string;
  readonly name: string;
  /** Official ONS code. */
  readonly code: string;
  readonly regionName: string | null;
  readonly reportTitle: string;
  readonly settings: CouncilSettings;
}

/** How the council judges, counts and shows, as its report does. */
export interface CouncilSettings {
  readonly judgementModel: JudgementModel;
  readonly precision: RatingPrecision;
  readonly reportingPeriod: Extract<PeriodKind, 'MONTH' | 'QUARTER'>;
  /** The columns and words of its report. */
  readonly layout: ScorecardLayout;
}

/** Everything about an indicator that does not change from period to period. */
export interface CouncilIndicator {
  /** The ref, or a readable key of ours where the report prints none. */
  readonly key: string;
  readonly ref: string | null;
  /** As printed; null where it cannot be read. */
  readonly name: string | null;
  readonly polarity: Polarity;
  readonly measureKind: MeasureKind;
  readonly basis: Basis;
  readonly frequency: PeriodKind;
  /** What the report says beside it of the span that it is of; null where it says nothing. */
  readonly dataNote: string | null;
  readonly unit: string | null;
  readonly multiplier: number;
  readonly decimals: number;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly yearToDateRule: YearToDateRule;
  readonly countsChildren: boolean;
  readonly definition: string | null;
  readonly purpose: string | null;
  readonly caveats: string | null;
  readonly statutoryCode: string | null;
  readonly measuredFrom: string | null;
  readonly source: string;
  /** What is doubtful about the reading of its row. */
  readonly note: string | null;
  /** Key of the indicator that it is kept with; null for a row of the scorecard. */
  readonly keptWith: string | null;
  /** Key of the indicator that it and its siblings add up to. */
  readonly partOf: string | null;
  /** Key of the indicator that counts what it is divided by, where the report prints one number for both. */
  readonly dividedBy: string | null;
}

/** A heading of the report with the indicators under it. */
export interface CouncilArea {
  readonly slug: string;
  readonly name: string;
  readonly indicators: readonly CouncilIndicator[];
}

type Limit = 'lower' | 'upper' | 'minimum' | 'tolerance' | 'target';

/** A tolerance of one of the four models; a limit that the report does not show is left out. */
export interface CouncilTolerance extends Readonly<Partial<Record<Limit, number>>> {
  readonly indicator: string;
  readonly model: JudgementModel;
  readonly zeroConcern?: boolean;
  readonly validFrom: string;
  readonly textAsPrinted: string | null;
  readonly source: string;
  readonly note?: string;
}

export interface CouncilTarget {
  readonly indicator: string;
  readonly value: number;
  readonly textAsPrinted: string;
  readonly validFrom: string;
  readonly source: string;
}

export interface CouncilBenchmark extends CouncilTarget {
  readonly comparator: Prisma.PrintedBenchmarkCreateManyInput['comparator'];
  /** What the report calls it, where that is more than its comparator says. */
  readonly note?: string;
}

/** What the report says of an indicator, an area or the council in a period, in our own words. */
export interface CouncilCommentary {
  readonly kind: 'ANALYSIS' | 'NOTE';
  readonly indicator?: string;
  readonly area?: string;
  readonly periodKind: PeriodKind;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly text: string;
  readonly source: string;
}

/** What the report says is being done, in our own words. */
export interface CouncilAction {
  readonly indicator: string;
  readonly text: string;
  readonly agreedOn: string;
  readonly state: 'OPEN' | 'DONE';
  readonly expectedEffect: string | null;
  readonly source: string;
}

/** One report as it is written into the record, in one revision. */
export interface CouncilReport {
  /** Why the revision is made, by which it is known again. */
  readonly reason: string;
  readonly areas: readonly CouncilArea[];
  readonly tolerances: readonly CouncilTolerance[];
  readonly targets: readonly CouncilTarget[];
  readonly benchmarks: readonly CouncilBenchmark[];
  readonly observations: readonly ObservationFacts[];
  readonly breakdowns: readonly BreakdownFacts[];
  readonly commentary: readonly CouncilCommentary[];
  readonly actions: readonly CouncilAction[];
  /** Which national measures its indicators measure too; left out: none is sure. */
  readonly nationalLinks?: readonly NationalLinkFacts[];
}
