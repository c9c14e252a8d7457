import { month, periodsUpTo } from '../period';
import { aCell, aFactsRow, COUNTY, share } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type {
  IndicatorFacts,
  PlaceFacts,
  RowFacts,
  ScorecardFacts,
  ToleranceFacts,
} from '../scorecard/scorecard-facts';
import { readingChanges } from './reading-change';
import type { ReadingChange } from './reading-change';

/** Facts of June 2018 with two years of months before it. */
export function summaryFacts(
  rows: readonly RowFacts[],
  places: readonly PlaceFacts[] = [COUNTY],
): ScorecardFacts {
  return {
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', modelled: true, places, rows },
    span: { months: periodsUpTo(month('2018-06'), 24), shown: 13, inYearToDate: 3 },
  };
}

/** What became of the rows in June at the first place. */
export function changesOf(rows: readonly RowFacts[]): readonly ReadingChange[] {
  return readingChanges(summaryFacts(rows), [0])[0] ?? [];
}

/** Red below 70 and green from 80 for High, red above 25 and green to 20 for Low. */
export function tolerance(
  red: number,
  green: number,
  validity: Partial<Pick<ToleranceFacts, 'from' | 'to'>> = {},
): ToleranceFacts {
  return {
    ...{ placeId: null, from: '2017-04-01', to: null, ...validity },
    rule: { model: 'THRESHOLDS', red, green },
  };
}

/** A row of percentages, the last month June’s, that are good when high and judged by 70 and 80. */
export function percentages(
  key: string,
  months: readonly Reported[],
  facts: Partial<IndicatorFacts> = {},
  tolerances: readonly ToleranceFacts[] = [tolerance(70, 80)],
): RowFacts {
  return {
    ...aFactsRow(key, [aCell(months)], {
      ...{ measureKind: 'PERCENTAGE', unit: '%', multiplier: 100, decimals: 1, polarity: 'HIGH' },
      ...{ yearToDateRule: 'RATIO_OF_SUMS', ...facts },
    }),
    tolerances,
  };
}

/** A printed percentage with its printed counts. */
export function published(numerator: number, denominator: number): Reported {
  return share(numerator, denominator, 'PUBLISHED', 'PUBLISHED');
}

/** The row of an indicator whose latest figure is of an earlier month than the report's, and shown in it. */
export function lastOfMay(row: RowFacts): RowFacts {
  return {
    ...row,
    span: { months: periodsUpTo(month('2018-05'), 24), shown: 13, inYearToDate: 2 },
  };
}

/** The same, as of an authority that reports by quarter. */
export function byQuarter(change: ReadingChange): ReadingChange {
  const { question } = change;
  const months = question.span.months.map((each) => ({ ...each, kind: 'QUARTER' as const }));
  return { ...change, question: { ...question, span: { ...question.span, months } } };
}
