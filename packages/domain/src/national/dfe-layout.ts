import type { SourceCell, SourceRow } from '../import/source-table';
import type { Period } from '../period';
import { DFE_LEVELS, dfeArea } from './dfe-area';
import { asWords, dfeColumns, dfeFileKey, type DfeColumns } from './dfe-columns';
import { liesAhead } from './national-period';
import { DFE_MONTHS, DFE_YEARS, type DfeTime } from './dfe-time';
import { FIGURE_EXPECTED } from './lait-layout';
import {
  figureIssue,
  figureKind,
  figureProblem,
  saysPercentage,
  type FigureKind,
} from './figure-check';
import { areaKey, type NationalArea } from './national-area';
import { nationalFigure, type NationalFigure } from './national-figure';
import type { LayoutReader, LayoutReading, NationalLayout } from './national-layout';

/** The Department's open-data layout: when and where in named columns, each other column a measure. */
export const DFE_LAYOUT: NationalLayout = {
  title: 'The Department’s open data',
  source: 'DFE',
  signs: ['time_period', 'time_identifier', 'geographic_level'],
  needs: ['time_period', 'time_identifier', 'geographic_level', 'country_code'],
  knows: null,
  open: (reading) => new DfeReader(reading, DFE_YEARS),
};

/** The same by month, with the symbol that stands for a figure in a column of its own. */
export const DFE_MONTHLY_LAYOUT: NationalLayout = {
  title: 'The Department’s figures by month',
  source: 'DFE',
  signs: ['period', 'geographic_level', 'flag'],
  needs: ['period', 'geographic_level', 'region_code', 'old_la_code', 'la_name', 'flag'],
  knows: null,
  open: (reading) => new DfeReader(reading, DFE_MONTHS),
};

/** As many rows say which columns hold figures. */
const ROWS_TO_JUDGE_BY = 200;
const MOST_DECIMALS = 6;
/** Stands between the name of a column and the words of its row until all words are known. */
const WORDS_FOLLOW = '\u001F';
const AND_WORDS = new RegExp(`${WORDS_FOLLOW}.*$`, 's');

class DfeReader implements LayoutReader {
  readonly #reading: LayoutReading;
  readonly #file: string;
  /** Rows that wait until it is known what the columns hold. */
  #waiting: SourceRow[] | null = [];
  #columns: DfeColumns = { figures: [], categories: [] };
  /** The latest that the file says of each area; codes change while numbers stay. */
  readonly #areas = new Map<string, { area: NationalArea; row: number; until: string }>();
  readonly #kinds = new Map<string, FigureKind>();
  readonly #decimals = new Map<string, number>();
  readonly #words = new Set<string>();

  readonly #time: DfeTime;

  constructor(reading: LayoutReading, time: DfeTime) {
    this.#reading = reading;
    this.#time = time;
    this.#file = dfeFileKey(reading.fileName);
  }

