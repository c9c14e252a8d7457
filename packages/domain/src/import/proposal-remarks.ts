import { counted } from '../format';
import { formatPeriod, parsePeriodKey } from '../period-key';
import { HEADING_PERIODS, whyUnclear } from './heading-period';
import type { TableHeadings } from './heading-rows';
import type { IdentityColumns } from './identity-columns';
import type { ImportCatalogue } from './import-catalogue';
import type { ImportMapping } from './import-mapping';
import { quoted } from './read-part';
import { isBlankRow, namesAreasOfCountry } from './row-kind';
import type { StandingColumn } from './standing-column';
import { columnName } from './source-table';
import type { SourceRow, SourceSheet } from './source-table';

/** What a proposal was made from. */
export interface Proposed {
  readonly found: TableHeadings;
  readonly columns: readonly StandingColumn[];
  readonly identity: IdentityColumns;
  readonly mapping: ImportMapping;
  readonly catalogue: ImportCatalogue;
  readonly rows: readonly SourceRow[];
  readonly sheet: SourceSheet;
}

const SHOWN_CELLS = 5;

const SHAPES: Record<ImportMapping['shape'], string> = {
  LONG: 'Each row gives one figure.',
  PERIODS_ACROSS: 'The periods stand side by side, a column for each.',
  PLACES_ACROSS: 'The places stand side by side, a column for each.',
};

/** Why a table is read as it is, and what is doubtful about it, each in a sentence. */
export function proposalRemarks(proposed: Proposed): readonly string[] {
  return [
    ...aboutHeadings(proposed),
    SHAPES[proposed.mapping.shape],
    ...aboutWhatHoldsForAll(proposed),
    ...aboutColumns(proposed),
    ...aboutDoubts(proposed),
  ];
}

function aboutHeadings({ found, rows, sheet }: Proposed): readonly string[] {
  const { headingRow, rows: lines, above } = found;
  const hidden = rows.filter((row) => row.hidden).length;
  const headings =
    headingRow === null
      ? noHeadings(rows)
      : lines > 1
        ? `The headings stand in ${lines} rows, the last of them row ${headingRow}.`
        : `The headings stand in row ${headingRow}.`;
  return [
    headings,
    ...(above.length > 0 ? ['What stands above the headings is not read as figures.'] : []),
    ...(hidden > 0 ? [`${counted(hidden, 'hidden row')} among the first will be left out.`] : []),
    ...(sheet.hidden
      ? ['The workbook hides this sheet. Check that it is the one that is meant.']
      : []),
  ];
}

/** That no row reads as headings: what the first one holds, and what headings are known by. */
function noHeadings(rows: readonly SourceRow[]): string {
  const first = rows.find((row) => !row.hidden && !isBlankRow(row));
  const texts = (first?.cells ?? []).flatMap((cell) => cell?.text.trim() || []);
  const shown = texts.slice(0, SHOWN_CELLS).map((text) => quoted(text));
  const holds =
    first === undefined
      ? ''
      : ` Row ${first.row} holds ${shown.join(', ')}${texts.length > shown.length ? ' and others' : ''}.`;
  return `No row of headings was found; the columns are read by what is in them.${holds} Headings are known by words such as "Ref", "Place", "Period" or "Value", by the names of places, and by periods such as ${HEADING_PERIODS}.`;
}

function aboutWhatHoldsForAll({ mapping, catalogue, identity }: Proposed): readonly string[] {
  const { indicator, place, period, columns } = mapping;
  const untimed = columns.some(
    ({ meaning, period: own }) =>
      own === null && ['VALUE', 'NUMERATOR', 'DENOMINATOR', 'VALUE_OF_PLACE'].includes(meaning),
  );
  const name = catalogue.places.find(({ slug }) => slug === place)?.name;
  return [
    ...(identity.indicators.length === 0
      ? [
          indicator === null
            ? 'No column names the indicator: say which one all rows are of.'
            : `All rows are taken to be of ${indicator}, which stands above the table.`,
        ]
      : []),
    ...(name === undefined
      ? []
      : [`No column names a place: all figures are taken to be of ${name}.`]),
    ...(untimed && identity.periods.length === 0
      ? [
          period === null
            ? 'No column names the period: say which one all rows are of.'
            : `Figures under headings without a period are taken to be of ${mappedPeriodWords(period)}.`,
        ]
      : []),
  ];
}

function aboutColumns({ columns, mapping, identity, catalogue }: Proposed): readonly string[] {
  const why = (number: number) => {
    const said = columns.find(({ column }) => column === number)?.said.period ?? null;
    return whyUnclear(said, catalogue.financialYearStartMonth) ?? 'its year is not said';
  };
  const read = new Set(mapping.columns.map(({ column }) => column));
  const label = ({ column, heading }: StandingColumn) =>
    heading === '' ? columnName(column) : `${columnName(column)} "${heading}"`;
  const outturns = columns.filter(({ time, column }) => time.isOutturn && read.has(column));
  const others = columns.filter(({ column, evidence }) => !read.has(column) && evidence.filled > 0);
  const unknown = mapping.columns.filter(
    ({ meaning, period }) => meaning === 'VALUE_OF_PERIOD' && period === null,
  );
  return [
    ...outturns.map(
      (column) =>
        `Column ${label(column)} is taken to be the outturn of a year: the year to date at ${mappedPeriodWords(column.time.period ?? '')}.`,
    ),
    ...unknown.map(
      ({ column, heading }) =>
        `Column ${columnName(column)} "${heading}" holds a period that is not clear: ${why(column)}. Say which it is; headings such as ${HEADING_PERIODS} are understood.`,
    ),
    ...(identity.unknownFigures.length > 1 && identity.unknownFigures.includes(identity.value ?? 0)
      ? [
          `Columns ${identity.unknownFigures.map(columnName).join(', ')} hold figures of different things. One is read at a time: column ${columnName(identity.value ?? 0)}, unless you say another.`,
        ]
      : []),
    ...(others.length > 0 ? [`Not read: ${others.map(label).join(', ')}.`] : []),
  ];
}

function aboutDoubts({ mapping, columns }: Proposed): readonly string[] {
  const basis = mapping.columns.find(({ meaning }) => meaning === 'BASIS');
  const months = mapping.columns.some(
    ({ meaning, period }) => meaning === 'VALUE_OF_PERIOD' && period !== null,
  );
  const alone = mapping.columns.some(
    ({ meaning, period }) => meaning === 'VALUE' && period === null,
  );
  const hidden = columns.some(({ evidence }) => evidence.filled > 0);
  return [
    ...(basis !== undefined && months && alone
      ? [
          `Column ${columnName(basis.column)} "${basis.heading}" says whether the figure without a period is of the month or a year to date; the columns of periods are taken as they were at the time.`,
        ]
      : []),
    ...(mapping.percentagesAreFractions === true
      ? [
          'All percentages without a sign are between 0 and 1: they are taken to be fractions, 0.663 for 66.3%.',
        ]
      : []),
    ...(isNationalTable(mapping)
      ? ['Rows of other areas than this authority and its places will be left out.']
      : []),
    ...(hidden ? [] : ['The table holds no rows.']),
  ];
}

function mappedPeriodWords(key: string): string {
  try {
    return formatPeriod(parsePeriodKey(key));
  } catch {
    return key;
  }
}

function isNationalTable({ columns }: ImportMapping): boolean {
  return columns.some((column) => column.meaning === 'PLACE' && namesAreasOfCountry(column));
}
