import type { Period } from '../period';
import type { MappedColumn } from './import-mapping';
import type { ImportCatalogue, ImportIndicator } from './import-catalogue';
import type { IssueLog } from './issue-log';
import { joinedPeriod } from './joined-period';
import type { PeriodPart } from './joined-period';
import { quoted } from './read-part';
import { expectedPeriod, periodAs, readPeriod } from './read-period';
import type { ReadPeriod } from './read-period';
import type { ReadRow } from './row-subject';

const MOST_REMEMBERED = 5000;

/** Says which period a row is of, by one column or by two: the year in one, the month in the other. */
export class RowPeriods {
  readonly #columns: readonly MappedColumn[];
  readonly #ofAll: Period | null;
  readonly #startMonth: number;
  readonly #log: IssueLog;
  readonly #known = new Map<string, ReadPeriod>();

  constructor(
    columns: readonly MappedColumn[],
    ofAll: Period | null,
    { financialYearStartMonth }: ImportCatalogue,
    log: IssueLog,
  ) {
    this.#columns = columns;
    this.#ofAll = ofAll;
    this.#startMonth = financialYearStartMonth;
    this.#log = log;
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
    const read = this.#read(parts, frequency);
    if ('period' in read) return read.period;
    this.#sayNone(read, parts.map((part) => part.cell.text).join(' '), {
      ...{ row, column: column.column, frequency },
    });
    return null;
  }

  /** Whether what stands in one of two columns says all of a period. */
  #saysEnough(parts: readonly PeriodPart[]): boolean {
    const [alone] = parts;
    return alone !== undefined && 'period' in readPeriod(alone.cell, 'MONTH', this.#startMonth);
  }

  #read(parts: readonly PeriodPart[], frequency: ImportIndicator['frequency']): ReadPeriod {
    const key = JSON.stringify([frequency, ...parts.map(({ cell }) => cell.date ?? cell.text)]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const read = this.#readAnew(parts, frequency);
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(key, read);
    return read;
  }

  #readAnew(
    [first, second]: readonly PeriodPart[],
    frequency: ImportIndicator['frequency'],
  ): ReadPeriod {
    const none = {
      code: 'PERIOD_NOT_READ',
      why: null,
      expected: expectedPeriod(frequency),
    } as const;
    if (first === undefined) return none;
    if (second === undefined) return readPeriod(first.cell, frequency, this.#startMonth);
    const said = joinedPeriod(first, second, this.#startMonth);
    return said === null ? none : periodAs(said, frequency, this.#startMonth);
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
