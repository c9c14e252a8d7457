import type { CouncilFacts } from '../council/council-facts';

/** Northumberland, whose report’s column headings are lost: they are ours. */
export const NORTHUMBERLAND: CouncilFacts = {
  slug: 'northumberland',
  name: 'Northumberland',
  code: 'E06000057',
  regionName: null,
  reportTitle: 'NCC Current Performance Report for Children’s Social Care',
  settings: {
    judgementModel: 'DUAL',
    precision: 'AS_PRINTED',
    reportingPeriod: 'MONTH',
    layout: {
      version: 1,
      columns: [
        { column: 'REF', heading: 'No.' },
        { column: 'NAME', heading: 'Indicator' },
        { column: 'UNIT', heading: 'Unit' },
        { column: 'TOLERANCE_LIMITS', heading: null },
        { column: 'CURRENT', heading: 'Latest' },
        { column: 'PERIOD', heading: 'Period' },
        { column: 'FREQUENCY', heading: 'Frequency' },
        { column: 'RATING', heading: 'Against tolerance' },
        { column: 'SECOND_RATING', heading: 'Against target' },
        { column: 'RATING_AS_PRINTED', heading: 'The report prints' },
        { column: 'DATA_STATUS', heading: 'Data status' },
        { column: 'SPARKLINE', heading: 'Trend' },
        { column: 'NUMERATOR', heading: 'In real terms' },
        { column: 'DENOMINATOR', heading: 'Out of' },
        { column: 'COMMENTS', heading: 'Comments' },
        { column: 'ACTIONS', heading: 'Actions' },
      ],
      grouping: 'AREA',
      rowPeriod: 'LATEST_FIGURE',
      words: {
        RED: { word: 'Red' },
        GREEN: { word: 'Green' },
      },
      trendMonths: 1,
      notes: [
        'The report’s own column headings are lost in the scan; these are ours.',
        'Its two figures before the latest are called tolerance and target here because of how its two ratings behave: each is green where the latest figure is at least as good.',
        'A row shows the latest figure that was in when the report was made, and names its period.',
        'Both ratings are computed from the figures.',
        '“The report prints” holds what can be read of its own: of rows 15, 17 and 19 one rating alone can be read, and row 20, whose figures are lost, prints N/A and is said to be up to date, as every row is.',
        'Which way is good the report does not print: it is inferred from the ratings and from what is measured.',
      ],
    },
  },
};

/** The day that the report bears. */
export const REPORT_DAY = '2018-08-17';
/** The latest month for which it has figures. */
export const NORTHUMBERLAND_MONTH = '2018-07';
