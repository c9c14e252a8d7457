import { saidProblem } from '../catalogue/catalogue-problem';
import { RATING_STATES } from '../vocabulary';
import { HEADLINES } from './headline';
import { JsonReader } from './json-reader';
import { LAYOUT_COLUMNS, layoutColumnWord } from './layout-columns';
import type { LayoutColumn } from './layout-columns';
import { DEFAULT_LAYOUT, LAYOUT_GROUPINGS, ROW_PERIODS } from './scorecard-layout';
import type {
  LaidOutColumn,
  LayoutReading,
  RowPeriod,
  ScorecardLayout,
  WordsByState,
} from './scorecard-layout';
import { sameWordProblems } from './state-words';

/** The longest heading of a column, in letters. */
export const HEADING_LENGTH = 60;
/** The longest word of a rating or a headline, in letters. */
export const WORD_LENGTH = 40;
/** The longest symbol of a rating, in letters. */
export const SYMBOL_LENGTH = 3;
/** The longest note, in letters, and how many there may be. */
export const NOTE_LENGTH = 400;
export const MOST_NOTES = 12;
/** The most months that stand beside one another. */
export const MOST_TREND_MONTHS = 13;

const PARTS = [
  'version',
  'columns',
  'grouping',
  'rowPeriod',
  'words',
  'secondWords',
  'headlines',
  'trendMonths',
  'notes',
];

/**
 * Reads the layout that is stored with an authority's settings, or is to be. Null is the product's
 * own. What is wrong with it is said part by part, all of it at once; then nothing of it is taken.
 */
export function readScorecardLayout(json: unknown): LayoutReading {
  if (json === null || json === undefined) return { layout: DEFAULT_LAYOUT, problems: [] };
  const reader = new JsonReader();
  const given = reader.record('layout', 'The layout', json);
  reader.known('layout', 'The layout', given, PARTS);
  if (given['version'] !== 1) reader.refuse('layout.version', 'Version', given['version'], '1');
  const layout: ScorecardLayout = {
    version: 1,
    columns: readColumns(reader, given['columns']),
    grouping: reader.oneOf('layout.grouping', 'Grouping', given['grouping'], LAYOUT_GROUPINGS),
    ...(given['rowPeriod'] !== undefined && {
      rowPeriod: reader.oneOf('layout.rowPeriod', 'A row shows', given['rowPeriod'], ROW_PERIODS),
    }),
    words: readWords(reader, 'layout.words', 'Words', given['words'] ?? {}),
    ...(given['secondWords'] !== undefined && {
      secondWords: readWords(
        reader,
        'layout.secondWords',
        'Words of the second rating',
        given['secondWords'],
      ),
    }),
    ...(given['headlines'] !== undefined && {
      headlines: readHeadlines(reader, given['headlines']),
    }),
    trendMonths: readTrendMonths(reader, given['trendMonths']),
    notes: readNotes(reader, given['notes'] ?? []),
  };
  if (reader.problems.length === 0) reader.problems.push(...sameWordProblems(layout));
  return reader.problems.length === 0
    ? { layout, problems: [] }
    : { layout: null, problems: reader.problems };
}

/** What the rows of an authority show, by the layout that is stored with its settings. */
export function rowPeriodOf(json: unknown): RowPeriod {
  return readScorecardLayout(json).layout?.rowPeriod ?? 'LATEST_PERIOD';
}

function readColumns(reader: JsonReader, given: unknown): readonly LaidOutColumn[] {
  const before = reader.problems.length;
  const columns = reader.list('layout.columns', 'Columns', given).map((one, index) => {
    const field = `layout.columns.${index}`;
    const label = `Column ${index + 1}`;
    const { column, heading = null, ...rest } = reader.record(field, label, one);
    reader.known(field, label, rest, ['column', 'heading']);
    return {
      column: reader.oneOf(field, label, column, LAYOUT_COLUMNS),
      heading:
        heading === null
          ? null
          : reader.text(field, `Heading of column ${index + 1}`, heading, HEADING_LENGTH),
    };
  });
  if (reader.problems.length === before) refuseColumns(reader, columns);
  return columns;
}

function refuseColumns(reader: JsonReader, columns: readonly LaidOutColumn[]): void {
  const seen = new Set<LayoutColumn>();
  for (const { column } of columns) {
    if (seen.has(column)) {
      const sentence = `The column ${layoutColumnWord(column)} stands in the layout twice; a column stands once.`;
      reader.problems.push(saidProblem('layout.columns', column, 'each column once', sentence));
    }
    seen.add(column);
  }
  if (!seen.has('NAME')) {
    const sentence =
      'The indicator’s name is not among the columns; without it nobody knows what a line is of.';
    reader.problems.push(saidProblem('layout.columns', null, 'the column NAME', sentence));
  }
}

function readWords(reader: JsonReader, field: string, label: string, given: unknown): WordsByState {
  const words = reader.record(field, label, given);
  reader.known(field, label, words, RATING_STATES);
  return Object.fromEntries(
    RATING_STATES.filter((state) => words[state] !== undefined).map((state) => {
      const own = `${field}.${state}`;
      const { word, symbol, ...rest } = reader.record(own, `${label}, ${state}`, words[state]);
      reader.known(own, `${label}, ${state}`, rest, ['word', 'symbol']);
      return [
        state,
        {
          word: reader.text(own, `Word of ${state}`, word, WORD_LENGTH),
          ...(symbol !== undefined && {
            symbol: reader.text(own, `Symbol of ${state}`, symbol, SYMBOL_LENGTH),
          }),
        },
      ];
    }),
  );
}

function readHeadlines(reader: JsonReader, given: unknown) {
  const headlines = reader.record('layout.headlines', 'Headlines', given);
  reader.known('layout.headlines', 'Headlines', headlines, HEADLINES);
  return Object.fromEntries(
    HEADLINES.filter((headline) => headlines[headline] !== undefined).map((headline) => [
      headline,
      reader.text(
        `layout.headlines.${headline}`,
        `Headline ${headline}`,
        headlines[headline],
        WORD_LENGTH,
      ),
    ]),
  );
}

function readTrendMonths(reader: JsonReader, given: unknown): number {
  if (typeof given === 'number' && Number.isInteger(given)) {
    if (given >= 1 && given <= MOST_TREND_MONTHS) return given;
  }
  const expected = `a whole number from 1 to ${MOST_TREND_MONTHS}`;
  reader.refuse('layout.trendMonths', 'Months beside one another', given, expected);
  return DEFAULT_LAYOUT.trendMonths;
}

function readNotes(reader: JsonReader, given: unknown): readonly string[] {
  const notes = reader.list('layout.notes', 'Notes', given);
  if (notes.length > MOST_NOTES) {
    reader.refuse('layout.notes', 'Notes', `${notes.length} notes`, `at most ${MOST_NOTES}`);
  }
  return notes.map((note, index) =>
    reader.text(`layout.notes.${index}`, `Note ${index + 1}`, note, NOTE_LENGTH),
  );
}
