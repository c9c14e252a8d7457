import { csv, FAULTY_ROW, GOOD_ROWS, HEADINGS, withRow } from './bad-file';
import type { BadFile, ExpectedFault } from './bad-file';

type Code = Extract<ExpectedFault, { code: unknown }>['code'];

/** A row with a fault in what its figure is of. */
function subject(title: string, code: Code, column: number, ...fields: readonly string[]): BadFile {
  const [ref = '3.3', place = 'Norwich', period = 'Feb-18'] = fields;
  return {
    ...{ title, fileName: 'subjects.csv' },
    bytes: withRow(ref, place, period, '', '', '36'),
    expected: { code, row: FAULTY_ROW, column },
  };
}

const period = (title: string, code: Code, written: string) =>
  subject(title, code, 3, '3.3', 'Norwich', written);

/** A file in which every row says which basis its figure has; the last of them wrongly. */
function basis(title: string, code: Code, column: number, written: string): BadFile {
  const own = GOOD_ROWS.map((row) => [...row, 'in month']);
  return {
    ...{ title, fileName: 'bases.csv' },
    bytes: () =>
      csv([...HEADINGS, 'Basis'], ...own, ['3.3', 'Norwich', 'Feb-18', '', '', '36', written]),
    expected: { code, row: FAULTY_ROW, column },
  };
}

/** Files in which a row does not say, or says wrongly, what its figure is of. */
export const FAULTY_SUBJECTS: readonly BadFile[] = [
  subject('a ref that nothing has', 'INDICATOR_NOT_KNOWN', 1, '3.33'),
  subject('a name that nothing has', 'INDICATOR_NOT_KNOWN', 1, 'Asessments in time'),
  subject('no indicator', 'INDICATOR_MISSING', 1, ''),
  subject('a place misspelt', 'PLACE_NOT_KNOWN', 2, '3.3', 'Norwhich'),
  subject('a place of another county', 'PLACE_NOT_KNOWN', 2, '3.3', 'Lowestoft'),
  subject('no place', 'PLACE_MISSING', 2, '3.3', ''),
  subject('a team that several localities have', 'PLACE_AMBIGUOUS', 2, '3.3', 'Assessment'),
  subject('no period', 'PERIOD_MISSING', 3, '3.3', 'Norwich', ''),
  period('a word for a period', 'PERIOD_NOT_READ', 'last month'),
  period('a month before its day', 'PERIOD_NOT_READ', '02/28/2018'),
  period('a day that never was', 'PERIOD_NOT_READ', '31/02/2018'),
  period('a month that never was', 'PERIOD_NOT_READ', '2018-13'),
  period('years that do not follow', 'PERIOD_NOT_READ', '2017/19'),
  period('a day without a year', 'PERIOD_AMBIGUOUS', '18-Feb'),
  period('a month without a year', 'PERIOD_AMBIGUOUS', 'February'),
  period('a month or a year', 'PERIOD_AMBIGUOUS', '11/12'),
  period('a quarter for a month', 'PERIOD_OF_OTHER_LENGTH', 'Q4 2017/18'),
  period('a year for a month', 'PERIOD_OF_OTHER_LENGTH', '2017/18'),
  {
    ...period('a month that has not begun', 'PERIOD_IN_FUTURE', 'Feb-2099'),
    expected: { code: 'PERIOD_IN_FUTURE', row: FAULTY_ROW, column: 6 },
  },
  basis('a basis that is none', 'BASIS_NOT_READ', 7, 'sometimes'),
  basis('a basis that is not the indicator’s', 'BASIS_NOT_ITS_OWN', 6, 'snapshot'),
];
