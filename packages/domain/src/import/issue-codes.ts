import type { IssueSeverity } from './found-issue';

interface IssueKind {
  readonly severity: IssueSeverity;
  /** What it means, for people. */
  readonly meaning: string;
}

const kind = (severity: IssueSeverity, meaning: string): IssueKind => ({ severity, meaning });

/**
 * Everything that can be said about a file, and how serious it is. A FAIL is what would put a wrong
 * figure on record, or none that anybody can name; a WARNING may be true and must be believed by
 * somebody; a NOTE says what was done.
 */
const KINDS = {
  // The file and its headings.
  FILE_REFUSED: kind('FAIL', 'The file cannot be read, or is larger than what is read.'),
  NATIONAL_FILE: kind(
    'FAIL',
    'The file holds published figures of the country, which are loaded as national figures.',
  ),
  NOTHING_READ: kind('FAIL', 'No row of the table gives a figure.'),
  MAPPING_INCOMPLETE: kind(
    'FAIL',
    'The indicator, the period, the place or the figure is not said.',
  ),
  MAPPING_NAMES_NOBODY: kind(
    'FAIL',
    'An indicator, place or period that the columns are understood by does not exist.',
  ),
  MAPPING_NOT_POSSIBLE: kind('FAIL', 'What is said of a column cannot be.'),
  COLUMNS_AGREE: kind(
    'FAIL',
    'Two columns hold the same figure of the same period, place and basis.',
  ),
  COLUMNS_SWAPPED: kind('FAIL', 'Most numerators are above their denominators.'),
  HEADING_CHANGED: kind(
    'FAIL',
    'Another heading stands above a column than the one it was understood by.',
  ),
  HEADING_CONTRADICTED: kind(
    'WARNING',
    'A column, or the table, was said to be something else than its heading or title reads as.',
  ),
  HIDDEN_ROWS: kind('WARNING', 'Rows that the workbook hides are left out.'),
  HIDDEN_COLUMN: kind('WARNING', 'A column that the workbook hides is read.'),
  SHEETS_NOT_READ: kind('NOTE', 'Other sheets of the workbook hold figures, too.'),
  COLUMN_NOT_READ: kind(
    'WARNING',
    'A column of a wide table holds figures and is headed by nothing that is known.',
  ),
  HEADING_REPEATED: kind('NOTE', 'Rows that repeat the headings are left out.'),
  TOTAL_ROW: kind('WARNING', 'Rows of totals are left out.'),
  OTHER_AREA: kind('NOTE', 'Rows of other areas of a national file are left out.'),
  ROW_TOO_WIDE: kind(
    'FAIL',
    'The row has more cells than the table has headings: a comma in a number may have cut it in two.',
  ),
  ROW_IN_ONE_CELL: kind(
    'FAIL',
    'A whole row stands in one cell: it is separated otherwise than the rows about it.',
  ),
  ROW_PASSED_OVER: kind(
    'WARNING',
    'A row holds numbers and names nothing that is known, and none of them stands where figures are read.',
  ),
  LEFT_OUT_BY_CHOICE: kind(
    'NOTE',
    'Rows of a name, or of an ended indicator, that somebody chose to leave out.',
  ),
  NAME_MAPPED: kind('NOTE', 'A name was read as the indicator or place that somebody said it is.'),
  ROW_OF_WORDS: kind('NOTE', 'Rows in which no figure stands are left out.'),
  // What a figure is of.
  INDICATOR_MISSING: kind('FAIL', 'The row does not say which indicator it is of.'),
  INDICATOR_NOT_KNOWN: kind('FAIL', 'No indicator has that ref or name.'),
  INDICATOR_AMBIGUOUS: kind(
    'FAIL',
    'More than one indicator has that name, or two columns name different ones.',
  ),
  NAME_DIFFERS: kind(
    'WARNING',
    'The name beside a ref is not the one that the indicator of that ref has.',
  ),
  PLACE_MISSING: kind('FAIL', 'The row does not say which place it is of.'),
  PLACE_NOT_KNOWN: kind('FAIL', 'No place has that name.'),
  PLACE_AMBIGUOUS: kind('FAIL', 'More than one place has that name.'),
  PLACE_NOT_THEN: kind('WARNING', 'The place is not there in that period.'),
  PERIOD_MISSING: kind('FAIL', 'The row does not say which period it is of.'),
  PERIOD_NOT_READ: kind('FAIL', 'That is not a period.'),
  PERIOD_AMBIGUOUS: kind('FAIL', 'That may be more than one period.'),
  PERIOD_OF_OTHER_LENGTH: kind('FAIL', 'The indicator is not measured in such periods.'),
  MONTH_OR_YEAR: kind(
    'WARNING',
    'That may be a month or a year, as 2011-12 alone, and nothing beside it tells which.',
  ),
  YEAR_CONTRADICTED: kind(
    'WARNING',
    'A year that stands in another column of the row is not that of its period.',
  ),
  PERIOD_IN_FUTURE: kind('FAIL', 'The period has not begun.'),
  PERIOD_NOT_OVER: kind('WARNING', 'The period is not over.'),
  PERIOD_BEFORE_MEASURED: kind('WARNING', 'The indicator was not measured so in that period.'),
  INDICATOR_ENDED: kind('FAIL', 'The indicator is no longer measured in that period.'),
  ABSENCE_AFTER_END: kind(
    'NOTE',
    'It says that there is no figure, of an indicator that is no longer measured: it is passed over.',
  ),
  BASIS_NOT_READ: kind('FAIL', 'That is no basis.'),
  BASIS_NOT_ITS_OWN: kind('WARNING', 'The basis is not that of the indicator.'),
  // The figure.
  NUMBER_NOT_READ: kind('FAIL', 'That is not a number, nor a symbol for why there is none.'),
  NUMBER_DOUBTFUL: kind('FAIL', 'That may be more than one number.'),
  FORMULA_WITHOUT_VALUE: kind('FAIL', 'A formula of the workbook has no saved value.'),
  SPREADSHEET_ERROR: kind('FAIL', 'A formula of the workbook failed.'),
  UNIT_DIFFERS: kind('FAIL', 'The figure has a unit that the indicator has not.'),
  BOUND_NOT_FIGURE: kind('WARNING', 'The row gives a bound and not a figure; it is left out.'),
  PERCENTAGE_AS_FRACTION: kind(
    'WARNING',
    'A percentage of 1 or less, that may be a fraction of 1.',
  ),
  FRACTIONS_READ: kind('WARNING', 'Percentages without a sign were read as fractions of 1.'),
  PERCENTAGE_OVER_100: kind('WARNING', 'A percentage above 100.'),
  NUMERATOR_OVER_DENOMINATOR: kind('WARNING', 'A part that is more than its whole.'),
  NEGATIVE: kind('FAIL', 'A figure below nought, where there can be none.'),
  NOT_WHOLE: kind('WARNING', 'A count that is not a whole number.'),
  VALUE_AGAINST_COUNTS: kind('WARNING', 'The value is not what its own counts give.'),
  COUNTS_INCOMPLETE: kind('FAIL', 'A numerator or a denominator stands alone, without a value.'),
  SOME_OVER_NOUGHT: kind('FAIL', 'Something over nought is no figure.'),
  DENOMINATOR_NOUGHT: kind('NOTE', 'Nothing over nought has no value.'),
  VALUE_COMPUTED: kind('NOTE', 'Values that are not in the file were computed from their counts.'),
  ABSENCE_READ: kind('NOTE', 'Symbols were read as the reason why there is no figure.'),
  CENSORED: kind('NOTE', 'Figures such as "<5" were read as suppressed.'),
  EMPTY_CELLS: kind('NOTE', 'Empty cells say nothing: what is on record stays.'),
  CURRENCY_LEFT_OUT: kind('NOTE', 'Signs of currency were left out.'),
  // Figures against each other and against the record.
  TOO_MANY_WARNINGS: kind(
    'FAIL',
    'The file gives more to acknowledge than anybody can, and is not what it is taken for.',
  ),
  SAME_FIGURE_TWICE: kind('NOTE', 'The file gives the same figure more than once.'),
  DIFFERENT_FIGURES: kind(
    'FAIL',
    'The file gives more than one figure of one thing, and nobody said which counts.',
  ),
  PRINTED_TWICE: kind(
    'WARNING',
    'The file gives more than one figure of one thing, and it was said which of them counts.',
  ),
  TOO_MANY_FIGURES: kind(
    'FAIL',
    'The file gives more figures than can be compared with each other.',
  ),
  ALREADY_LOADED: kind('NOTE', 'The period is on record already.'),
  CHECK_FINDING: kind('WARNING', 'A check of the record finds a fault with these figures in it.'),
  CHECK_NOTE: kind('NOTE', 'A check of the record has something to tell of these figures.'),
  JUMP_OUTSIDE_LIMITS: kind('WARNING', 'The figure lies outside the control limits of its series.'),
  POINT_MISPLACED: kind(
    'WARNING',
    'A figure about ten, a hundred or a thousand times, or a tenth and so on, of what its counts or the months before it give.',
  ),
  REMAINDER_NEGATIVE: kind('WARNING', 'The places below add up to more than the whole.'),
  PERIOD_PUBLISHED: kind('NOTE', 'The period is published: the figures would restate it.'),
} as const satisfies Record<string, IssueKind>;

export type IssueCode = keyof typeof KINDS;

/** Every code, those that stop an import and those that do not. */
export const ISSUE_CODES: readonly IssueCode[] = Object.keys(KINDS) as IssueCode[];

/** How serious an issue of a code is: always the same. */
export function issueSeverity(code: IssueCode): IssueSeverity {
  return KINDS[code].severity;
}

/** What an issue of a code means, for people. */
export function issueMeaning(code: IssueCode): string {
  return KINDS[code].meaning;
}
