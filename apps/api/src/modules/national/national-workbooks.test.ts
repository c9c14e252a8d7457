import { writeWorkbook, type WrittenSheet } from '@vital-signs/tabular';
import { describe, expect, it } from 'vitest';
import { readNationalFile } from './national-load.service';

const notes = (name: string): WrittenSheet => ({ name, lines: ['What this workbook holds.'] });
const CODES: WrittenSheet = {
  name: 'Codes',
  lines: [],
  table: {
    columns: ['LA Number', 'LA Name', 'Region', 'Type'].map((heading) => ({ heading })),
    rows: [['926', 'Norfolk', 'East of England', 'Shire']],
  },
};
const workbook = (...sheets: WrittenSheet[]) => writeWorkbook({ title: 'Codes', sheets });

describe('a workbook of published figures', () => {
  it('is read from the sheet in a known layout, wherever it stands, and the others are named', async () => {
    const bytes = workbook(notes('Notes'), CODES, notes('Sources'));
    const { failed, areas, issues } = await readNationalFile(bytes, 'codes.xlsx');
    expect(failed).toBe(false);
    expect(areas).toMatchObject([{ laNumber: '926', region: 'East of England' }]);
    expect(issues.map(({ code, read }) => [code, read])).toEqual([
      ['SHEET_NOT_READ', 'Notes'],
      ['SHEET_NOT_READ', 'Sources'],
    ]);
  });

  it('is refused where no sheet is in a known layout', async () => {
    const { failed, issues } = await readNationalFile(
      workbook(notes('Notes'), notes('Sources')),
      'codes.xlsx',
    );
    expect(failed).toBe(true);
    expect(issues.map(({ code }) => code)).toEqual(['LAYOUT_NOT_KNOWN']);
  });
});
