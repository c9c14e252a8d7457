import {
  accountSentence,
  benchmarkStanding,
  chartOfCell,
  codesDecidedAt,
  endedSentence,
  gapOfCell,
  inForceDuring,
  inForceFor,
  isMeasuredIn,
  lastDay,
  latestDifference,
  measureDefinition,
  monthlyAccount,
  monthsBesideYearOf,
  outlookSentence,
  periodNoun,
  periodSeries,
  spanOfRow,
  yearEndEdge,
  yearEndOutlook,
  yearToDateOf,
  type BenchmarkStanding,
  type ControlChart,
  type ControlChartProfile,
  type MonthlyAccount,
  type MonthsBesideYear,
  type Period,
  type PeriodKind,
  type PeriodSeries,
  type ProportionDifference,
  type YearEndOutlook,
} from '@vital-signs/domain';
import { annotationsAt } from '../annotation/annotation.service';
import type { AuthorityRecord } from '../authority/authority.repository';
import { wordingOf } from '../authority/own-words';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import {
  placeComparison,
  type JudgedPlace,
  type PlaceComparison,
} from '../place-comparison/place-comparison';
import type { LoadedFacts, RowRecord } from '../scorecard/scorecard-facts.service';
import type { BenchmarkRow } from '../yardstick/yardstick.repository';
import {
  benchmarksBeside,
  type AnnotationRecord,
  type ToleranceRecord,
} from '../yardstick/yardstick.service';

/** An outlook with its words. */
export interface Outlook extends Omit<YearEndOutlook, 'edge'> {
  readonly edge: number;
  readonly sentence: string;
}

/** What of an account follows from the facts alone. */
export interface AccountParts {
  readonly indicator: IndicatorRecord;
  readonly sentence: string;
  readonly series: MonthlyAccount & { readonly monthsAlone: MonthsBesideYear | null };
  readonly quarters: PeriodSeries | null;
  readonly years: PeriodSeries | null;
  readonly aggregationSentence: string | null;
  readonly tolerances: readonly ToleranceRecord[];
  readonly benchmarks: readonly (BenchmarkStanding & { readonly benchmark: BenchmarkRow })[];
  readonly annotations: readonly AnnotationRecord[];
  readonly controlChart: ControlChart;
  readonly difference: ProportionDifference | null;
  readonly outlook: Outlook | null;
  readonly comparison: PlaceComparison | null;
}

/** The facts from which an account is made, and the first place's own among them. */
export interface AccountFacts {
  readonly authority: AuthorityRecord;
  readonly period: Period;
  /** Null: the product's own. */
  readonly profile: ControlChartProfile | null;
  readonly facts: LoadedFacts;
  readonly row: RowRecord;
  readonly own: JudgedPlace;
  /** Every place of the facts, the own first. */
  readonly judged: readonly JudgedPlace[];
}

/** Makes the parts of an account that need nothing but its facts. */
export function accountParts(account: AccountFacts): AccountParts {
  const { authority, period, profile, facts, row, own, judged } = account;
  const { indicator } = row;
  const { question, cell, place } = own;
  const span = spanOfRow(facts, row);
  const { months, shown } = span;
  const given = profile === null ? {} : { profile };
  const chart = chartOfCell({ row, place, cell, months, ...given });
  return {
    indicator,
    sentence:
      indicator.measuredUntil === null || isMeasuredIn(period, indicator.measuredUntil)
        ? accountSentence({
            ...{ question, cell, gap: gapOfCell(question, cell), chart },
            wording: wordingOf(authority),
          })
        : endedSentence(indicator.measuredUntil),
    series: {
      ...monthlyAccount(row, question, cell),
      codes: codesDecidedAt(cell.codes, { row, place, span }, facts.findings),
      monthsAlone: monthsBesideYearOf(indicator, row.cells, { modelled: facts.modelled, shown }),
    },
    ...longerPeriods(account),
    tolerances: inForceDuring(row.tolerances, place.id, months.at(-shown) ?? period, period),
    benchmarks: benchmarksBeside(row.benchmarks, period).map((benchmark) => ({
      benchmark,
      ...benchmarkStanding(question, cell, benchmark, authority.regionName),
    })),
    annotations: annotationsAt(row.annotations, place).filter(({ on }) => on <= lastDay(period)),
    controlChart: chart,
    difference: latestDifference(row, question, cell, chart),
    outlook: outlookOf(row, own),
    comparison: placeComparison(facts, row, judged),
  };
}

function longerPeriods({ authority, facts, row, own }: AccountFacts) {
  const kind = facts.span.months[0]?.kind;
  if (row.span !== undefined || kind !== 'MONTH') {
    return { quarters: null, years: null, aggregationSentence: asReportedSentence(row, kind) };
  }
  const question = {
    indicator: row.indicator,
    months: facts.span.months,
    observed: own.cell.observed,
    shown: facts.span.shown,
    financialYearStartMonth: authority.financialYearStartMonth,
    precision: authority.precision,
    toleranceAt: (at: Period) => inForceFor(row.tolerances, own.place.id, at)?.rule ?? null,
  };
  const quarters = periodSeries(question, 'QUARTER');
  const years = periodSeries(question, 'FINANCIAL_YEAR');
  const refusals = [quarters.refusal, years.refusal].filter((refusal) => refusal !== null);
  return {
    quarters: quarters.series,
    years: years.series,
    aggregationSentence: refusals.length === 0 ? null : [...new Set(refusals)].join(' '),
  };
}

/** Longer periods are made of months: what is reported by quarter, by year or by its own dates stays so. */
function asReportedSentence({ span }: RowRecord, kind: PeriodKind = 'MONTH'): string {
  const noun = periodNoun(span?.months[0]?.kind ?? kind);
  return `Its figures are those of each ${noun} as reported: no longer periods are made from them.`;
}

function outlookOf(row: RowRecord, { cell, question, place }: JudgedPlace): Outlook | null {
  const { indicator } = row;
  const { span, tolerance } = question;
  const period = span.months.at(-1);
  // The outlook goes by the months that are left of the year.
  if (period?.kind !== 'MONTH') return null;
  const toDate = yearToDateOf(question, cell);
  // A step of a trajectory is set for its month, not for the year's end.
  const targets = row.targets.filter(({ kind }) => kind === 'TARGET');
  const target = inForceFor(targets, place.id, period);
  const outlook = yearEndOutlook({
    rule: indicator.yearToDateRule,
    definition: measureDefinition(indicator),
    edge: yearEndEdge(tolerance, target?.value ?? null, cell.judgement.polarityUsed),
    months: cell.observed,
    inYear: span.inYearToDate,
    yearToDate: toDate.value,
    yearToDateProvenance: toDate.provenance,
  });
  if (outlook === null) return null;
  const { unit, decimals, denominatorLabel } = indicator;
  const sentence = outlookSentence(outlook, { unit: unit ?? '', decimals, denominatorLabel });
  return { ...outlook, edge: outlook.edge.value, sentence };
}
