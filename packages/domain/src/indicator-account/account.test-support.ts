import { month, periodsUpTo } from '../period';
import { judgeCell } from '../scorecard/judge-cell';
import { questionOf } from '../scorecard/judge-scorecard';
import { aCell, aFactsRow, COUNTY } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { IndicatorFacts, RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';

/** A percentage of events of which high is good, red below 70 and green from 80 since April 2018. */
export function aPercentage(
  figures: readonly Reported[],
  { targets = [], ...facts }: Partial<IndicatorFacts> & Partial<Pick<RowFacts, 'targets'>> = {},
): RowFacts {
  return {
    ...aFactsRow('3.3', [aCell(figures)], {
      measureKind: 'PERCENTAGE',
      polarity: 'HIGH',
      multiplier: 100,
      decimals: 1,
      unit: '%',
      yearToDateRule: 'RATIO_OF_SUMS',
      ...facts,
    }),
    tolerances: [
      {
        from: '2018-04-01',
        to: null,
        placeId: null,
        rule: { model: 'THRESHOLDS', red: 70, green: 80 },
      },
    ],
    targets,
  };
}

/** The row as judged in June 2018 at the county, three months shown. */
export function judgedAt(row: RowFacts) {
  const months = periodsUpTo(month('2018-06'), 24);
  const facts: ScorecardFacts = {
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', places: [COUNTY], modelled: true },
    span: { months, shown: 3, inYearToDate: 3 },
    rows: [row],
  };
  const question = questionOf(facts, row, 0);
  return { question, cell: judgeCell(question), months, place: COUNTY };
}
