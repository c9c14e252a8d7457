import {
  lastMonthOf,
  monthSpan,
  shownBeside,
  spanOfKind,
  spanOfWindows,
  type MonthSpan,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { LongerFigure } from '../observation/observation.repository';

export interface SpansAsked {
  readonly authority: AuthorityRecord;
  /** The month or quarter that is reported. */
  readonly period: Period;
  /** How many periods are shown. */
  readonly shown: number;
  /** How many of the place itself are loaded at most; left out: as many as are looked at. */
  readonly reach: number | undefined;
}

/** The periods at which the rows of a scorecard are judged. */
export interface RowSpans {
  /** Those of the scorecard: months, or quarters where the authority reports by quarter. */
  readonly axis: MonthSpan;
  /** The months to read of whatever is recorded by month. */
  readonly months: MonthSpan;
  /** Of a row whose figures are of another kind of period its own; undefined: those of the scorecard. */
  of(indicator: IndicatorRecord, longer: readonly LongerFigure[]): MonthSpan | undefined;
}

/** A span as far back as it is wanted. */
function withinReach(span: MonthSpan, reach = span.months.length): MonthSpan {
  const months = span.months.slice(-reach);
  return { ...span, months, shown: Math.min(span.shown, months.length) };
}

export function rowSpans({ authority, period, shown, reach }: SpansAsked): RowSpans {
  const { reportingPeriod, financialYearStartMonth: startMonth } = authority;
  const whole = spanOfKind(reportingPeriod, period, shown, startMonth);
  const axis = withinReach(whole, reach);
  const ofKind = (kind: Exclude<IndicatorRecord['frequency'], 'WINDOW'>) =>
    withinReach(spanOfKind(kind, period, shownBeside(kind, axis), startMonth), reach);
  const months =
    reportingPeriod === 'MONTH'
      ? axis
      : withinReach(monthSpan(lastMonthOf(period), shownBeside('MONTH', axis), startMonth), reach);
  const known = new Map<string, MonthSpan>();
  return {
    axis,
    months,
    of({ id, basis, frequency }, longer) {
      if (frequency === reportingPeriod) return undefined;
      if (frequency === 'WINDOW') {
        const recorded = longer.filter(
          (figure) =>
            figure.indicatorId === id && figure.basis === basis && figure.period.kind === 'WINDOW',
        );
        const windows = spanOfWindows(eachOnce(recorded.map((figure) => figure.period)), period);
        return windows === null ? undefined : withinReach(windows, reach);
      }
      const span = known.get(frequency) ?? ofKind(frequency);
      known.set(frequency, span);
      return span;
    },
  };
}

function eachOnce(periods: readonly Period[]): readonly Period[] {
  return [...new Map(periods.map((each) => [`${each.start} ${each.end}`, each])).values()];
}
