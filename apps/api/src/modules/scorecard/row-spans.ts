import {
  lastMonthOf,
  MONTHS_STOOD_IN,
  monthSpan,
  periodsNotComeIn,
  periodsUpTo,
  rowPeriodOf,
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
  /** Of a row that shows another period than the scorecard its own; undefined: those of the scorecard. */
  of(indicator: IndicatorRecord, recorded: RecordedOfRow): MonthSpan | undefined;
}

/** What is on record of a row, at whatever places. */
export interface RecordedOfRow {
  /** Of longer periods than months. */
  readonly longer: readonly LongerFigure[];
  /** Whether anything is on record on its own basis of the month so many months back from the last. */
  readonly inMonth: (back: number) => boolean;
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
  const ofKind = (kind: Exclude<IndicatorRecord['frequency'], 'WINDOW'>, at: Period) =>
    withinReach(spanOfKind(kind, at, shownBeside(kind, axis), startMonth), reach);
  const shownMonths =
    reportingPeriod === 'MONTH'
      ? axis
      : withinReach(monthSpan(lastMonthOf(period), shownBeside('MONTH', axis), startMonth), reach);
  const latestFigure = rowPeriodOf(authority.layout) === 'LATEST_FIGURE';
  const months = latestFigure ? furtherBack(shownMonths) : shownMonths;
  const known = new Map<string, MonthSpan>();
  return {
    axis,
    months,
    of({ basis, frequency }, { longer, inMonth }) {
      if (frequency === 'WINDOW') {
        const recorded = longer.filter(
          (figure) => figure.basis === basis && figure.period.kind === 'WINDOW',
        );
        const windows = spanOfWindows(eachOnce(recorded.map((figure) => figure.period)), period);
        return windows === null ? undefined : withinReach(windows, reach);
      }
      const own = known.get(frequency) ?? spanOfKind(frequency, period, 1, startMonth);
      known.set(frequency, own);
      const isOnRecord = ({ start }: Period, back: number) =>
        frequency === 'MONTH'
          ? inMonth(back)
          : longer.some(
              (figure) =>
                figure.basis === basis &&
                figure.period.kind === frequency &&
                figure.period.start === start,
            );
      const back = latestFigure ? periodsNotComeIn(own.months, isOnRecord) : 0;
      if (back === 0 && frequency === reportingPeriod) return undefined;
      return ofKind(frequency, own.months.at(-1 - back) ?? period);
    },
  };
}

/** As many months more as the latest figure of a row may lie back. */
function furtherBack(span: MonthSpan): MonthSpan {
  const last = span.months.at(-1);
  if (last === undefined) return span;
  return { ...span, months: periodsUpTo(last, span.months.length + MONTHS_STOOD_IN) };
}

function eachOnce(periods: readonly Period[]): readonly Period[] {
  return [...new Map(periods.map((each) => [`${each.start} ${each.end}`, each])).values()];
}
