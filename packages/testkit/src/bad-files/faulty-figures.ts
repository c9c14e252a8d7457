import { FAULTY_ROW, withRow } from './bad-file';
import type { BadFile, ExpectedFault } from './bad-file';

type Code = Extract<ExpectedFault, { code: unknown }>['code'];

const VALUE = 6;

/** A row of 3.3 in Norwich in February with a fault in its figure. */
function figure(title: string, code: Code, column: number, ...fields: readonly string[]): BadFile {
  const [value = '', numerator = '', denominator = '', ref = '3.3'] = fields;
  return {
    ...{ title, fileName: 'figures.csv' },
    bytes: withRow(ref, 'Norwich', 'Feb-18', numerator, denominator, value),
    expected: { code, row: FAULTY_ROW, column },
  };
}

/** Files in which one figure is wrong. */
export const FAULTY_FIGURES: readonly BadFile[] = [
  figure('a word for a figure', 'NUMBER_NOT_READ', VALUE, 'red'),
  figure('a figure with a mark', 'NUMBER_NOT_READ', VALUE, '36.0%*'),
  figure('a formula as text', 'NUMBER_NOT_READ', VALUE, '=A1+B1', '', '', '2.1'),
  figure('a figure in brackets', 'NUMBER_DOUBTFUL', VALUE, '(12)', '', '', '2.1'),
  figure('a decimal comma', 'NUMBER_DOUBTFUL', VALUE, '66,3'),
  figure('points for thousands', 'NUMBER_DOUBTFUL', VALUE, '1.234,5', '', '', '2.1'),
  figure('commas that group nothing', 'NUMBER_DOUBTFUL', VALUE, '12,34', '', '', '2.1'),
  figure('an exponent', 'NUMBER_DOUBTFUL', VALUE, '1.2E+05', '', '', '2.1'),
  figure('two numbers in a cell', 'NUMBER_DOUBTFUL', VALUE, '398/711'),
  figure(
    'more digits than a number holds',
    'NUMBER_DOUBTFUL',
    VALUE,
    '9'.repeat(18),
    '',
    '',
    '2.1',
  ),
  figure('the error of a formula', 'SPREADSHEET_ERROR', VALUE, '#DIV/0!'),
  figure('another error of a formula', 'SPREADSHEET_ERROR', VALUE, '#N/A'),
  figure('a column too narrow to show its figure', 'SPREADSHEET_ERROR', VALUE, '#####'),
  figure('a percentage for a count', 'UNIT_DIFFERS', VALUE, '66.3%', '', '', '2.1'),
  figure('days for a percentage', 'UNIT_DIFFERS', VALUE, '66 days'),
  figure('a percentage for a numerator', 'UNIT_DIFFERS', 4, '36.0%', '36%', '100'),
  figure('a percentage above 100', 'PERCENTAGE_OVER_100', VALUE, '120.0%'),
  figure('a numerator over its denominator', 'NUMERATOR_OVER_DENOMINATOR', 4, '', '12', '10'),
  figure('a fraction that may be a percentage', 'PERCENTAGE_AS_FRACTION', VALUE, '0.663'),
  figure('a count below nought', 'NEGATIVE', VALUE, '-3', '', '', '2.1'),
  figure('a numerator below nought', 'NEGATIVE', 4, '', '-3', '10'),
  figure('half a contact', 'NOT_WHOLE', VALUE, '412.5', '', '', '2.1'),
  figure('half a child', 'NOT_WHOLE', 4, '', '3.5', '10'),
  figure('a value other than its counts give', 'VALUE_AGAINST_COUNTS', VALUE, '72.0%', '68', '97'),
  figure('a value over nothing', 'VALUE_AGAINST_COUNTS', VALUE, '0.0%', '0', '0'),
  figure('a suppressed value with its counts', 'VALUE_AGAINST_COUNTS', VALUE, 'c', '3', '97'),
  figure('a numerator alone', 'COUNTS_INCOMPLETE', 4, '', '12'),
  figure('a denominator alone', 'COUNTS_INCOMPLETE', 5, '', '', '12'),
];
