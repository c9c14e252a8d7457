import type { Period } from '../period';
import type { MappedColumn } from './import-mapping';
import type { ImportCatalogue, ImportIndicator } from './import-catalogue';
import type { IssueLog } from './issue-log';
import { DIFFERENT_PERIODS, isHeadedAsYears, joinedPeriod } from './joined-period';
import type { PeriodPart } from './joined-period';
import { MonthsOrYears } from './months-or-years';
import { saidPeriod } from './period-words';
import { quoted } from './read-part';
import { expectedPeriod, periodAs, readPeriod } from './read-period';
import type { ReadPeriod } from './read-period';
import type { ReadRow } from './row-subject';
import type { SaidPeriod } from './said-period';
import { cellName } from './source-table';
import type { SourceRow } from './source-table';
import { YearsBeside } from './years-beside';

const MOST_REMEMBERED = 5000;

/** What the cells of a row say of its period, and what that is of the kind that is asked for. */
interface PeriodOfRow {
  readonly said: SaidPeriod | null;
  readonly texts: readonly string[];
  readonly read: ReadPeriod;
}

/** Says which period a row is of, by one column or by two: the year in one, the month in the other. */
export class RowPeriods {
  readonly #columns: readonly MappedColumn[];
  readonly #ofAll: Period | null;
  readonly #startMonth: number;
  readonly #log: IssueLog;
  readonly #known = new Map<string, PeriodOfRow>();
  readonly #doubts: MonthsOrYears;
  readonly #beside: YearsBeside;

  constructor(
    columns: readonly MappedColumn[],
    ofAll: Period | null,
    { financialYearStartMonth }: ImportCatalogue,
    log: IssueLog,
    read: ReadonlySet<number>,
  ) {
    this.#columns = columns;
    this.#ofAll = ofAll;
    this.#startMonth = financialYearStartMonth;
    this.#log = log;
    const headed = columns.some(({ heading }) => isHeadedAsYears(heading));
    this.#doubts = new MonthsOrYears(columns[0]?.column ?? 1, columns.length === 1 && headed);
    this.#beside = new YearsBeside(read, financialYearStartMonth);
  }

  /** The period of a row for an indicator; null where it is none, which is said. */
  of({ row, cell }: ReadRow, { frequency }: ImportIndicator): Period | null {
    const [column] = this.#columns;
    if (column === undefined) return this.#ofAll;
    const parts = this.#columns.flatMap(({ heading, column: at }): PeriodPart[] => {
      const part = cell(at);
      return part === null || part.text.trim() === '' ? [] : [{ heading, cell: part }];
    });
    if (parts.length < this.#columns.length && !this.#saysEnough(parts)) {
      this.#log.add('PERIOD_MISSING', {
        ...{ row, column: column.column, read: parts[0]?.cell.text ?? null, expected: 'a period' },
        sentence: 'The row does not say which period it is of. Write it, or take the row out.',
      });
      return null;
    }
    const found = this.#read(parts, frequency);
    this.#doubts.see(found, row, frequency);
    const { read } = found;
    if ('period' in read) {
      const text = parts.map((part) => part.cell.text).join(' ');
      if (this.#columns.length === 1) {
        this.#beside.see(row, cell, { column: column.column, text, period: read.period });
      }
      return read.period;
    }
    const said = read.why === DIFFERENT_PERIODS ? { ...read, why: this.#apart(parts, row) } : read;
    this.#sayNone(said, parts.map((part) => part.cell.text).join(' '), {
      ...{ row, column: column.column, frequency },
    });
    return null;
  }

  /** That two cells say different periods, by name. */
  #apart(parts: readonly PeriodPart[], row: number): string {
    const cells = parts.map(({ cell }, index) => {
      const { column } = this.#columns[index] ?? { column: 1 };
      return `cell ${cellName(column, row)} says ${quoted(cell.text.trim())}`;
    });
    return `${cells.join(' and ')}, which are different periods`;
  }

  /** Takes note of the row of headings. */
  heading(row: SourceRow): void {
    this.#beside.heading(row);
  }

  /** Says what is known of the column only when all of it is read. */
  finish(): void {
    this.#doubts.say(this.#startMonth, this.#log);
    this.#beside.say(this.#log);
  }

  /** Whether what stands in one of two columns says all of a period. */
  #saysEnough(parts: readonly PeriodPart[]): boolean {
    const [alone] = parts;
    return alone !== undefined && 'period' in readPeriod(alone.cell, 'MONTH', this.#startMonth);
  }

  #read(parts: readonly PeriodPart[], frequency: ImportIndicator['frequency']): PeriodOfRow {
    const texts = parts.map(({ cell }) => cell.date ?? cell.text);
    const key = JSON.stringify([frequency, ...texts]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const said = this.#saidBy(parts);
    const none = {
      code: 'PERIOD_NOT_READ',
      why: null,
      expected: expectedPeriod(frequency),
    } as const;
    const read = said === null ? none : periodAs(said, frequency, this.#startMonth);
    const found = { said, texts, read };
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(key, found);
    return found;
  }

  #saidBy([first, second]: readonly PeriodPart[]): SaidPeriod | null {
    if (first === undefined) return null;
    if (second === undefined) return saidPeriod(first.cell.date ?? first.cell.text);
    return joinedPeriod(first, second, this.#startMonth);
  }

  #sayNone(
    { code, why: reason, expected }: Exclude<ReadPeriod, { period: Period }>,
    text: string,
    at: { readonly row: number; readonly column: number; readonly frequency: string },
  ): void {
    const why = reason === null ? '' : `: ${reason}`;
    const is =
      code === 'PERIOD_OF_OTHER_LENGTH'
        ? 'is not the kind of period that the indicator is measured in'
        : code === 'PERIOD_AMBIGUOUS'
          ? 'may be more than one period'
          : 'is no period';
    this.#log.add(
      code,
      {
        ...{ row: at.row, column: at.column, read: text, expected },
        sentence: `${quoted(text)} ${is}${why}. Write ${expected}.`,
      },
      `${at.frequency} ${text}`,
    );
  }
}
