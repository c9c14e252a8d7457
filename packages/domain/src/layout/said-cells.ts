import { formatLimit } from '../format';
import { gapSentence, type Gap } from '../gap';
import { assertNever } from '../never';
import { formatPeriod } from '../period-key';
import type { Period } from '../period';
import type { FurtherColumn, ViewColumn } from '../scorecard/view-columns';
import type { Basis, PeriodKind } from '../vocabulary';

/** Columns whose cells are words or plain numbers, said alike on a page, on paper and in a file. */
export const SAID_COLUMNS = [
  'unit',
  'frequency',
  'basis',
  'numerator',
  'denominator',
  'period',
  'previous-year',
  'gap',
  'status',
  'comments',
  'actions',
  'printed-rating',
  'printed-judgement',
] as const satisfies readonly FurtherColumn[];
export type SaidColumn = (typeof SAID_COLUMNS)[number];

/** Whether the cells of a column are said in words. */
export function isSaid(column: ViewColumn): column is SaidColumn {
  return (SAID_COLUMNS as readonly ViewColumn[]).includes(column);
}

/** What the cells of a row at the place itself are said from. */
export interface SaidRow {
  readonly unit: string | null;
  readonly frequency: PeriodKind;
  readonly basis: Basis;
  /** The period that the row's figure is of. */
  readonly period: Period;
  readonly hasFigure: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** What is reported of the financial year before, as printed; null where nothing is. */
  readonly previousYear: string | null;
  readonly gap: Gap | null;
  readonly comments: readonly string[];
  readonly actions: readonly string[];
  /** The rating or judgement that the report prints beside the figure, in its own form. */
  readonly ratingAsPrinted: string | null;
}

const BASES: Record<Basis, string> = {
  IN_PERIOD: 'in the period',
  SNAPSHOT: 'snapshot',
  YEAR_TO_DATE: 'year to date',
  ROLLING_3: 'rolling 3 months',
  ROLLING_12: 'rolling 12 months',
  ANNUALISED: 'annualised',
};

const FREQUENCIES: Record<PeriodKind, string> = {
  MONTH: 'monthly',
  QUARTER: 'quarterly',
  FINANCIAL_YEAR: 'yearly',
  ACADEMIC_YEAR: 'yearly',
  CALENDAR_YEAR: 'yearly',
  WINDOW: 'as published',
};

/** What stands in a cell of such a column; nothing where there is nothing to say. */
export function saidCell(column: SaidColumn, row: SaidRow): string {
  switch (column) {
    case 'unit':
      return row.unit ?? '';
    case 'frequency':
      return FREQUENCIES[row.frequency];
    case 'basis':
      return BASES[row.basis];
    case 'numerator':
      return plain(row.numerator);
    case 'denominator':
      return plain(row.denominator);
    case 'period':
      return formatPeriod(row.period);
    case 'previous-year':
      return row.previousYear ?? '';
    case 'gap':
      return row.gap === null ? '' : gapSentence(row.gap, row.unit ?? '');
    case 'status':
      return row.hasFigure ? 'up to date' : `no figure for ${formatPeriod(row.period)}`;
    case 'comments':
      return row.comments.join('\n\n');
    case 'actions':
      return row.actions.join('\n');
    case 'printed-rating':
    case 'printed-judgement':
      return row.ratingAsPrinted ?? '';
    default:
      return assertNever(column);
  }
}

function plain(value: number | null): string {
  return value === null ? '' : formatLimit(value, '');
}
