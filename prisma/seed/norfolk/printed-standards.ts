import type { Prisma } from '../../generated/client';
import { printedNumber } from './report/printed-cell';
import { cellOf } from './report/printed-table';
import type { PrintedRow } from './report/printed-table';
import { sourceAt } from './report/report-document';
import { SUMMARY_TABLE } from './report/summary-table';

/** The report does not say since when its tolerances and targets hold: taken for the whole year. */
export const STANDARDS_FROM = '2017-04-01';

/** The first day of the first period beside which the benchmarks are printed. */
export const BENCHMARKS_FROM = '2018-03-01';

export interface ToleranceFacts {
  readonly indicator: string;
  readonly red: number | null;
  readonly green: number | null;
  readonly textAsPrinted: string | null;
  readonly source: string;
  readonly note: string | null;
}

export interface TargetFacts {
  readonly indicator: string;
  readonly value: number;
  readonly textAsPrinted: string;
  readonly source: string;
}

export interface BenchmarkFacts extends TargetFacts {
  readonly comparator: Prisma.PrintedBenchmarkCreateManyInput['comparator'];
}

const TOLERANCE_NOTES: Readonly<Record<string, string>> = {
  '6.4': 'A rating is printed, so there are tolerances; neither can be read.',
  '6.5':
    'Split in print as “3 | 0 35” and read as red 30, green 35: the wrong way round where low is good.',
  '6.10b': 'The red tolerance is split in print and read as 10%.',
  '6.12': 'Both are broken in print and read as 85% and 95%.',
  '6.14': 'The red tolerance cannot be read with certainty; 80% is likely.',
  '6.15': 'The red tolerance cannot be read.',
  '7.2': 'Both are split in print and read as 65 and 55.',
  '8.3': 'The red tolerance cannot be read.',
  '9.2': 'The red tolerance is split in print and read as 20%.',
};

/** A rating is printed beside it, though neither tolerance can be read. */
const WITH_LOST_TOLERANCES: readonly string[] = ['6.4'];

function numberIn(row: PrintedRow, column: string): number | null {
  const text = cellOf(row, column);
  return text === '' ? null : printedNumber(text);
}

function sourceOf(row: PrintedRow): string {
  return sourceAt('summary', cellOf(row, 'lines'));
}

/** Every row with a printed tolerance. An edge that cannot be read is null. */
export const TOLERANCES: readonly ToleranceFacts[] = SUMMARY_TABLE.flatMap((row) => {
  const indicator = cellOf(row, 'key');
  const [red, green] = [numberIn(row, 'red'), numberIn(row, 'green')];
  const printed = red !== null || green !== null;
  if (!printed && !WITH_LOST_TOLERANCES.includes(indicator)) return [];
  const text = `${cellOf(row, 'red') || '?'} | ${cellOf(row, 'green') || '?'}`;
  return [
    {
      ...{ indicator, red, green },
      textAsPrinted: printed ? text : null,
      source: sourceOf(row),
      note: TOLERANCE_NOTES[indicator] ?? null,
    },
  ];
});

/** Every printed target: 80%, 35.0, “3% or less”. */
export const TARGETS: readonly TargetFacts[] = SUMMARY_TABLE.flatMap((row) => {
  const value = numberIn(row, 'target');
  if (value === null) return [];
  const [indicator, textAsPrinted] = [cellOf(row, 'key'), cellOf(row, 'target')];
  return [{ indicator, value, textAsPrinted, source: sourceOf(row) }];
});

const COMPARATORS = [
  ['neighbours', 'NEIGHBOUR_AVERAGE'],
  ['best', 'BEST_NEIGHBOUR'],
  ['national', 'NATIONAL'],
  ['region', 'REGION'],
] as const;

/** Every printed benchmark. The year that each speaks of is not printed. */
export const BENCHMARKS: readonly BenchmarkFacts[] = SUMMARY_TABLE.flatMap((row) =>
  COMPARATORS.flatMap(([column, comparator]) => {
    const value = numberIn(row, column);
    if (value === null) return [];
    const [indicator, textAsPrinted] = [cellOf(row, 'key'), cellOf(row, column)];
    return [{ indicator, comparator, value, textAsPrinted, source: sourceOf(row) }];
  }),
);
