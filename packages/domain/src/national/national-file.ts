import type { FoundIssue } from '../import/found-issue';
import type { Period } from '../period';
import type { Absence, Polarity } from '../vocabulary';
import type { NationalArea } from './national-area';

/** Who publishes: the Local Authority Interactive Tool, or the Department's own open-data files. */
export const NATIONAL_SOURCES = ['LAIT', 'DFE'] as const;
export type NationalSource = (typeof NATIONAL_SOURCES)[number];

/** Everything that can be said about a file of published figures. */
export const NATIONAL_ISSUE_CODES = [
  /** None of the layouts that are known. */
  'LAYOUT_NOT_KNOWN',
  /** A column without which the layout cannot be read. */
  'COLUMN_MISSING',
  /** Two columns under one heading: nobody can say which is meant. */
  'COLUMN_REPEATED',
  /** A column that the layout does not know; left out. */
  'COLUMN_NOT_READ',
  /** A column of words in the wide layout: it tells apart what the figures are of. */
  'COLUMN_OF_CATEGORIES',
  /** A row that goes on beyond the headings: a comma may have cut a number in two. */
  'ROW_TOO_LONG',
  /** A row without the name of its measure. */
  'MEASURE_MISSING',
  /** One measure described twice; the first holds. */
  'MEASURE_REPEATED',
  'AREA_NOT_READ',
  /** An area that is not on record; only the list of local authorities makes one known. */
  'AREA_NOT_KNOWN',
  'PERIOD_NOT_READ',
  /** A period that was not over when the file was published. */
  'PERIOD_AHEAD',
  'VALUE_NOT_READ',
  /** Less than nought where there can be no less. */
  'FIGURE_BELOW_NOUGHT',
  /** A percentage above a hundred, or a rate above what it is a rate of. */
  'FIGURE_TOO_GREAT',
  /** The sign of a percentage behind the figure of another unit. */
  'PERCENT_SIGN',
  'POLARITY_NOT_READ',
  /** One measure with two polarities. */
  'DIFFERENT_POLARITIES',
  /** A word other than N where quartiles are switched off. */
  'QUARTILES_NOT_READ',
  'DECIMALS_NOT_READ',
  /** The same area, measure and period twice, with the same figure. */
  'FIGURE_REPEATED',
  /** The same area, measure and period twice, with different figures. */
  'DIFFERENT_FIGURES',
  /** One number with two names, one code with two numbers, or the name of one area with the number of another. */
  'DIFFERENT_AREAS',
  'NEIGHBOUR_NOT_READ',
  /** A neighbour or a rank that the authority has already. */
  'NEIGHBOUR_REPEATED',
  /** A row that says nothing that is read; left out. */
  'ROW_LEFT_OUT',
  /** The list of neighbours does not say of which year it is. */
  'MODEL_NOT_NAMED',
  /** Another sheet of the workbook; left out. */
  'SHEET_NOT_READ',
  'NOTHING_READ',
] as const;
export type NationalIssueCode = (typeof NATIONAL_ISSUE_CODES)[number];

/** Something about a file of published figures: where, what was read, and what was expected. */
export interface NationalIssue extends Omit<FoundIssue, 'code'> {
  readonly code: NationalIssueCode;
}

/** What a file says of a measure; null where it does not say. */
export interface NationalMeasureRead {
  /** The publisher's own short name, unique in its source. */
  readonly key: string;
  readonly name: string | null;
  readonly topic: string | null;
  readonly polarity: Extract<Polarity, 'HIGH' | 'LOW' | 'INFO'> | null;
  readonly unit: string | null;
  readonly decimals: number | null;
  readonly yearType: string | null;
  /** True where the publisher switches quartiles off. */
  readonly noQuartile: boolean | null;
  readonly description: string | null;
}

/** An area as a file names it first, and where. */
export interface NationalAreaRead extends NationalArea {
  readonly row: number;
  readonly column: number | null;
}

/** One published figure. */
export interface NationalValueRead {
  readonly measure: string;
  /** As `areaKey` gives it. */
  readonly area: string;
  readonly period: Period;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly symbol: string | null;
}

/** One of the statistical neighbours of an authority. */
export interface NeighbourRead {
  /** Name of the model, for example 2021. */
  readonly model: string;
  readonly area: string;
  /** 1 is the nearest. */
  readonly rank: number;
  readonly neighbour: string;
  /** As published: Extremely Close, Close … */
  readonly closeness: string | null;
}

/** All that a file of published figures holds, as far as it could be read. */
export interface NationalFile {
  readonly source: NationalSource;
  /** True of the Department's list of local authorities, which alone makes areas known. */
  readonly isListOfAreas: boolean;
  /** What the file is, in words. */
  readonly title: string;
  readonly areas: readonly NationalAreaRead[];
  readonly measures: readonly NationalMeasureRead[];
  readonly values: readonly NationalValueRead[];
  readonly neighbours: readonly NeighbourRead[];
  /** Rows beneath the headings. */
  readonly rows: number;
  readonly issues: readonly NationalIssue[];
  /** How many issues there are beside those. */
  readonly moreIssues: number;
  /** Whether anything stops it from being loaded, among the issues listed and the others. */
  readonly failed: boolean;
}
