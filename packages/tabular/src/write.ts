// What writes workbooks, by itself: it runs in a browser too.
export { writeWorkbook } from './write-workbook';
export type {
  ColumnFormat,
  FormattedNumber,
  WrittenCell,
  WrittenColumn,
  WrittenSheet,
  WrittenWorkbook,
} from './written-workbook';