  row(row: SourceRow): void {
    if (this.#waiting === null) return this.#read(row);
    this.#waiting.push(row);
    if (this.#waiting.length >= ROWS_TO_JUDGE_BY) this.#begin();
  }

  finish(): void {
    this.#begin();
    const { contents } = this.#reading;
    const column = this.#reading.headings.columnOf('geographic_level');
    for (const { area, row } of this.#areas.values()) contents.area(area, row, column);
    contents.renameMeasures((key) => this.#keyOf(key));
    for (const [found, decimals] of this.#decimals) {
      const key = this.#keyOf(found);
      const name = key.slice(this.#file.length + 1);
      contents.measure({
        ...{ key, name: asWords(name), topic: asWords(this.#file), decimals },
        unit: saysPercentage(name) ? '%' : null,
        ...{ polarity: null, yearType: null, noQuartile: null, description: null },
      });
    }
  }

  /**
   * Words tell measures apart where there are different ones. The files of children in need carry a
   * column, category, that names the table alone: it says the same in every row and is left out.
   */
  #keyOf(found: string): string {
    return found.replace(
      this.#words.size > 1 ? WORDS_FOLLOW : AND_WORDS,
      this.#words.size > 1 ? ' / ' : '',
    );
  }

  #begin(): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    this.#waiting = null;
    const { headings, contents } = this.#reading;
    this.#columns = dfeColumns(headings, waiting, this.#time.columns);
    if (this.#columns.figures.length === 0 && waiting.length > 0) {
      contents.issue('FAIL', {
        ...{ code: 'COLUMN_MISSING', row: headings.row, column: null },
        ...{ read: headings.texts.join(', '), expected: 'at least one column of figures' },
        sentence: `No column holds figures beside ${[...this.#time.columns, 'geographic_level'].join(', ')} and the like. Expected is at least one.`,
      });
    }
    for (const [index, heading] of this.#columns.categories) {
      contents.issue('NOTE', {
        ...{ code: 'COLUMN_OF_CATEGORIES', row: headings.row, column: index + 1, read: heading },
        expected: null,
        sentence: `Column ${heading} holds words: figures with different words in it are different measures.`,
      });
    }
    waiting.forEach((row) => this.#read(row));
  }

  #read(row: SourceRow): void {
    const { headings, contents } = this.#reading;
    const text = (name: string) => headings.text(row, name);
    const area = dfeArea(headings, row);
    if (area === null || area === 'OTHER_LEVEL') {
      const expected = `${DFE_LEVELS.join(', ')} as geographic_level, with the area’s name and code`;
      const read = `${text('geographic_level')} ${text('old_la_code')} ${text('new_la_code')} ${text('la_name')}`;
      const outcome = area === null ? `Expected is ${expected}.` : 'The row is left out.';
      contents.issue(area === null ? 'FAIL' : 'NOTE', {
        ...{ code: 'AREA_NOT_READ', row: row.row, column: headings.columnOf('geographic_level') },
        ...{ read: asWords(read), expected },
        sentence: `Row ${row.row}: “${asWords(read)}”. ${outcome}`,
      });
      return;
    }
    const { columns, of, expected } = this.#time;
    const [column = ''] = columns;
    const [read, period] = of(text);
    if (period === null) {
      contents.issue('FAIL', {
        ...{ code: 'PERIOD_NOT_READ', row: row.row, column: headings.columnOf(column) },
        ...{ read, expected },
        sentence: `Row ${row.row}, ${column}: “${read}”. Expected is ${expected}.`,
      });
      return;
    }
    const { publishedBy } = this.#reading;
    if (publishedBy !== null && liesAhead(period, publishedBy)) {
      const over = `a period that was over by ${publishedBy}, when the file was published`;
      contents.issue('FAIL', {
        ...{ code: 'PERIOD_AHEAD', row: row.row, column: headings.columnOf(column) },
        ...{ read, expected: over },
        sentence: `Row ${row.row}, ${column}: “${read}”. Expected is ${over}.`,
      });
      return;
    }
    this.#note(area, period, row.row);
    const words = this.#columns.categories.map(([index]) => row.cells[index]?.text.trim() ?? '');
    for (const [index, heading] of this.#columns.figures) {
      this.#figure(row, { index, heading, words }, areaKey(area), period);
    }
  }

  #figure(
    row: SourceRow,
    { index, heading, words }: { index: number; heading: string; words: readonly string[] },
    area: string,
    period: Period,
  ): void {
    const { contents } = this.#reading;
    const cell = row.cells[index] ?? null;
    const { symbols } = this.#time;
    const flag = symbols === null ? null : this.#reading.headings.cell(row, symbols);
    const figure = this.#figureIn(cell, flag);
    if (figure === null) {
      const read = `${cell?.text ?? ''} ${flag?.text ?? ''}`.trim();
      contents.issue('FAIL', {
        ...{ code: 'VALUE_NOT_READ', row: row.row, column: index + 1, read },
        expected: FIGURE_EXPECTED,
        sentence: `Row ${row.row}, ${heading}: “${read}”. Expected is ${FIGURE_EXPECTED}.`,
      });
      return;
    }
    const problem =
      figure.value === null ? null : figureProblem(figure.value, cell, this.#kindOf(heading));
    if (problem !== null) {
      const place = { row: row.row, column: index + 1, heading, read: cell?.text ?? '' };
      return contents.issue('FAIL', figureIssue(place, problem));
    }
    const measure = `${this.#file}/${heading}${WORDS_FOLLOW}${words.join(' / ')}`;
    this.#words.add(words.join(' / '));
    const decimals = decimalsShown(cell?.text ?? '');
    this.#decimals.set(measure, Math.max(decimals, this.#decimals.get(measure) ?? 0));
    contents.value({ measure, area, period, ...figure }, row.row, index + 1);
  }

  /** A figure, or the symbol in the column of symbols where that stands in its place: never both. */
  #figureIn(cell: SourceCell | null, flag: SourceCell | null): NationalFigure | null {
    if (isEmpty(flag)) return nationalFigure(cell);
    const symbol = nationalFigure(flag);
    return isEmpty(cell) && symbol?.value === null ? symbol : null;
  }

  #kindOf(heading: string): FigureKind {
    const known = this.#kinds.get(heading);
    if (known !== undefined) return known;
    const kind = figureKind(heading);
    this.#kinds.set(heading, kind);
    return kind;
  }

  /** The latest name holds; another name than that of the rows above is an issue. */
  #note(area: NationalArea, period: Period, row: number): void {
    const key = areaKey(area);
    const known = this.#areas.get(key);
    if (known !== undefined && known.area.name !== area.name) {
      this.#reading.contents.refuseOtherName(
        { ...known.area, row: known.row, column: null },
        ...([area.name, row, this.#reading.headings.columnOf('la_name')] as const),
      );
    }
    if (known === undefined || known.until < period.end) {
      this.#areas.set(key, { area, row, until: period.end });
    }
  }
}

const isEmpty = (cell: SourceCell | null) => (cell?.text.trim() ?? '') === '';

/** Noughts at the end are a program's: 160.0 referrals are counted whole. */
function decimalsShown(text: string): number {
  return Math.min(MOST_DECIMALS, /\.(\d*[1-9])/.exec(text)?.[1]?.length ?? 0);
}
