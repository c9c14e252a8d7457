/** The checks that are run over a whole record (METHODS section 12), in the order in which they are told. */
export const CHECK_KINDS = [
  'TOLERANCES_IN_ORDER',
  'LABEL_AGAINST_DATA',
  'VALUE_AGAINST_COUNTS',
  'PARTS_AGAINST_TOTAL',
  'STOCK_AGAINST_FLOW',
  'LOCALITIES_AGAINST_COUNTY',
  'NUMERATOR_OVER_DENOMINATOR',
  'SAME_ROW_TWICE',
  'JUMP_OUTSIDE_LIMITS',
  'PERIOD_MISSING_OR_REPEATED',
  'COMMENTARY_AGAINST_TABLE',
  'TWO_PRINTS',
  'YEAR_TO_DATE',
  'BREAKDOWN_AGAINST_TOTAL',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** What a check is called, and what it compares with what and from when that is a finding. */
export interface CheckWords {
  readonly name: string;
  readonly description: string;
}

const WORDS: Record<CheckKind, CheckWords> = {
  TOLERANCES_IN_ORDER: {
    name: 'Tolerances in order',
    description:
      'The limits of each tolerance against what good performance is: a finding where they are the wrong way round or cannot judge it.',
  },
  LABEL_AGAINST_DATA: {
    name: 'Labels against figures',
    description:
      'Rates labelled as rolling 12 months against the counts of their months: a finding where every month is the month times twelve.',
  },
  VALUE_AGAINST_COUNTS: {
    name: 'Values against their counts',
    description:
      'Each printed figure against its own numerator and denominator: a finding where they do not agree after rounding as printed.',
  },
  PARTS_AGAINST_TOTAL: {
    name: 'Parts against totals',
    description:
      'Indicators that are parts of another against it, in months and in printed years to date: beyond rounding a note, beyond 1% a finding.',
  },
  STOCK_AGAINST_FLOW: {
    name: 'Open cases against those that began and ended',
    description:
      'Open cases against those of the month before, plus those that began, less those that ended: a finding beyond the greater of 5 and 1%.',
  },
  LOCALITIES_AGAINST_COUNTY: {
    name: 'Localities against the county',
    description:
      'Counts of localities against the county’s, and of teams against their locality’s: a finding where they add up to more. Modelled counts are left out.',
  },
  NUMERATOR_OVER_DENOMINATOR: {
    name: 'Numerators against denominators',
    description: 'Numerators of percentages: a finding above their denominators.',
  },
  SAME_ROW_TWICE: {
    name: 'The same row twice',
    description:
      'Rows of one kind against each other: a finding where two print the same figures in every month under two names.',
  },
  JUMP_OUTSIDE_LIMITS: {
    name: 'Jumps outside the control limits',
    description:
      'The latest figure of each series that has control limits: a note where it lies outside them. Earlier ones are marked in its control chart.',
  },
  PERIOD_MISSING_OR_REPEATED: {
    name: 'Months missing or repeated',
    description:
      'Months between the first and the last of each series: a note where nothing at all is reported of one; modelled figures fill no gap, and single quoted ones make no series. Whole months against those before: a finding where every figure is the same.',
  },
  COMMENTARY_AGAINST_TABLE: {
    name: 'Commentary against figures',
    description:
      'Claims of the commentary against the figures: a finding where the figures contradict one, unless another print of the same cell bears it out.',
  },
  TWO_PRINTS: {
    name: 'Cells printed twice',
    description:
      'Cells that a report prints more than once: a finding where the prints are not the same after rounding.',
  },
  YEAR_TO_DATE: {
    name: 'Printed years to date',
    description:
      'Each printed year to date against its months, where none is missing: a finding where they do not agree after rounding.',
  },
  BREAKDOWN_AGAINST_TOTAL: {
    name: 'Breakdowns against their whole',
    description:
      'Categories that are parts of a whole against the figure of the whole, and percentages of a mix against 100%: beyond rounding a note, beyond 1% a finding.',
  },
};

/** What a check is called and what it does, for people. */
export function checkWords(check: CheckKind): CheckWords {
  return WORDS[check];
}
