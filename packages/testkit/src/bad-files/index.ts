import type { BadFile } from './bad-file';
import { FAULTY_FIGURES } from './faulty-figures';
import { FAULTY_SUBJECTS } from './faulty-subjects';
import { FAULTY_TABLES } from './faulty-tables';
import { FAULTY_WORKBOOKS } from './faulty-workbooks';
import { LOST_FIGURES } from './lost-figures';
import { UNREADABLE_FILES } from './unreadable-files';

export type { BadFile, ExpectedFault } from './bad-file';
export { rawWorkbook, type RawCell, type RawSheet } from './raw-workbook';

/**
 * Files that must not get into a record as they are, made by code, each with what is to be said of it.
 * They speak of 2.1 (a count of events), 2.10, 3.3 (a percentage) and of Norfolk's localities and
 * teams, so that they are as bad for the demonstration as for tests of the rules.
 */
export const BAD_FILES: readonly BadFile[] = [
  ...FAULTY_FIGURES,
  ...FAULTY_SUBJECTS,
  ...FAULTY_TABLES,
  ...FAULTY_WORKBOOKS,
  ...LOST_FIGURES,
  ...UNREADABLE_FILES,
];
