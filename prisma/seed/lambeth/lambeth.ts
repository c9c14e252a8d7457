import type { CouncilFacts } from '../council/council-facts';

/** Lambeth, with the columns of its highlight indicators as they are printed. */
export const LAMBETH: CouncilFacts = {
  slug: 'lambeth',
  name: 'Lambeth',
  code: 'E09000022',
  regionName: null,
  reportTitle: 'Children’s Social Care Highlight Indicators',
  settings: {
    judgementModel: 'MINIMUM_UPPER',
    precision: 'FULL',
    reportingPeriod: 'MONTH',
    layout: {
      version: 1,
      columns: [
        { column: 'REF', heading: 'Ref' },
        { column: 'NAME', heading: 'Performance Measure' },
        { column: 'PREVIOUS_YEAR', heading: '2017/18' },
        { column: 'NUMERATOR', heading: 'Num' },
        { column: 'DENOMINATOR', heading: 'Denom' },
        { column: 'CURRENT', heading: 'Current' },
        { column: 'BASIS', heading: 'Period' },
        { column: 'TREND', heading: 'Six Month Trend' },
        { column: 'TOLERANCE_LIMITS', heading: 'Target' },
        { column: 'SPARKLINE', heading: 'Trend' },
        { column: 'RATING', heading: null },
      ],
      grouping: 'AREA',
      words: {
        RED: { word: 'Worse than minimum' },
        AMBER: { word: 'Between minimum and upper' },
        GREEN: { word: 'At or better than upper' },
      },
      trendMonths: 6,
      notes: [
        'The columns are those of the report, in its order. Its colours are lost in the scan, so the ratings, in a column of their own, are computed from its minimum and upper targets.',
        'Period says in words of ours what the report abbreviates: snapshot, year to date for “YTD”, rolling 12 months for “Rolling Year”. Where it prints n/a beneath Num and Denom, the cell is empty.',
        'Where the upper target lies below the minimum, low is good: better than the upper target then means below it, and worse than the minimum above it (5.10 and 11.13).',
      ],
    },
  },
};

/** The month of the report’s figures. */
export const LAMBETH_MONTH = '2019-02';
