export { FILE_BOUNDS, type FileBounds } from './file-bounds';
export { FileRefusedError, type FileRefusalCode } from './file-refused';
export { sourceOfBytes, sourceOfFile, type FileSource } from './file-source';
export { fileKindOf, type FileKind } from './file-kind';
export { describeFile, readRows, type DescribedFile, type DescribedSheet } from './read-file';
export { columnAndRow } from './cell-reference';
export { writeWorkbook } from './write-workbook';
export type {
  ColumnFormat,
  FormattedNumber,
  WrittenCell,
  WrittenColumn,
  WrittenSheet,
  WrittenWorkbook,
} from './written-workbook';
