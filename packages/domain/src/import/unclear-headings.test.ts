import { describe, expect, it } from 'vitest';
import { catalogueOf, indicatorNamed, PLAIN_SHEET, rowsOf } from './import-table.test-support';
import { proposeMapping } from './propose-mapping';
import { createRowReader } from './row-reader';

const CATALOGUE = catalogueOf([indicatorNamed('2.1', { name: 'Contacts' })]);
const FORMS = '"Apr 18", "April 2018", "2018-04", "2018/19 P01" or "Q1 2018/19"';

/** What is proposed of headings above a row of figures, and what is said of it. */
function across(...headings: readonly string[]) {
  const figures = headings.map((_, index) => String(index + 5));
  const rows = rowsOf(['Ref', 'Name', ...headings], ['2.1', 'Contacts', ...figures]);
  const { mapping, remarks } = proposeMapping(rows, PLAIN_SHEET, CATALOGUE);
  const reader = createRowReader(mapping, CATALOGUE);
  for (const row of rows) reader.read(row);
  const said = reader.finish().filter(({ code }) => code === 'MAPPING_NOT_POSSIBLE');
  return { mapping, remarks, sentences: said.map(({ sentence }) => sentence) };
}

describe('headings that begin with the number of a year', () => {
  it.each([
    [
      ['2018/19 P01', '2018/19 P02'],
      ['2018-04', '2018-05'],
    ],
    [
      ['2018 April', '2018 May'],
      ['2018-04', '2018-05'],
    ],
    [
      ['2018 P01', '2018 P02'],
      [null, null],
    ],
    [
      ['2018 M1', '2018 M2'],
      [null, null],
    ],
    [
      ['2018 Q1', '2018 Q2'],
      [null, null],
    ],
    [
      ['FY 2018 Apr', 'FY 2018 May'],
      [null, null],
    ],
  ])('are headings: %j', (headings, periods) => {
    const { mapping } = across(...headings);
    expect(mapping.headingRow).toBe(1);
    const columns = mapping.columns.filter(({ meaning }) => meaning === 'VALUE_OF_PERIOD');
    expect(columns.map(({ period }) => period)).toEqual(periods);
  });

  it.each([
    ['2018 P01', 'the number may count from January or from the beginning of the financial year'],
    ['2018 Q1', 'a quarter of one year may be of the calendar or of the financial year'],
    ['FY 2018 Apr', 'it may be April 2017 of 2017/18 or April 2018 of 2018/19'],
    ['FY 2018', 'it may be 2017/18 or 2018/19'],
    ['2011/12', 'it may be a month or a year'],
    ['Month 11', 'its year is not said'],
  ])('that are not clear are told with why and what is understood: %j', (heading, why) => {
    const { remarks, sentences } = across(heading);
    expect(remarks).toContain(
      `Column C "${heading}" holds a period that is not clear: ${why}. Say which it is; headings such as ${FORMS} are understood.`,
    );
    expect(sentences).toEqual([
      `Column C "${heading}": The heading does not tell the period: ${why}. Say which period its values are of, as in 2018-03, or write it above them as in ${FORMS}.`,
    ]);
  });

  it('are none where they are figures with a unit, or numbers of days', () => {
    const rows = rowsOf(['328 days', '12 days', '5 days'], ['43190', '43191', '43192']);
    expect(proposeMapping(rows, PLAIN_SHEET, CATALOGUE).mapping.headingRow).toBeNull();
  });
});

describe('a table without a row that reads as headings', () => {
  it('is told with what its first row holds and what headings are known by', () => {
    const rows = rowsOf(['Apples', '12', '3', '4', '5', '6'], ['Pears', '12', '3', '4', '5', '6']);
    expect(proposeMapping(rows, PLAIN_SHEET, CATALOGUE).remarks[0]).toBe(
      `No row of headings was found; the columns are read by what is in them. Row 1 holds "Apples", "12", "3", "4", "5" and others. Headings are known by words such as "Ref", "Place", "Period" or "Value", by the names of places, and by periods such as ${FORMS}.`,
    );
  });
});
