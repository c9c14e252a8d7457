import { formatPeriod } from '../period-key';
import { financialYear, monthOf } from '../period';
import type { PeriodKind } from '../vocabulary';
import type { HeadingSaid } from './read-heading';
import type { IssueLog } from './issue-log';
import type { SaidPeriod } from './said-period';
import { columnName } from './source-table';

/** A text such as 2011-12, that is a month as ISO writes it or a year and the one after it. */
type MonthOrYears = Extract<SaidPeriod, { readonly kind: 'MONTH_OR_YEARS' }>;

/** Whether a text may be a month as ISO writes one, or a year. */
export function isMonthOrYears(said: SaidPeriod | null): said is MonthOrYears {
  return said?.kind === 'MONTH_OR_YEARS' && said.dashed;
}

const ISO = /^\s*\d{4}-\d{1,2}(?:-|\s*$)/;

/** What texts beside each other tell of those among them that may be months or years. */
class Company {
  /** Others are months as ISO writes them: then these are, too. */
  #hasMonths = false;
  #hasYears: boolean;
  readonly #firstYears = new Set<number>();

  constructor(isHeadedAsYears: boolean) {
    this.#hasYears = isHeadedAsYears;
  }

  see(texts: readonly string[], said: SaidPeriod | null): void {
    if (isMonthOrYears(said)) this.#firstYears.add(said.year);
    else if (said?.kind === 'YEARS') this.#hasYears = true;
    else if (said?.kind === 'MONTH' || said?.kind === 'DAY') {
      this.#hasMonths ||= texts.some((text) => ISO.test(text));
    }
  }

  /** Several of them, and no month, are years: months a year and a month apart are no series. */
  get areYears(): boolean {
    return !this.#hasMonths && this.#mayBeYears;
  }

  get areMonths(): boolean {
    return this.#hasMonths && !this.#hasYears;
  }

  get holdMonths(): boolean {
    return this.#hasMonths;
  }

  get #mayBeYears(): boolean {
    return this.#hasYears || this.#firstYears.size > 1;
  }
}

/** The headings of columns side by side; those that may be months or years as years, where they are. */
export function yearsAcross(
  headings: readonly { readonly heading: string; readonly said: HeadingSaid }[],
): { readonly said: readonly HeadingSaid[]; readonly areDoubtful: boolean } {
  const company = new Company(false);
  for (const { heading, said } of headings) company.see([heading], said.period);
  const said = headings.map((one): HeadingSaid => {
    const { period } = one.said;
    if (!company.areYears || !isMonthOrYears(period)) return one.said;
    return {
      ...one.said,
      period: { kind: 'YEARS', firstYear: period.year, academic: false },
    };
  });
  return { said, areDoubtful: !company.areYears && !company.areMonths };
}

interface Doubt {
  readonly said: MonthOrYears;
  readonly text: string;
  readonly frequency: PeriodKind;
  readonly row: number;
  rows: number;
}

/**
 * The texts of a column of periods that may be months or years. What they are is known when all of the
 * column is: beside other months they are months, several without any are years, and one alone may be
 * either, which somebody has to believe.
 */
export class MonthsOrYears {
  readonly #column: number;
  readonly #company: Company;
  readonly #doubts = new Map<string, Doubt>();

  constructor(column: number, isHeadedAsYears: boolean) {
    this.#column = column;
    this.#company = new Company(isHeadedAsYears);
  }

  /** Takes note of what a row says of its period, in one cell or in two. */
  see(
    { texts, said }: { readonly texts: readonly string[]; readonly said: SaidPeriod | null },
    row: number,
    frequency: PeriodKind,
  ): void {
    this.#company.see(texts, said);
    if (!isMonthOrYears(said)) return;
    const text = texts.join(' ').trim();
    const key = `${frequency} ${said.year}`;
    const known = this.#doubts.get(key);
    if (known === undefined) this.#doubts.set(key, { said, text, frequency, row, rows: 1 });
    else known.rows += 1;
  }

  /** Says which of them are years of an indicator of months, and which may be either. */
  say(startMonth: number, log: IssueLog): void {
    for (const doubt of this.#doubts.values()) {
      if (doubt.frequency === 'MONTH') this.#sayOfMonths(doubt, startMonth, log);
      else if (doubt.frequency.endsWith('_YEAR') && this.#company.holdMonths) {
        this.#sayEither(doubt, startMonth, log);
      }
    }
  }

  #sayOfMonths(doubt: Doubt, startMonth: number, log: IssueLog): void {
    if (this.#company.areMonths) return;
    if (!this.#company.areYears) return this.#sayEither(doubt, startMonth, log);
    const { month, year } = readings(doubt.said, startMonth);
    this.#add('PERIOD_OF_OTHER_LENGTH', doubt, log, {
      expected: `a month, as in "${month}"`,
      sentence: `${this.#cell(doubt)} stands in a column of years and is the year ${year}, which is not the kind of period that the indicator is measured in. Where it is a month, write it as in "${month}"; otherwise take its rows out.`,
    });
  }

  #sayEither(doubt: Doubt, startMonth: number, log: IssueLog): void {
    const { month, year } = readings(doubt.said, startMonth);
    const isMonth = doubt.frequency === 'MONTH';
    this.#add('MONTH_OR_YEAR', doubt, log, {
      expected: `"${month}" or "${year}"`,
      sentence: `${this.#cell(doubt)} may be the month ${month} or the year ${year}, and is read as ${isMonth ? month : year}. Write "${month}" or "${year}", or say why it is right.`,
    });
  }

  #cell({ row, text }: Doubt): string {
    return `Cell ${columnName(this.#column)}${row} "${text}"`;
  }

  #add(
    code: 'PERIOD_OF_OTHER_LENGTH' | 'MONTH_OR_YEAR',
    { row, rows, text, frequency }: Doubt,
    log: IssueLog,
    said: { readonly expected: string; readonly sentence: string },
  ): void {
    const details = { row, column: this.#column, read: text, ...said };
    for (let times = 0; times < rows; times += 1) log.add(code, details, `${frequency} ${text}`);
  }
}

/** Both of what a text reads as: December 2011, or 2011/12. */
export function readings(
  { year, month }: MonthOrYears,
  startMonth: number,
): { readonly month: string; readonly year: string } {
  return {
    month: formatPeriod(monthOf(year, month)),
    year: formatPeriod(financialYear(year, startMonth)),
  };
}
