import { quarter } from '@vital-signs/domain';
import type { CouncilFacts } from '../council/council-facts';

/** Solihull, by what its report says in words: the table that they speak of is not held. */
export const SOLIHULL: CouncilFacts = {
  slug: 'solihull',
  name: 'Solihull',
  code: 'E08000029',
  regionName: 'West Midlands',
  reportTitle: 'Children, Education & Skills Performance Report',
  settings: {
    judgementModel: 'BAND',
    precision: 'FULL',
    reportingPeriod: 'QUARTER',
    layout: {
      version: 1,
      columns: [
        { column: 'REF', heading: 'Code' },
        { column: 'NAME', heading: 'Measure' },
        { column: 'POLARITY', heading: 'Good is' },
        { column: 'BASIS', heading: 'Measured' },
        { column: 'CURRENT', heading: 'Performance' },
        { column: 'PERIOD', heading: 'Quarter' },
        { column: 'NUMERATOR', heading: 'Number' },
        { column: 'DENOMINATOR', heading: 'Out of' },
        { column: 'YEAR_TO_DATE', heading: 'Cumulative' },
        { column: 'TARGET', heading: 'Target' },
        { column: 'TOLERANCE_LIMITS', heading: 'Tolerance' },
        { column: 'BENCHMARKS', heading: null },
        { column: 'RATING', heading: 'Against tolerance' },
        { column: 'JUDGEMENT_AS_PRINTED', heading: 'The report says' },
        { column: 'SPARKLINE', heading: 'Trend' },
        { column: 'COMMENTS', heading: 'Comments' },
      ],
      grouping: 'AREA',
      words: {
        GREEN: { word: 'Within tolerance' },
        RED: { word: 'Outside tolerance' },
        OUTSIDE_BAND: { word: 'Outside tolerance, favourable' },
        ZERO_CONCERN: { word: 'Zero, a concern' },
      },
      trendMonths: 2,
      notes: [
        'The report’s table, its Appendix 1, is not held here. What stands here is what its text says in words; the columns and their headings are ours.',
        'Measures stand under the headings under which the text sorts them: meeting target, concerns, and for information. What it says of each figure is quoted; the rating beside it is computed, where the text gives tolerances.',
      ],
    },
  },
};

/** The quarters that the report is about. */
export const Q4 = quarter(2017, 4);
export const Q1 = quarter(2018, 1);
export const SOLIHULL_QUARTERS = [Q4, Q1] as const;

/** How a source names lines of the report. */
export function sourceAt(lines: string): string {
  return `Performance report of quarters 4 2017-18 and 1 2018-19, lines ${lines}`;
}
