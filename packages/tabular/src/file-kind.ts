import { FileRefusedError } from './file-refused';
import type { FileSource } from './file-source';

export type FileKind = 'CSV' | 'XLSX';

const EXPECTED = 'Save it as .xlsx or as .csv and load that.';

/** How files that are no tables of ours begin, and what they are. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^\xd0\xcf[^ -~]\xe0/, 'an old .xls workbook, or one that is protected by a password'],
  [/^%PDF/, 'a PDF'],
  [/^[^ -~]\x8b[^ -~]/, 'a gzip archive'],
  [/^7z\xbc\xaf/, 'a 7-Zip archive'],
  [/^Rar!/, 'a RAR archive'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, 'a picture'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^\s*<(?:!doctype html|html|table)/i, 'a web page, whatever its name says'],
  [/^\s*<\?xml/i, 'an XML file'],
];

/**
 * What a file is, by its first bytes and never by its name.
 * @throws FileRefusedError for an empty file and for anything that is neither a workbook nor text.
 */
export async function fileKindOf(source: FileSource): Promise<FileKind> {
  if (source.size === 0) {
    throw new FileRefusedError({
      ...{ code: 'FILE_EMPTY', found: 'The file is empty.' },
      expected: 'Expected is a table of figures: .xlsx or .csv.',
    });
  }
  const bytes = await source.read(0, Math.min(source.size, 4096));
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  if (start.startsWith('PK\x03\x04')) return 'XLSX';
  if (start.startsWith('PK\x05\x06')) throw other('an empty archive');
  const unmarked = start.replace(/^\xef\xbb\xbf/, '');
  const known = OTHERS.find(([begins]) => begins.test(unmarked));
  if (known) throw other(known[1]);
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(start);
  if (!isWide && bytes.includes(0)) throw other('no text');
  return 'CSV';
}

function other(what: string): FileRefusedError {
  return new FileRefusedError({
    ...{ code: 'FILE_KIND', found: `The file is ${what}.`, expected: EXPECTED },
  });
}
