import { basisNamed } from './basis-words';
import type { KnownNames } from './heading-rows';
import { saysPartOfYear, saysYear } from './joined-period';
import { saidPeriod } from './period-words';
import { readNumber } from './read-number';
import type { SourceRow } from './source-table';

/** What stands in a column: of its cells that are not empty, the share that reads as each thing. */
export interface ColumnEvidence {
  readonly filled: number;
  readonly indicators: number;
  readonly places: number;
  readonly periods: number;
  /** Of the periods those that are years alone, and parts of a year whose year another column may say. */
  readonly years: number;
  readonly partsOfYears: number;
  /** Of the years alone those written as 2017/18. */
  readonly runningYears: number;
  readonly bases: number;
  readonly numbers: number;
}

const SAMPLED = 200;

/** Looks at the first rows of a column. */
export function columnEvidence(
  rows: readonly SourceRow[],
  { column, heading }: { readonly column: number; readonly heading: string },
  names: KnownNames,
): ColumnEvidence {
  const cells = rows
    .slice(0, SAMPLED)
    .flatMap(({ cells: all }) => all[column - 1] ?? [])
    .filter(({ text }) => text.trim() !== '');
  const share = (matches: (cell: (typeof cells)[number]) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(matches).length / cells.length;
  return {
    filled: cells.length,
    indicators: share(({ text }) => names.indicators.has(text)),
    places: share(({ text }) => names.places.has(text)),
    periods: share(({ text, date }) => {
      const said = saidPeriod(date ?? text);
      return said !== null && said.kind !== 'IMPOSSIBLE' && said.kind !== 'NUMBER_ALONE';
    }),
    years: share(({ text }) => saysYear(text, heading)),
    runningYears: share(({ text }) => saysYear(text, heading) && saidPeriod(text)?.kind !== 'YEAR'),
    partsOfYears: share(({ text }) => saysPartOfYear(text)),
    bases: share(({ text }) => !['OWN', null].includes(basisNamed(text))),
    numbers: share((cell) => {
      const { kind } = readNumber(cell);
      return kind === 'NUMBER' || kind === 'ABSENCE' || kind === 'CENSORED';
    }),
  };
}
