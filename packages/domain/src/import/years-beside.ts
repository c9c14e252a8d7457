import { partsOf } from '../calendar-date';
import { academicYear, financialYear, financialYearOf } from '../period';
import type { Period } from '../period';
import { formatPeriod } from '../period-key';
import type { IssueLog } from './issue-log';
import { isHeadedAsYears } from './joined-period';
import { comparableName } from './names';
import { saidPeriod } from './period-words';
import { quoted } from './read-part';
import { readingsOf } from './running-year';
import type { SaidPeriod } from './said-period';
import { cellName } from './source-table';
import type { SourceCell, SourceRow } from './source-table';

/** What a single year may be of the year of a period: its calendar year, or of its financial year the first or the second. */
const WAYS = ['CALENDAR', 'FIRST', 'SECOND'] as const;
type Way = (typeof WAYS)[number];

const RUNNING = /\b(?:financial|fin|fiscal|academic|reporting|fy)\b/;
const MOST_KEPT = 2000;

interface YearColumn {
  readonly column: number;
  readonly heading: string;
  readonly ways: readonly Way[];
}

interface Beside {
  readonly of: YearColumn;
  readonly year: string;
  readonly period: Period;
  readonly periodCell: string;
  readonly row: number;
  readonly ways: readonly Way[];
  rows: number;
}

/** The cell that says the period of a row, and what it is. */
interface PeriodCell {
  readonly column: number;
  readonly text: string;
  readonly period: Period;
}

/**
 * Columns of years that are not read, beside the one that says all of the period: a year in them has to
 * be one of the period in its row. A single year may be that of the calendar, or the one in which the
 * financial year begins or ends, but in one column always the same: the way that most rows bear out.
 */
export class YearsBeside {
  readonly #read: ReadonlySet<number>;
  readonly #startMonth: number;
  readonly #seen = new Map<string, Beside>();
  #columns: readonly YearColumn[] = [];

  constructor(read: ReadonlySet<number>, startMonth: number) {
    this.#read = read;
    this.#startMonth = startMonth;
  }

  /** Takes note of the row of headings. */
  heading({ cells }: SourceRow): void {
    this.#columns = cells.flatMap((cell, index): YearColumn[] => {
      const heading = cell?.text.trim() ?? '';
      if (this.#read.has(index + 1) || !isHeadedAsYears(heading)) return [];
      return [{ column: index + 1, heading, ways: waysOf(comparableName(heading)) }];
    });
  }

  /** Looks at what stands beside the period of a row. */
  see(row: number, cell: (column: number) => SourceCell | null, said: PeriodCell): void {
    for (const of of this.#columns) {
      const text = cell(of.column)?.text.trim() ?? '';
      if (text === '') continue;
      const key = `${of.column} ${text} ${said.text}`;
      const known = this.#seen.get(key);
      if (known !== undefined) known.rows += 1;
      else if (this.#seen.size < MOST_KEPT) {
        const ways = this.#waysOf(saidPeriod(text), of, said.period);
        if (ways === null) continue;
        const periodCell = `${cellName(said.column, row)} ${quoted(said.text.trim())}`;
        const { period } = said;
        this.#seen.set(key, { of, year: text, period, periodCell, row, ways, rows: 1 });
      }
    }
  }

  /** The ways in which a year is that of a period; null where it is no year. */
  #waysOf(said: SaidPeriod | null, { ways }: YearColumn, period: Period): readonly Way[] | null {
    switch (said?.kind) {
      case 'YEAR': {
        const first = partsOf(financialYearOf(period, this.#startMonth).start).year;
        const years = { CALENDAR: partsOf(period.start).year, FIRST: first, SECOND: first + 1 };
        return ways.filter((way) => years[way] === said.year);
      }
      case 'RUNNING_YEAR':
        return anyWay(readingsOf(said, this.#startMonth).some(({ year }) => holds(year, period)));
      case 'YEARS':
      case 'MONTH_OR_YEARS': {
        const first = said.kind === 'YEARS' ? said.firstYear : said.year;
        const years = [financialYear(first, this.#startMonth), academicYear(first)];
        return anyWay(years.some((year) => holds(year, period)));
      }
      default:
        return null;
    }
  }

  /** Says which years are not those of the periods beside them. */
  say(log: IssueLog): void {
    for (const of of this.#columns) {
      const seen = [...this.#seen.values()].filter((beside) => beside.of === of);
      const counted = of.ways.map((way) =>
        seen.reduce((sum, { ways, rows }) => sum + (ways.includes(way) ? rows : 0), 0),
      );
      const way = of.ways[counted.indexOf(Math.max(...counted))];
      for (const beside of seen) {
        if (way === undefined || !beside.ways.includes(way)) this.#contradict(beside, log);
      }
    }
  }

  #contradict({ of, year, period, periodCell, row, rows }: Beside, log: IssueLog): void {
    const words = formatPeriod(period);
    const running = formatPeriod(financialYearOf(period, this.#startMonth));
    const details = {
      ...{ row, column: of.column, read: year, expected: `the year of ${words}` },
      sentence: `Cell ${cellName(of.column, row)} ${quoted(year)} is headed ${quoted(of.heading)} and cell ${periodCell} says ${words}, which lies in ${period.start.slice(0, 4)} and in ${running}. It is read as ${words}. Mend the cell that is wrong, or say why it is right.`,
    };
    for (let times = 0; times < rows; times += 1) {
      log.add('YEAR_CONTRADICTED', details, `${of.column} ${year} ${words}`);
    }
  }
}

function waysOf(words: string): readonly Way[] {
  if (/\bcalendar\b/.test(words)) return ['CALENDAR'];
  return RUNNING.test(words) ? ['FIRST', 'SECOND'] : WAYS;
}

function anyWay(fits: boolean): readonly Way[] {
  return fits ? WAYS : [];
}

function holds(year: Period, period: Period): boolean {
  return year.start <= period.start && period.end <= year.end;
}
