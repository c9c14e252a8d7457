import type { CountCell, CountEquation, EarlierTreatment, SuppressionQuestion } from './count-cell';
import { suppress } from './suppress';

/** A count of children that may be shown, but for what a test says. */
export function aCount(id: string, value: number, facts: Partial<CountCell> = {}): CountCell {
  return { id, value, countsChildren: true, publication: 'PUBLISHABLE', ...facts };
}

/** What an earlier edition did with a count. */
export function earlier(treatment: EarlierTreatment['treatment'], edition = 1) {
  return { earlier: { treatment, edition } };
}

/** Counts a, b, c … of a row that add up to its total. */
export function aRow(values: readonly number[]): SuppressionQuestion {
  const parts = values.map((value, index) => aCount(LETTERS.charAt(index), value));
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    cells: [...parts, aCount('total', total)],
    equations: [aSum('total', ...parts.map(({ id }) => id))],
  };
}

export function aSum(whole: string, ...parts: readonly string[]): CountEquation {
  return { kind: 'SUM', whole: [whole], parts };
}

const LETTERS = 'abcdefghij';

/** A publication as everybody sees it: each count, or `c` in its place. */
export function seen(question: SuppressionQuestion): string {
  const { hidden } = suppress(question);
  return question.cells
    .filter(({ publication }) => publication === 'PUBLISHABLE')
    .map(({ id, value }) => (hidden.has(id) ? 'c' : String(value)))
    .join(' ');
}
