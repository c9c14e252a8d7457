import type { ImportIndicator } from './import-catalogue';
import type { ImportMapping } from './import-mapping';
import type { NameIndex } from './names';
import { readNumber } from './read-number';
import type { SourceRow } from './source-table';

const FIGURES_AT_LEAST = 3;

/**
 * Whether percentages stand in a table as fractions of 1, by its first rows: true where all that have
 * neither a sign nor a format are between 0 and 1, and not all of them 0 or 1; otherwise null, and the
 * rows are asked about one by one.
 */
export function areFractions(
  rows: readonly SourceRow[],
  { columns, indicator }: ImportMapping,
  index: NameIndex<ImportIndicator>,
  indicators: readonly ImportIndicator[],
): true | null {
  const constant = indicators.find(({ key }) => key === indicator) ?? null;
  const naming = columns.filter(({ meaning }) => meaning === 'INDICATOR');
  const values = columns.filter(({ meaning }) => meaning.startsWith('VALUE'));
  const bare = rows.flatMap(({ cells }) => {
    const text = naming
      .map(({ column }) => cells[column - 1]?.text ?? '')
      .find((name) => name !== '');
    const of = (text === undefined ? null : index.named(text)) ?? constant;
    if (of?.measureKind !== 'PERCENTAGE') return [];
    return values.flatMap(({ column }) => {
      const read = readNumber(cells[column - 1] ?? null);
      return read.kind === 'NUMBER' && !read.isPercentage ? [read.value] : [];
    });
  });
  const all = bare.length >= FIGURES_AT_LEAST && bare.every((value) => value >= 0 && value <= 1);
  return all && bare.some((value) => !Number.isInteger(value)) ? true : null;
}
