import { saidProblem, type CatalogueProblem } from '../catalogue/catalogue-problem';
import { counted } from '../format';
import type { AuthoritySettings, ReportingPeriod } from './authority-settings';
import { reportingPeriodWords, startMonthWords } from './settings-change';

/** What is on record that follows the calendar of an authority. */
export interface CalendarInUse {
  /** How many editions are of each kind of period. */
  readonly editions: Readonly<Record<ReportingPeriod, number>>;
  /** How many quarters have figures. */
  readonly quarters: number;
}

type Calendar = Pick<AuthoritySettings, 'reportingPeriod' | 'financialYearStartMonth'>;

/**
 * Why a calendar cannot become another. Editions are of the months or quarters that a report stepped by, and
 * nobody would find them under the other; quarters are numbered from the month in which the year begins, so
 * that those on record would carry other names than they were published under.
 */
export function calendarProblems(
  before: Calendar,
  after: Calendar,
  { editions, quarters }: CalendarInUse,
): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const published = editions[before.reportingPeriod];
  if (before.reportingPeriod !== after.reportingPeriod && published > 0) {
    const [kept, given] = [before, after].map((of) => reportingPeriodWords(of.reportingPeriod));
    problems.push(
      saidProblem(
        'reportingPeriod',
        given ?? null,
        `${kept ?? ''}, as it was published`,
        `The report steps by: ${counted(published, 'edition')} ${published === 1 ? 'is' : 'are'} published by ${kept ?? ''}, and nobody would find ${published === 1 ? 'it' : 'them'} by ${given ?? ''}. Leave it at ${kept ?? ''}, or set up an authority of its own for the other report.`,
      ),
    );
  }
  if (before.financialYearStartMonth !== after.financialYearStartMonth && quarters > 0) {
    const from = startMonthWords(before.financialYearStartMonth);
    problems.push(
      saidProblem(
        'financialYearStartMonth',
        startMonthWords(after.financialYearStartMonth),
        `${from}, from which the quarters on record are counted`,
        `Financial year from: ${counted(quarters, 'quarter')} with figures ${quarters === 1 ? 'is' : 'are'} counted from ${from}, and would have other names than ${quarters === 1 ? 'it was' : 'they were'} loaded under. Leave it at ${from}.`,
      ),
    );
  }
  return problems;
}
