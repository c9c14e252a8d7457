import type { SourceRow } from '../import/source-table';
import { authorityNumberOf, regionName } from './national-area';
import type { LayoutReading, NationalLayout } from './national-layout';

const PER_AUTHORITY = 10;

function refuse(
  { contents, headings }: LayoutReading,
  { row }: SourceRow,
  column: string,
  read: string,
  expected: string,
): void {
  contents.issue('FAIL', {
    ...{ code: 'NEIGHBOUR_NOT_READ', row, column: headings.columnOf(column), read, expected },
    sentence: `Row ${row}, ${column}: “${read}”. Expected is ${expected}.`,
  });
}

const A_NUMBER = 'a local authority’s number of three digits';

/** Statistical neighbours as a list: one row for each authority and neighbour, with the name of the model. */
export const NEIGHBOUR_LIST_LAYOUT: NationalLayout = {
  title: 'List of statistical neighbours',
  source: 'LAIT',
  signs: ['model', 'la_number', 'neighbour_la_number'],
  needs: ['model', 'la_number', 'la_name', 'rank', 'neighbour_la_number'],
  knows: ['region', 'neighbour_la_name', 'closeness'],
  open: (reading) => ({ row: (row) => readListed(reading, row) }),
};

function readListed(reading: LayoutReading, row: SourceRow): void {
  const { contents, headings } = reading;
  const text = (name: string) => headings.text(row, name);
  const laNumber = authorityNumberOf(text('la_number'));
  const neighbour = authorityNumberOf(text('neighbour_la_number'));
  const rank = text('rank');
  if (text('model') === '')
    return refuse(reading, row, 'model', '', 'the name of a model, as 2021');
  if (laNumber === null) return refuse(reading, row, 'la_number', text('la_number'), A_NUMBER);
  if (neighbour === null) {
    return refuse(reading, row, 'neighbour_la_number', text('neighbour_la_number'), A_NUMBER);
  }
  if (!/^([1-9]|10)$/.test(rank)) return refuse(reading, row, 'rank', rank, 'a rank from 1 to 10');
  const area = { kind: 'AUTHORITY' as const, onsCode: null };
  const region = regionName(text('region'));
  const given = {
    model: text('model'),
    area: contents.area(
      { ...area, laNumber, name: text('la_name') || laNumber, region },
      row.row,
      headings.columnOf('la_number'),
    ),
    rank: Number(rank),
    neighbour: contents.area(
      {
        ...{ ...area, laNumber: neighbour, region: null },
        name: text('neighbour_la_name') || neighbour,
      },
      row.row,
      headings.columnOf('neighbour_la_number'),
    ),
    closeness: text('closeness') || null,
  };
  contents.neighbour(given, row.row, headings.columnOf('neighbour_la_number'));
}

/** The workbook of statistical neighbours: one row for each authority, ten pairs of neighbour and closeness. */
export const NEIGHBOUR_WORKBOOK_LAYOUT: NationalLayout = {
  title: 'Workbook of statistical neighbours',
  source: 'LAIT',
  signs: ['LA num', 'LA Name', 'SN1'],
  needs: [
    ...['LA num', 'LA Name', 'GOReg'],
    ...Array.from({ length: PER_AUTHORITY }, (_, index) => `SN${index + 1}`),
  ],
  knows: ['LA number', 'GOInd', 'SNP'],
  // How near each neighbour is stands beside it.
  repeats: ['SNP'],
  open: openWorkbook,
};

/** A neighbour by its number, with where it stands. */
interface ListedNeighbour {
  readonly area: string;
  readonly rank: number;
  readonly neighbour: string;
  readonly closeness: string | null;
  readonly row: number;
  readonly column: number | null;
}

/** The model is named by the year in the file's name: sn_april_2021.xlsx is that of 2021. */
function openWorkbook(reading: LayoutReading) {
  const { contents, fileName } = reading;
  const model = /(?:^|\D)(20\d{2})(?:\D|$)/.exec(fileName)?.[1] ?? null;
  if (model === null) {
    contents.issue('FAIL', {
      ...{ code: 'MODEL_NOT_NAMED', row: null, column: null, read: fileName },
      expected: 'a year in the file’s name',
      sentence: `The file “${fileName}” does not say which year’s model it is. Expected is a year in its name, as in sn_april_2021.xlsx.`,
    });
  }
  // Neighbours are named by number alone; their names stand in rows of their own.
  const names = new Map<string, { name: string; region: string | null }>();
  const found: ListedNeighbour[] = [];
  return {
    row(row: SourceRow) {
      readAuthority(reading, row, names, found);
    },
    finish() {
      const areaOf = (laNumber: string, row: number, column: number | null) => {
        const { name = laNumber, region = null } = names.get(laNumber) ?? {};
        const read = { kind: 'AUTHORITY' as const, laNumber, onsCode: null, name, region };
        return contents.area(read, row, column);
      };
      const ofAreas = reading.headings.columnOf('LA num');
      for (const { area, neighbour, rank, closeness, row, column } of found) {
        const [one, other] = [areaOf(area, row, ofAreas), areaOf(neighbour, row, column)];
        const given = { model: model ?? '', area: one, neighbour: other, rank, closeness };
        contents.neighbour(given, row, column);
      }
    },
  };
}

function readAuthority(
  reading: LayoutReading,
  row: SourceRow,
  names: Map<string, { name: string; region: string | null }>,
  found: ListedNeighbour[],
): void {
  const { headings } = reading;
  const number = headings.text(row, 'LA num');
  const area = authorityNumberOf(number);
  const listed = Array.from({ length: PER_AUTHORITY }, (_, index) =>
    headings.text(row, `SN${index + 1}`),
  );
  const listsNone = listed.every((text) => text === '' || text === '-');
  if (listsNone && (area !== null || number === '')) {
    return leaveOut(reading, row, headings.text(row, 'LA Name'));
  }
  if (area === null) return refuse(reading, row, 'LA num', number, A_NUMBER);
  names.set(area, {
    name: headings.text(row, 'LA Name'),
    region: regionName(headings.text(row, 'GOReg')),
  });
  listed.forEach((text, index) => {
    const heading = `SN${index + 1}`;
    const neighbour = authorityNumberOf(text);
    if (neighbour === null) return refuse(reading, row, heading, text, A_NUMBER);
    const closeness = row.cells[headings.indexOf(heading) + 1]?.text.trim();
    const at = { row: row.row, column: headings.columnOf(heading) };
    found.push({ area, rank: index + 1, neighbour, closeness: closeness || null, ...at });
  });
}

/** Of an authority that was new when the list was made no neighbours are known; the former ones stand below a title. */
function leaveOut({ contents }: LayoutReading, { row }: SourceRow, name: string): void {
  contents.issue('NOTE', {
    ...{ code: 'ROW_LEFT_OUT', row, column: null, read: name, expected: null },
    sentence: `Row ${row}, “${name}”, lists no neighbours and is left out.`,
  });
}
