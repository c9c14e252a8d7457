import { describe, expect, it } from 'vitest';
import { catalogueOf, indicatorNamed, PLAIN_SHEET, rowsOf } from './import-table.test-support';
import { proposeMapping } from './propose-mapping';
import { holdsFigures, otherTables, sheetRemarks, sheetToRead } from './which-sheet';

const CATALOGUE = catalogueOf([indicatorNamed('2.1', { name: 'Contacts' })]);
const sheet = (name: string, ...lines: readonly (readonly string[])[]) => ({
  name,
  proposed: proposeMapping(rowsOf(...lines), { ...PLAIN_SHEET, name }, CATALOGUE),
});
const NOTES = sheet('Notes', ['About this workbook'], ['Figures of the morning of 10 April']);
const LIST = sheet('Indicators', ['Ref', 'Name'], ['2.1', 'Contacts']);
const MARCH = sheet('March', ['Ref', 'Mar-18'], ['2.1', '12']);
const APRIL = sheet('April', ['Ref', 'Apr-18'], ['2.1', '13']);

describe('of several sheets', () => {
  it('the first that holds figures is read, and that is told', () => {
    const sheets = [NOTES, LIST, MARCH];
    expect(sheets.map(({ proposed }) => holdsFigures(proposed))).toEqual([false, false, true]);
    expect(sheetToRead(sheets)).toBe(MARCH);
    expect(sheetRemarks(MARCH, sheets)).toEqual([
      'The sheet "March" is read, the first that holds figures. Choose another where that is not the one.',
    ]);
  });

  it('notes are no table, whatever numbers stand in them, unless there is nothing else', () => {
    const notes = sheet('Notes', ['Ref', 'Mar-18'], ['2.1', '0']);
    const empty = sheet(
      'Figures',
      ['Ref', 'Place', 'Period', 'Value'],
      ['2.1', 'Norfolk', 'Jun-18', ''],
    );
    expect(holdsFigures(notes.proposed)).toBe(true);
    expect(sheetToRead([empty, notes])).toBe(empty);
    expect(sheetToRead([notes, empty])).toBe(empty);
    expect(sheetRemarks(MARCH, [notes, MARCH])).toHaveLength(1);
    expect(sheetToRead([notes])).toBe(notes);
    expect(otherTables('March', [notes, MARCH, APRIL])).toEqual([APRIL]);
    expect(otherTables('Notes', [notes, MARCH])).toEqual([MARCH]);
  });

  it('others that hold figures are named', () => {
    expect(sheetRemarks(MARCH, [NOTES, MARCH, APRIL]).at(-1)).toBe(
      'The sheet "April" holds figures too, and is not read: load it by itself.',
    );
  });

  it('the first is shown where none holds figures, and nothing is said of the only one', () => {
    expect(sheetToRead([LIST, NOTES])).toBe(LIST);
    expect(sheetRemarks(NOTES, [NOTES, LIST])[0]).toContain('No sheet reads as a table');
    expect(sheetRemarks(MARCH, [MARCH])).toEqual([]);
    expect(sheetToRead([])).toBeNull();
  });
});
