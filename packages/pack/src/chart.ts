import type { Tone } from './inline';

/** A line of a chart, with a value or none for each of its periods. */
export interface ChartLine {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The series that the chart is about, or one beside it. */
  readonly weight?: 'MAIN' | 'BESIDE';
  /** Which points are to be looked at, by their place: a signal, a change of method. Drawn as rings. */
  readonly ringed?: readonly number[];
}

/** A stretch of a tolerance: from and to which value, in which periods. null is without end. */
export interface ChartBand {
  readonly tone: Tone;
  /** Said at its edge, for example "★ green". */
  readonly name: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Places of its first and last period; the whole chart unless said. */
  readonly first?: number;
  readonly last?: number;
}

/** A level: a target, a limit of chance, a benchmark. */
export interface ChartLimit {
  readonly name: string;
  readonly value: number;
  readonly stroke: 'SOLID' | 'DASHED' | 'DOTTED';
  readonly first?: number;
  readonly last?: number;
}

/** A line chart described as data; the same drawing goes into every kind of file. */
export interface PackChart {
  readonly kind: 'CHART';
  readonly id: string;
  readonly title: string;
  /** What the chart shows, as a person would say it. Stands below it and is its alternative text. */
  readonly words: string;
  /** Names of the periods, short: "Mar 2018". */
  readonly periods: readonly string[];
  /** "%" stands behind each figure; any other unit is named once. */
  readonly unit: string;
  readonly decimals: number;
  readonly lines: readonly ChartLine[];
  readonly bands?: readonly ChartBand[];
  readonly limits?: readonly ChartLimit[];
  /** Where the axis begins and ends; by the figures unless said. */
  readonly scale?: { readonly from?: number; readonly to?: number };
  readonly source?: string;
}
