import { formatLimit, formatValue } from '../format';
import { LIMIT_NAMES } from '../tolerance';
import type { Comparator } from '../scorecard/view-row';
import type { JudgementModel } from '../vocabulary';
import type { RecordTouch, RowSays } from './record-touch';

/** What a row beside the figures said before a change of the record, and what it says since. */
export interface ChangedFact {
  /** What it is, of what: "Target of 3.3 in Norwich". */
  readonly what: string;
  /** In words; null: there was none. */
  readonly was: string | null;
  /** In words; null: there is none any more. */
  readonly is: string | null;
  /** The first day on which it holds, and the first on which it does not any more; null: always. */
  readonly from: string | null;
  readonly until: string | null;
}

/** One thing that a row says. */
interface Fact {
  readonly noun: string;
  readonly words: string | null;
}

type FactsOf = (row: RowSays, unit: string) => readonly Fact[];

function text(value: RowSays[string]): string | null {
  if (value === null || value === undefined) return null;
  return (typeof value === 'object' ? value.join(' ') : String(value)) || null;
}
const withUnit = (value: RowSays[string], unit: string) =>
  typeof value === 'number' ? formatLimit(value, unit) : null;

/** "85%", and as it was printed where that says something else. */
function asPrinted(row: RowSays, unit: string): string | null {
  const value = withUnit(row['value'], unit);
  const printed = text(row['textAsPrinted']);
  return printed === null || printed === value || printed === String(row['value'])
    ? value
    : `${value ?? 'no figure'} (printed ${printed})`;
}

function limits(row: RowSays, unit: string): string {
  const model = row['model'] as JudgementModel;
  const named = LIMIT_NAMES[model].map(
    (name) => `${name} ${withUnit(row[name], unit) ?? 'not legible'}`,
  );
  const least = row['zeroConcernMinimumDenominator'];
  const nought =
    row['zeroConcern'] === true
      ? [`nought a concern${typeof least === 'number' ? ` from ${least}` : ''}`]
      : [];
  return [...named, ...nought].join(', ');
}

function people(row: RowSays): string | null {
  if (typeof row['count'] !== 'number') return null;
  const year = text(row['estimateYear']);
  const count = formatValue(row['count'], '', 0);
  return year === null ? count : `${count} (estimate of ${year})`;
}

const BENCHMARKS: Readonly<Record<Comparator, string>> = {
  NEIGHBOUR_AVERAGE: 'Printed average of statistical neighbours',
  BEST_NEIGHBOUR: 'Printed figure of the best neighbour',
  NATIONAL: 'Printed figure of England',
  NATIONAL_TOP_QUARTILE: 'Printed national top quartile',
  REGION: 'Printed figure of the region',
};

function benchmark(row: RowSays, unit: string): Fact {
  const measure = text(row['measure']);
  if (measure !== null) return { noun: 'Published measure beside the figures', words: measure };
  const year = text(row['year']);
  const words = asPrinted(row, unit);
  const noun = BENCHMARKS[row['comparator'] as Comparator];
  return { noun, words: year === null || words === null ? words : `${words}, ${year}` };
}

/** What a row of each kind says, thing by thing. */
const FACTS: Readonly<Partial<Record<RecordTouch['touched'], FactsOf>>> = {
  TARGET: (row, unit) => [
    {
      noun: row['kind'] === 'TRAJECTORY' ? 'Month of the trajectory' : 'Target',
      words: asPrinted(row, unit),
    },
  ],
  STANDARD: (row, unit) => [
    { noun: 'Tolerance', words: limits(row, unit) },
    { noun: 'Tolerance as printed', words: text(row['textAsPrinted']) },
    { noun: 'Note on the tolerance', words: text(row['note']) },
  ],
  POPULATION: (row) => [
    { noun: `Population aged ${text(row['ages']) ?? 'not said'}`, words: people(row) },
  ],
  BENCHMARK: (row, unit) => [
    benchmark(row, unit),
    { noun: 'Note on the benchmark', words: text(row['note']) },
  ],
  NAME: (row) => [
    { noun: 'Reference', words: text(row['ref']) },
    { noun: 'Name', words: text(row['name']) },
    { noun: 'Short name', words: text(row['shortName']) },
    { noun: 'Page of the report', words: text(row['page']) },
    { noun: 'Order', words: text(row['position']) },
  ],
  HEADING: (row) => [
    { noun: 'Name of a heading', words: text(row['name']) },
    { noun: `Order of the heading ${text(row['known']) ?? ''}`, words: text(row['position']) },
    {
      noun: `Definition of the heading ${text(row['known']) ?? ''}`,
      words: text(row['definition']),
    },
    { noun: `Notes of the heading ${text(row['known']) ?? ''}`, words: text(row['notes']) },
  ],
};

/**
 * What one change of the record made of the rows of one thing: each fact that is another, with what it
 * was and is. Facts that were taken over as they were are left out.
 *
 * @param touches of one revision, of one kind, about one indicator and place
 * @param subject the indicator and the place, by name; empty where there is neither
 */
export function changedFacts(
  touches: readonly RecordTouch[],
  subject: string,
  unit: string,
): readonly ChangedFact[] {
  const facts = new Map<string, ChangedFact>();
  for (const { touched, says, from, to, isWritten } of touches) {
    if (says === null) continue;
    for (const { noun, words } of FACTS[touched]?.(says, unit) ?? []) {
      if (words === null) continue;
      const key = `${noun} ${text(says['thing']) ?? ''}`;
      const what = subject === '' ? noun : `${noun} of ${subject}`;
      const known = facts.get(key) ?? { what, was: null, is: null, from, until: to };
      const now = isWritten ? { is: words, from, until: to } : { was: words };
      facts.set(key, { ...known, ...now });
    }
  }
  return [...facts.values()].filter(({ was, is }) => was !== is);
}
