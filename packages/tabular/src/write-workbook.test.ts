import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeFile, readRows, sourceOfBytes, writeWorkbook, type WrittenSheet } from './index';
import { dayOfSerial, formatKind } from './number-formats';
import { sheetNames } from './write-workbook';

const SHEET: WrittenSheet = {
  name: 'March 2018',
  lines: ['Scorecard, March 2018', 'One table. Modelled figures are marked.'],
  table: {
    columns: [
      { heading: 'Ref' },
      { heading: 'Value', format: { kind: 'PERCENT', decimals: 1 } },
      { heading: 'Value', format: { kind: 'NUMBER', decimals: 0 } },
      { heading: 'Until', format: { kind: 'DATE' } },
    ],
    rows: [
      ['3.3', 56, 711, '2018-03-31'],
      ['=1+1', 0.5, null, null],
    ],
  },
};

async function cellsOf(bytes: Uint8Array, sheet: string) {
  const source = sourceOfBytes(bytes);
  const file = await describeFile(source);
  const rows = [];
  for await (const batch of readRows(source, file, sheet)) rows.push(...batch);
  return { file, rows };
}

describe('a workbook that is written', () => {
  const bytes = writeWorkbook({
    title: 'Scorecard',
    sheets: [{ name: 'Notes', lines: ['Notes'] }, SHEET],
  });

  it('holds moments as numbers with a time, and what is none of the kind as text', () => {
    const format = { kind: 'MOMENT' } as const;
    const rows = [['2026-11-20T14:05:09'], ['2026-11-20'], ['yesterday'], ['2026-13-40T00:00:00']];
    const table = { columns: [{ heading: 'When', format }], rows };
    const [sheet] = Object.entries(
      unzipSync(writeWorkbook({ title: 'Audit', sheets: [{ name: 'Audit', table }] })),
    ).filter(([name]) => name.endsWith('sheet1.xml'));
    const xml = new TextDecoder().decode(sheet?.[1]);
    expect([...xml.matchAll(/<v>([\d.]+)<\/v>/g)].map(([, serial]) => Number(serial))).toEqual([
      46_346 + (14 * 3600 + 5 * 60 + 9) / 86_400,
      46_346,
    ]);
    expect(xml).toContain('yesterday');
    expect(xml).toContain('2026-13-40T00:00:00');
  });

  it('is read back with its numbers, percentages and days', async () => {
    const { file, rows } = await cellsOf(bytes, 'March 2018');
    expect(file.sheets.map(({ name }) => name)).toEqual(['Notes', 'March 2018']);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 4, 5, 6]);
    expect(rows[3]?.cells).toEqual([
      { text: '3.3', number: null, date: null, isPercentFormat: false },
      { text: '56%', number: 0.56, date: null, isPercentFormat: true },
      { text: '711', number: 711, date: null, isPercentFormat: false },
      { text: '2018-03-31', number: 43190, date: '2018-03-31', isPercentFormat: false },
    ]);
    expect(rows[4]?.cells[0]?.text).toBe('=1+1');
  });

  it('is one table a sheet, marked up, without merged cells or formulas', () => {
    const parts = Object.entries(unzipSync(bytes)).map(
      ([name, part]) => [name, new TextDecoder().decode(part)] as const,
    );
    const all = parts.map(([, text]) => text).join('');
    expect(all).not.toMatch(/<mergeCell|<f>|<f /);
    expect(all).toContain('quotePrefix="1"');
    const [, table = ''] = parts.find(([name]) => name.startsWith('xl/tables/')) ?? [];
    expect(table).toContain('ref="A4:D6"');
    expect(table).toContain('name="Value (2)"');
  });

  it('is the same file for the same content', () => {
    const again = writeWorkbook({
      title: 'Scorecard',
      sheets: [{ name: 'Notes', lines: ['Notes'] }, SHEET],
    });
    expect(again).toEqual(bytes);
  });

  it('takes names of sheets that a spreadsheet does not', async () => {
    const sheets = ['a/b:c', 'A b c', 'x'.repeat(40), ''].map((name) => ({ name, lines: ['1'] }));
    const { file } = await cellsOf(writeWorkbook({ title: '', sheets }), 'a b c');
    expect(file.sheets.map(({ name }) => name)).toEqual([
      'a b c',
      'A b c (2)',
      'x'.repeat(31),
      'Sheet',
    ]);
  });

  it('leads from its rows to its sheets, whatever those are called', async () => {
    const names = sheetNames(['Contents', 'Children’s "5 & 6"', "Ann's", "Ann's"]);
    expect(names).toEqual(['Contents', 'Children’s "5 & 6"', "Ann's", "Ann's (2)"]);
    const [first = '', ...others] = names;
    const table = {
      columns: [{ heading: 'Sheet' }],
      rows: others.map((name) => [name]),
      leadsTo: others,
    };
    const written = writeWorkbook({
      title: 't',
      sheets: [{ name: first, table }, ...others.map((name) => ({ name, lines: [name] }))],
    });
    const { file, rows } = await cellsOf(written, first);
    expect(file.sheets.map(({ name }) => name)).toEqual(names);
    expect(rows.slice(1).map(({ cells }) => cells[0]?.text)).toEqual(others);
    const xml = strFromU8(unzipSync(written)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const places = [...xml.matchAll(/<hyperlink ref="(A\d)" location="([^"]*)"/g)];
    expect(places.map(([, at, place]) => [at, place])).toEqual([
      ['A2', "'Children’s &quot;5 &amp; 6&quot;'!A1"],
      ['A3', "'Ann''s'!A1"],
      ['A4', "'Ann''s (2)'!A1"],
    ]);
  });

  it('gives back any text and any number', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    // A file knows one nought alone.
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
      .map((one) => one + 0);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, number), { minLength: 1 }), async (cells) => {
        const columns = [
          { heading: 'Text' },
          { heading: 'Number', format: { kind: 'NUMBER', decimals: 2 } as const },
        ];
        const written = writeWorkbook({
          title: 't',
          sheets: [{ name: 's', table: { columns, rows: cells } }],
        });
        const { rows } = await cellsOf(written, 's');
        const kept = (one: string) => one.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
        const expected = cells.map(([one, two]) => [kept(one).replace(/\r\n?/g, '\n'), two]);
        expect(
          rows.slice(1).map((row) => [row.cells[0]?.text ?? '', row.cells[1]?.number]),
        ).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a workbook of somebody else', () => {
  it('tells hidden rows and columns, merged cells, errors, shared and broken-up texts', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <cols><col min="2" max="3" hidden="1"/></cols><sheetData>
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="D2" t="e"><v>#N/A</v></c></row>
      <row r="5" hidden="1"><c r="A5" s="1"><v>43160</v></c><c r="B5" t="b"><v>1</v></c>
        <c r="C5" s="2"><v>0.663</v></c><c r="D5"><f>1+2</f><v>0.30000000000000004</v></c></row>
      </sheetData><mergeCells><mergeCell ref="A2:C3"/></mergeCells></worksheet>`;
    const parts = {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="A" state="hidden" r:id="x"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="x" Target="worksheets/s.xml"/></Relationships>`,
      'xl/sharedStrings.xml': `<sst><si><r><t>No of </t></r><r><t>contacts</t></r><rPh><t>x</t></rPh></si></sst>`,
      'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="mmm\\-yy"/></numFmts>
        <cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
      'xl/worksheets/s.xml': sheet,
    };
    const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
    const { file, rows } = await cellsOf(zipSync(Object.fromEntries(packed)), 'A');
    expect(file.sheets[0]).toEqual({
      ...{ name: 'A', hidden: true, hiddenColumns: [2, 3], rows: 5, columns: 4 },
      merged: [{ firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 3 }],
    });
    const texts = rows.map(({ row, hidden, cells }) => [row, hidden, ...cells.map((c) => c?.text)]);
    expect(texts).toEqual([
      [2, false, 'No of contacts', undefined, undefined, '#N/A'],
      [5, true, '2018-03-01', 'TRUE', '66.3%', '0.3'],
    ]);
  });
});

describe('a number format', () => {
  it.each<[number, string | undefined, string]>([
    [14, undefined, 'DATE'],
    [9, undefined, 'PERCENT'],
    [0, undefined, 'OTHER'],
    [170, 'mmm-yy', 'DATE'],
    [170, '[$-809]dd mmmm yyyy', 'DATE'],
    [170, '0.0%', 'PERCENT'],
    [170, '#,##0.0 "days"', 'OTHER'],
    [170, 'h:mm', 'OTHER'],
    [170, '[Red]General', 'OTHER'],
  ])('%i %s is %s', (id, code, kind) => {
    expect(formatKind(id, code)).toBe(kind);
  });

  it.each<[number, boolean, string | null]>([
    [43160, false, '2018-03-01'],
    [43160.75, false, '2018-03-01'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [41698, true, '2018-03-01'],
    [0.5, false, null],
    [-3, false, null],
  ])('day %d, counted from 1904: %s, is %s', (serial, from1904, day) => {
    expect(dayOfSerial(serial, from1904)).toBe(day);
  });
});
