import type { SourceRow } from '../import/source-table';
import { knownRegion, laNumberOf, regionName } from './national-area';
import type { LayoutReading, NationalLayout } from './national-layout';

/** The Department's list of local authorities: number, name, region. */
export const CODE_LIST_LAYOUT: NationalLayout = {
  title: 'List of local authorities and their numbers',
  source: 'DFE',
  signs: ['LA Number', 'LA Name', 'Region', 'Type'],
  needs: ['LA Number', 'LA Name', 'Region'],
  knows: ['Type'],
  open: (reading) => {
    const names = new Map<string, string>();
    return { row: (row) => readRow(reading, row, names) };
  },
};

function readRow(
  { contents, headings }: LayoutReading,
  row: SourceRow,
  names: Map<string, string>,
): void {
  const number = headings.text(row, 'LA Number');
  const name = headings.text(row, 'LA Name');
  const laNumber = laNumberOf(number);
  if (/^\d{4,}$/.test(number)) {
    contents.issue('NOTE', {
      ...{ code: 'ROW_LEFT_OUT', row: row.row, column: headings.columnOf('LA Number') },
      ...{ read: `${number} ${name}`, expected: null },
      sentence: `Row ${row.row}, “${number} ${name}”, is no local authority’s number and is left out.`,
    });
    return;
  }
  if (laNumber === null || name === '') {
    contents.issue('FAIL', {
      ...{ code: 'AREA_NOT_READ', row: row.row, column: headings.columnOf('LA Number') },
      ...{ read: `${number} ${name}`.trim(), expected: 'a number of three digits with a name' },
      sentence: `Row ${row.row}: “${`${number} ${name}`.trim()}”. Expected is a number of three digits with a name.`,
    });
    return;
  }
  const known = names.get(laNumber);
  if (known !== undefined && known !== name) {
    contents.issue('FAIL', {
      ...{ code: 'DIFFERENT_AREAS', row: row.row, column: headings.columnOf('LA Name') },
      ...{ read: name, expected: 'one name for each number' },
      sentence: `Row ${row.row} calls ${laNumber} “${name}”, where “${known}” stood above. Expected is one name for each number.`,
    });
    return;
  }
  names.set(laNumber, name);
  const region = regionName(headings.text(row, 'Region'));
  contents.area(
    knownRegion(laNumber) ?? { kind: 'AUTHORITY', laNumber, onsCode: null, name, region },
    row.row,
    headings.columnOf('LA Number'),
  );
}
