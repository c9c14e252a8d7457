import type { Basis, MeasureKind, PeriodKind, Polarity, YearToDateRule } from '../vocabulary';

/** Everything that an authority says of an indicator, other indicators named by their keys. */
export interface IndicatorDescription {
  /** Stable key used in addresses; never changes. */
  readonly key: string;
  readonly ref: string | null;
  readonly name: string | null;
  /** Slug of the report area under which it stands. */
  readonly area: string;
  /** Where among the rows of the report it stands. */
  readonly position: number;
  readonly onScorecard: boolean;
  /** Key of the indicator that it is kept with, where it has no row of its own. */
  readonly keptWith: string | null;
  readonly polarity: Polarity;
  readonly measureKind: MeasureKind;
  readonly basis: Basis;
  readonly frequency: PeriodKind;
  readonly dataNote: string | null;
  readonly unit: string | null;
  readonly multiplier: number;
  readonly decimals: number;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  /** Keys of the indicators whose figures are the numerators, the denominators, and so on. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly partOf: string | null;
  readonly inflow: string | null;
  readonly outflow: string | null;
  readonly denominatorIsPopulation: boolean;
  readonly yearToDateRule: YearToDateRule;
  readonly countsChildren: boolean;
  readonly additive: boolean;
  readonly teamKinds: readonly string[];
  readonly definition: string | null;
  /** Why it matters to children and families, in words; null where nobody said. */
  readonly purpose: string | null;
  readonly caveats: string | null;
  readonly leadOfficer: string | null;
  readonly dataOwner: string | null;
  readonly sourceSystem: string | null;
  readonly statutoryCode: string | null;
  /** Template of links into the authority's own case system, to the list of children behind a figure; null: none. */
  readonly caseLinkTemplate: string | null;
  /** First day from which it is measured so, as an ISO date. */
  readonly measuredFrom: string | null;
  /** First day on which it is no longer measured, the first of a month; null: it is. */
  readonly measuredUntil: string | null;
  readonly source: string;
  readonly note: string | null;
}

export type IndicatorField = keyof IndicatorDescription;

/** What each field of a description is called, in the order of the form and of the workbook. */
export const INDICATOR_FIELDS: Readonly<Record<IndicatorField, string>> = {
  key: 'Key',
  ref: 'Ref',
  name: 'Name',
  area: 'Area',
  position: 'Position',
  onScorecard: 'On the scorecard',
  keptWith: 'Kept with',
  polarity: 'Good is',
  measureKind: 'Kind of measure',
  basis: 'Basis',
  frequency: 'Frequency',
  dataNote: 'Data note',
  unit: 'Unit',
  multiplier: 'Multiplied by',
  decimals: 'Decimals',
  numeratorLabel: 'Numerator counts',
  denominatorLabel: 'Denominator counts',
  numerator: 'Numerator is indicator',
  denominator: 'Denominator is indicator',
  partOf: 'Part of',
  inflow: 'Began in the month',
  outflow: 'Ended in the month',
  denominatorIsPopulation: 'Divided by population',
  yearToDateRule: 'Year to date',
  countsChildren: 'Counts children',
  additive: 'Localities add up',
  teamKinds: 'Kinds of team',
  definition: 'Definition',
  purpose: 'Why it matters',
  caveats: 'Caveats',
  leadOfficer: 'Lead officer',
  dataOwner: 'Data owner',
  sourceSystem: 'Source system',
  statutoryCode: 'Statutory code',
  caseLinkTemplate: 'Link to the list of children',
  measuredFrom: 'Measured from',
  measuredUntil: 'Measured until',
  source: 'Source',
  note: 'Note',
};

/** The fields that name another indicator. */
export const INDICATOR_LINKS = [
  'keptWith',
  'numerator',
  'denominator',
  'partOf',
  'inflow',
  'outflow',
] as const satisfies readonly IndicatorField[];
