import type { PeriodKind } from './vocabulary';

/** A stretch of days: from `start` up to but not on `end`, both ISO dates (2018-03-01, 2018-04-01). */
export interface Period {
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

export type PeriodStyle = 'LONG' | 'SHORT';

export declare function month(key: string): Period;
export declare function quarter(key: string): Period;
export declare function financialYear(key: string, startMonth?: number): Period;
export declare function calendarYear(year: number): Period;
export declare function academicYear(key: string): Period;
export declare function windowBetween(start: string, end: string): Period;
export declare function shift(period: Period, by: number): Period;
export declare function previousPeriod(period: Period): Period;
export declare function isAdjacent(earlier: Period, later: Period): boolean;
export declare function monthsBetween(first: Period, last: Period): number;
export declare function monthsUpTo(last: Period, count: number): readonly Period[];
export declare function monthsOfYearToDate(last: Period, startMonth?: number): readonly Period[];
export declare function quarterOf(period: Period): Period;
export declare function financialYearOf(period: Period, startMonth?: number): Period;
export declare function lastDay(period: Period): string;
export declare function containsDate(period: Period, date: string): boolean;
export declare function periodKey(period: Period): string;
export declare function parsePeriodKey(key: string): Period;
export declare function formatPeriod(period: Period, style?: PeriodStyle): string;
