import { knownRegion, laNumberOf, type NationalArea } from './national-area';
import type { NationalLayout, LayoutReading } from './national-layout';
import { nationalFigure } from './national-figure';
import { LAIT_YEAR_TYPES, laitPeriod, liesAhead } from './national-period';
import { figureIssue, figureKind, figureProblem, type FigureKind } from './figure-check';
import { descriptionRead, isDescribed, saysNothing } from './measure-description';
import type { NationalIssueCode } from './national-file';
import type { SourceRow } from '../import/source-table';
import type { Period } from '../period';

/** The Local Authority Interactive Tool's figures: one row for each measure, area and year. */
export const LAIT_LAYOUT: NationalLayout = {
  title: 'Figures of the Local Authority Interactive Tool',
  source: 'LAIT',
  signs: ['measure_short', 'la_number', 'value'],
  needs: ['measure_short', 'la_number', 'area', 'area_type', 'Year_Type', 'year', 'value'],
  knows: ['Topic', 'Measure', 'Polarity', 'y_axis_name', 'dps'],
  open: (reading) => {
    const known: Known = {
      ...{ periods: new Map(), polarities: new Map(), kinds: new Map() },
    };
    return { row: (row) => readRow(reading, row, known) };
  },
};

function areaOf({ headings }: LayoutReading, row: SourceRow): NationalArea | null {
  const laNumber = laNumberOf(headings.text(row, 'la_number'));
  const name = headings.text(row, 'area');
  if (laNumber === null || name === '') return null;
  const known = knownRegion(laNumber);
  if (known !== null) return knownRegion(name) === known ? known : null;
  const isAuthority = headings.text(row, 'area_type') === 'LA';
  return isAuthority ? { kind: 'AUTHORITY', laNumber, onsCode: null, name, region: null } : null;
}

/** What was read in rows before. */
interface Known {
  /** Two hundred thousand rows are of a dozen years. */
  readonly periods: Map<string, Period | null>;
  /** The polarity that each measure was given, as it was written. */
  readonly polarities: Map<string, string>;
  /** What figures are, by their units. */
  readonly kinds: Map<string, FigureKind>;
}

function readMeasure(
  { contents, headings }: LayoutReading,
  row: SourceRow,
  key: string,
  { polarities }: Known,
): void {
  if (isDescribed(contents, headings, row, { key, polarities })) return;
  const described = descriptionRead(contents, headings, row);
  contents.measure({ key, ...described, noQuartile: null, description: null });
}

function periodIn(
  { headings }: LayoutReading,
  row: SourceRow,
  { periods: known }: Known,
): Period | null {
  const type = headings.text(row, 'Year_Type');
  const year = headings.text(row, 'year');
  const key = `${type}\n${year}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const period = laitPeriod(type, year);
  known.set(key, period);
  return period;
}

/** What the figures of a row's measure are, by its unit, or else by its name. */
function kindIn({ headings }: LayoutReading, row: SourceRow, { kinds }: Known): FigureKind {
  const unit = headings.text(row, 'y_axis_name');
  const words = saysNothing(unit) ? headings.text(row, 'Measure') : unit;
  const known = kinds.get(words);
  if (known !== undefined) return known;
  const kind = figureKind(words);
  kinds.set(words, kind);
  return kind;
}

function readRow(reading: LayoutReading, row: SourceRow, known: Known): void {
  const { contents, headings } = reading;
  const text = (name: string) => headings.text(row, name);
  const refuse = (code: NationalIssueCode, column: string, read: string, expected: string) =>
    contents.issue('FAIL', {
      ...{ code, row: row.row, column: headings.columnOf(column), read, expected },
      sentence: `Row ${row.row}, ${column}: “${read}”. Expected is ${expected}.`,
    });
  const measure = text('measure_short');
  if (measure === '') {
    return refuse('MEASURE_MISSING', 'measure_short', '', 'the short name of a measure');
  }
  const area = areaOf(reading, row);
  if (area === null) {
    const read = `${text('la_number')} ${text('area')} ${text('area_type')}`.trim();
    return refuse(
      'AREA_NOT_READ',
      'la_number',
      read,
      'a number of three digits with a name, and LA, Region or England as its area_type',
    );
  }
  const period = periodIn(reading, row, known);
  if (period === null) {
    const read = `${text('Year_Type')} ${text('year')}`.trim();
    const types = LAIT_YEAR_TYPES.join(', ');
    return refuse('PERIOD_NOT_READ', 'year', read, `a year such as 2017 of one of: ${types}`);
  }
  if (reading.publishedBy !== null && liesAhead(period, reading.publishedBy)) {
    const expected = `a year that was over by ${reading.publishedBy}, when the file was published`;
    return refuse('PERIOD_AHEAD', 'year', text('year'), expected);
  }
  const cell = headings.cell(row, 'value');
  const figure = nationalFigure(cell);
  if (figure === null) {
    return refuse('VALUE_NOT_READ', 'value', text('value'), FIGURE_EXPECTED);
  }
  const column = headings.columnOf('value');
  const kind = kindIn(reading, row, known);
  const problem = figure.value === null ? null : figureProblem(figure.value, cell, kind);
  if (problem !== null) {
    const place = { row: row.row, column, heading: 'value', read: text('value') };
    return contents.issue('FAIL', figureIssue(place, problem));
  }
  readMeasure(reading, row, measure, known);
  const key = contents.area(area, row.row, headings.columnOf('la_number'));
  contents.value({ measure, area: key, period, ...figure }, row.row, column);
}

/** What a cell of figures may hold, in words. */
export const FIGURE_EXPECTED =
  'a number, or one of the symbols c, x, z, u, k, low and -, or nothing';
