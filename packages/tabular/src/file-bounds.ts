/** What a file may hold at most. A file beyond one of them is refused before it fills the memory. */
export const FILE_BOUNDS = {
  /** Bytes of the file itself. */
  size: 50 * 1024 * 1024,
  /** Bytes of a workbook once it is unpacked. */
  unpacked: 1024 * 1024 * 1024,
  /** Times that a part of a workbook may grow when it is unpacked; beyond a megabyte of it. */
  ratio: 250,
  /** Parts of a workbook: sheets, styles, pictures. */
  parts: 2_000,
  sheets: 100,
  /** Rows of a sheet, empty ones too. */
  rows: 1_000_000,
  columns: 512,
  /** Characters of a cell: as many as a spreadsheet holds. */
  cell: 32_767,
  /** Different texts of a workbook, and their characters together. */
  texts: 1_500_000,
  textCharacters: 128 * 1024 * 1024,
} as const;

export type FileBounds = { readonly [Bound in keyof typeof FILE_BOUNDS]: number };
