import type { Period } from '../period';
import { DFE_TIME_IDENTIFIERS, dfePeriod, monthWritten } from './national-period';

/** How the rows of a file of the Department's say when they are of. */
export interface DfeTime {
  /** Its columns, which hold no figures; the first is named where it cannot be read. */
  readonly columns: readonly string[];
  /** The column of symbols that stand in the place of figures; null: they stand in their cells. */
  readonly symbols: string | null;
  /** As it was read, and the period; null where it is none. */
  readonly of: (text: (name: string) => string) => readonly [string, Period | null];
  readonly expected: string;
}

/** A kind of year and its number, as the open-data layout has it. */
export const DFE_YEARS: DfeTime = {
  columns: ['time_period', 'time_identifier'],
  symbols: null,
  of: (text) => {
    const [kind, year] = [text('time_identifier'), text('time_period')];
    return [`${kind} ${year}`.trim(), dfePeriod(kind, year)];
  },
  expected: `one of: ${DFE_TIME_IDENTIFIERS}`,
};

/** A month in a column of its own, and symbols in another. */
export const DFE_MONTHS: DfeTime = {
  columns: ['period', 'flag'],
  symbols: 'flag',
  of: (text) => [text('period'), monthWritten(text('period'))],
  expected: 'a month, as 2017-04',
};
