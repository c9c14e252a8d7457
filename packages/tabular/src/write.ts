// What writes workbooks, by itself: it runs in a browser too.
export { sheetNames, writeWorkbook } from './write-workbook';
export { xmlText } from './written-xml';
export type {
  ColumnFormat,
  FormattedNumber,
  WrittenCell,
  WrittenColumn,
  WrittenSheet,
  WrittenWorkbook,
} from './written-workbook';
