import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeFile, FILE_BOUNDS, FileRefusedError, readRows, type FileBounds } from './index';
import { sourceOfBytes, sourceOfFile } from './file-source';

const utf8 = (text: string) => sourceOfBytes(new TextEncoder().encode(text));

async function textsOf(source: ReturnType<typeof sourceOfBytes>, sheet: string | null = null) {
  const file = await describeFile(source);
  const rows: (string | null)[][] = [];
  for await (const batch of readRows(source, file, sheet)) {
    for (const { cells } of batch) rows.push(cells.map((cell) => cell?.text ?? null));
  }
  return { file, rows };
}

async function refusalOf(bytes: Uint8Array | string, bounds: FileBounds = FILE_BOUNDS) {
  const source = typeof bytes === 'string' ? utf8(bytes) : sourceOfBytes(bytes);
  try {
    const file = await describeFile(source, bounds);
    for await (const _ of readRows(source, file, null, bounds));
  } catch (error) {
    if (error instanceof FileRefusedError) return error;
    throw error;
  }
  return null;
}

describe('a text file', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['with commas', 'ref,value\n3.3,66.3%', 'utf-8 ,'],
    ['with semicolons', 'ref;value\n3.3;66,3', 'utf-8 ;'],
    ['with tabs', 'ref\tvalue\n3.3\t66.3', 'utf-8 \t'],
    ['with a mark', '\ufeffref,value\n3.3,1', 'utf-8 ,'],
    ['with a comma between quotation marks', '"a;b;c",2\n"d;e;f",3', 'utf-8 ,'],
    ['of one column', 'value\n1\n2', 'utf-8 ,'],
    ['from Excel on a British machine', new Uint8Array([0xa3, 0x2c, 0x96, 0x0a]), 'windows-1252 ,'],
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0]), 'utf-16le ,'],
  ])('%s is told as it is', async (_, bytes, told) => {
    const source = typeof bytes === 'string' ? utf8(bytes) : sourceOfBytes(bytes);
    const { encoding, separator } = await describeFile(source);
    expect(`${encoding} ${separator}`).toBe(told);
  });

  it('loses its mark, and keeps pounds and dashes of Windows', async () => {
    expect((await textsOf(utf8('\ufeffref,value'))).rows).toEqual([['ref', 'value']]);
    const windows = sourceOfBytes(new Uint8Array([0xa3, 0x31, 0x2c, 0x96]));
    expect((await textsOf(windows)).rows).toEqual([['£1', '–']]);
  });

  it('keeps the number of a row, below blank rows and cells of several lines', async () => {
    const source = utf8('ref,note\n\n3.3,"two\nlines"\n4.1,"said ""so"""\n');
    const file = await describeFile(source);
    const read = [];
    for await (const batch of readRows(source, file, null)) read.push(...batch);
    const filled = read.filter(({ cells }) => cells.some((cell) => cell !== null));
    expect(filled.map(({ row, cells }) => [row, cells[1]?.text])).toEqual([
      [1, 'note'],
      [3, 'two\nlines'],
      [4, 'said "so"'],
    ]);
    expect(file.sheets[0]).toMatchObject({ rows: 4, columns: 2 });
  });
});

describe('a file that cannot be read', () => {
  const packed = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  it.each<[string, Uint8Array | string, string, RegExp]>([
    ['nothing at all', '', 'FILE_EMPTY', /is empty/],
    ['a PDF', '%PDF-1.7 …', 'FILE_KIND', /a PDF/],
    ['an old workbook', ole, 'FILE_KIND', /old \.xls workbook, or one that is protected/],
    ['a web page called .xls', '<html><table>', 'FILE_KIND', /web page/],
    ['a Word document', packed({ 'word/document.xml': '<a/>' }), 'FILE_KIND', /Word/],
    ['an archive of something', packed({ 'a.csv': 'a,b' }), 'FILE_KIND', /archive/],
    ['bytes that are no text', new Uint8Array([1, 0, 2, 0, 3]), 'FILE_KIND', /no text/],
    ['half a workbook', strToU8('PK\u0003\u0004 and no more'), 'FILE_DAMAGED', /cut off/],
    ['a quotation mark left open', 'a,"b\nc,d\n', 'QUOTE_NOT_CLOSED', /not closed/],
    ['a quotation mark in a cell', 'a,b"c"\n', 'QUOTE_NOT_CLOSED', /middle of a cell/],
    [
      'types declared in XML',
      packed({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>' }),
      'FILE_DAMAGED',
      /not what a workbook holds/,
    ],
  ])('%s is refused in words', async (_, bytes, code, words) => {
    const refusal = await refusalOf(bytes);
    expect(refusal).toMatchObject({ code });
    expect(refusal?.message).toMatch(words);
    expect(refusal?.expected).not.toBe('');
  });

  it.each<[string, Uint8Array | string, Partial<FileBounds>, string]>([
    ['too large', 'a,b\n'.repeat(10), { size: 20 }, 'FILE_TOO_LARGE'],
    ['of too many rows', 'a,b\n'.repeat(11), { rows: 10 }, 'TOO_MANY_ROWS'],
    ['of too many columns', 'a,b,c', { columns: 2 }, 'TOO_MANY_COLUMNS'],
    ['with a cell too long', 'a,bbbb', { cell: 3 }, 'CELL_TOO_LONG'],
    [
      'that grows too much when it is unpacked',
      packed({ 'xl/workbook.xml': ' '.repeat(3_000_000) }),
      {},
      'FILE_UNPACKS_TOO_LARGE',
    ],
    [
      'that unpacks too large',
      packed({ 'xl/workbook.xml': '<workbook/>' }),
      { unpacked: 5 },
      'FILE_UNPACKS_TOO_LARGE',
    ],
  ])('%s is refused', async (_, bytes, bounds, code) => {
    expect(await refusalOf(bytes, { ...FILE_BOUNDS, ...bounds })).toMatchObject({ code });
  });

  it('is refused or read, whatever its bytes are', async () => {
    const beginnings = fc.constantFrom('', 'PK\u0003\u0004', 'a,b\n', '"', '\ufeff');
    await fc.assert(
      fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        await refusalOf(new Uint8Array([...strToU8(start), ...rest]));
      }),
    );
  });
});

const shared = new URL('../../../../shared/data/dfe/', import.meta.url);
const published = existsSync(new URL('la_code_list.xlsx', shared));

describe.skipIf(!published)('published workbooks (skipped without ../shared)', () => {
  it.each(['la_code_list.xlsx', 'sn_april_2021.xlsx', 'sn_may_2025.xlsx'])(
    '%s is read with its sheets',
    async (name) => {
      const source = await sourceOfFile(new URL(name, shared).pathname);
      const file = await describeFile(source);
      expect(file.kind).toBe('XLSX');
      for (const sheet of file.sheets) {
        let last = 0;
        for await (const batch of readRows(source, file, sheet.name))
          last = batch.at(-1)?.row ?? last;
        expect(last).toBeGreaterThanOrEqual(sheet.rows);
      }
      expect(Math.max(...file.sheets.map(({ rows }) => rows))).toBeGreaterThan(100);
    },
  );
});
