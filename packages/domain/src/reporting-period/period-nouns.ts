import { parsePeriodKey } from '../period-key';
import type { PeriodKind } from '../vocabulary';

const NOUNS: Record<PeriodKind, string> = {
  MONTH: 'month',
  QUARTER: 'quarter',
  FINANCIAL_YEAR: 'year',
  ACADEMIC_YEAR: 'year',
  CALENDAR_YEAR: 'year',
  WINDOW: 'period',
};

/** What one period of a kind is called in a sentence: "3 quarters are too few". */
export function periodNoun(kind: PeriodKind): string {
  return NOUNS[kind];
}

/** What the period of a key is called: of 2018-19-q1 quarter. */
export function nounOfPeriodKey(key: string): string {
  return periodNoun(parsePeriodKey(key).kind);
}

const CHANGES: Record<PeriodKind, string> = {
  MONTH: 'monthly change',
  QUARTER: 'quarterly change',
  FINANCIAL_YEAR: 'yearly change',
  ACADEMIC_YEAR: 'yearly change',
  CALENDAR_YEAR: 'yearly change',
  WINDOW: 'change',
};

/** What the change from one period to the next is called: a stock of open cases is charted by it. */
export function changeNoun(kind: PeriodKind): string {
  return CHANGES[kind];
}
