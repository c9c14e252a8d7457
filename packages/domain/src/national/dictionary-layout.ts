import type { SourceRow } from '../import/source-table';
import { descriptionRead, isDescribed, saysNothing, textRead } from './measure-description';
import type { LayoutReading, NationalLayout } from './national-layout';

/** The Local Authority Interactive Tool's data dictionary: one row for each measure, no figures. */
export const DICTIONARY_LAYOUT: NationalLayout = {
  title: 'Data dictionary of the Local Authority Interactive Tool',
  source: 'LAIT',
  signs: ['Measure_short', 'Polarity', 'No_Quartile'],
  needs: ['Measure_short', 'Measure', 'Topic', 'Polarity', 'dps', 'Year_Type', 'No_Quartile'],
  knows: [
    ...['Measure_code', 'Chart_title', 'y_axis_name', 'state_funded_flag', 'Table_status'],
    ...['Description', 'Last Update', 'Next Update', 'Methodology', 'Hyperlink(s)'],
    'Data Owner (DO) /Supplier and Contact Details',
  ],
  open: (reading) => {
    const polarities = new Map<string, string>();
    return { row: (row) => readRow(reading, row, polarities) };
  },
};

/** N switches quartiles off, nothing leaves them on; anything else would be guessed at. */
function noQuartileRead({ contents, headings }: LayoutReading, row: SourceRow): boolean {
  const read = headings.text(row, 'No_Quartile');
  if (read === 'N') return true;
  if (saysNothing(read)) return false;
  contents.issue('FAIL', {
    ...{ code: 'QUARTILES_NOT_READ', row: row.row, column: headings.columnOf('No_Quartile') },
    ...{ read, expected: 'N, NA or nothing' },
    sentence: `Row ${row.row}, No_Quartile: “${read}”. Expected is N where quartiles are switched off, else NA or nothing.`,
  });
  return false;
}

function readRow(reading: LayoutReading, row: SourceRow, polarities: Map<string, string>): void {
  const { contents, headings } = reading;
  const text = (name: string) => textRead(headings, row, name);
  const key = text('Measure_short');
  const column = headings.columnOf('Measure_short');
  if (key === null) {
    contents.issue('FAIL', {
      ...{ code: 'MEASURE_MISSING', row: row.row, column, read: null },
      expected: 'the short name of a measure',
      sentence: `Row ${row.row} has no Measure_short. Expected is the short name of a measure.`,
    });
    return;
  }
  if (isDescribed(contents, headings, row, { key, polarities })) {
    contents.issue('NOTE', {
      ...{ code: 'MEASURE_REPEATED', row: row.row, column, read: key },
      expected: 'each measure once',
      sentence: `Row ${row.row} describes ${key} again, under ${text('Topic') ?? 'no topic'}; the first description holds.`,
    });
    return;
  }
  contents.measure({
    key,
    ...descriptionRead(contents, headings, row),
    noQuartile: noQuartileRead(reading, row),
    description: text('Description'),
  });
}
