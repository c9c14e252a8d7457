import { formatValue } from '@vital-signs/domain';
import type { PackChart } from './chart';
import type { PackCell, PackTable } from './table';

/** Below this many lines the periods stand across, so that a card has room for them. */
const FEW_LINES = 3;

/**
 * The figures of a chart as a table. Periods stand across where there are few lines, otherwise, in
 * large print and in a workbook, below one another.
 */
export function chartTable(chart: PackChart, direction: 'ACROSS' | 'DOWN'): PackTable {
  const { id, title, periods, lines, unit } = chart;
  const named = unit === '' || unit === '%' ? title : `${title} (${unit})`;
  const base = { kind: 'TABLE', id: `${id}_figures`, caption: `Figures: ${named}` } as const;
  const number = { align: 'DECIMAL', format: formatOf(chart) } as const;
  if (direction === 'ACROSS' && lines.length < FEW_LINES) {
    return {
      ...base,
      columns: [{ heading: 'Series' }, ...periods.map((heading) => ({ heading, ...number }))],
      rows: lines.map(({ name, values }) => [name, ...values.map((value) => cell(value, chart))]),
    };
  }
  return {
    ...base,
    columns: [{ heading: 'Period' }, ...lines.map(({ name }) => ({ heading: name, ...number }))],
    rows: periods.map((period, index) => [
      period,
      ...lines.map(({ values }) => cell(values[index] ?? null, chart)),
    ]),
  };
}

function cell(value: number | null, { unit, decimals }: PackChart): PackCell {
  if (value === null) return { words: 'none' };
  return { words: formatValue(value, unit, decimals), number: value };
}

const formatOf = ({ unit, decimals }: PackChart) =>
  ({ kind: unit === '%' ? 'PERCENT' : 'NUMBER', decimals }) as const;

/** What a chart says to somebody who does not see it. */
export function chartAlternative({ title, periods, words }: PackChart): string {
  return `Line chart: ${title}, ${periods[0] ?? ''} to ${periods.at(-1) ?? ''}. ${words}`;
}
