import {
  codesFromFirst,
  formatPeriod,
  judgeScorecard,
  latestOtherPrint,
  month,
  periodKey,
  type JudgedRow,
  type Period,
  type ShownYearToDate,
} from '@vital-signs/domain';
import type { HandFacts, HandRow, StatementRow } from './facts';

/**
 * The answer to the page's scorecard operation, field by field as the page asks for it, without
 * GraphQL. A test holds it against the product's answer.
 */
export function answerOf(row: StatementRow, facts: HandFacts, period: Period): string {
  const judged = judgeScorecard(facts);
  return JSON.stringify({
    data: {
      scorecard: {
        period: periodOf(period),
        months: judged.months,
        places: facts.places.map(
          ({ slug, name, shortName, kind, relation, hasChildren, modelled }) => ({
            slug,
            name,
            shortName,
            kind,
            relation,
            hasChildren,
            modelled,
            __typename: 'ScorecardPlace',
          }),
        ),
        revision: row.revision,
        edition: row.edition === null ? null : editionOf(row.edition),
        counts: judged.counts.map(({ state, count }) => ({
          state,
          count,
          __typename: 'StateCount',
        })),
        figureCount: judged.figureCount,
        modelledCount: judged.modelledCount,
        otherPrints: judged.rows.flatMap(otherPrintOf),
        rows: judged.rows.map(rowOf),
        // Norfolk's rows are of months, its scorecard is the product's own, and it has no trajectory.
        ...{ ownPeriods: [], otherBases: [], layout: null, said: [], trajectories: [] },
        __typename: 'Scorecard',
      },
    },
  });
}

function otherPrintOf({ facts: { indicator, cells } }: JudgedRow<HandRow>) {
  const print = latestOtherPrint(cells[0] ?? null);
  if (print === null) return [];
  const { value, decimals } = print;
  return [{ indicator: indicator.key, value, decimals, __typename: 'RowOtherPrint' }];
}

function periodOf(period: Period) {
  return { key: periodKey(period), name: formatPeriod(period), __typename: 'Period' };
}

function editionOf({ number, accurateAsOf, periodStart }: NonNullable<StatementRow['edition']>) {
  const period = periodOf(month(periodStart.slice(0, 7)));
  return { number, accurateAsOf, period, __typename: 'Edition' };
}

function rowOf(row: JudgedRow<HandRow>) {
  const { indicator, benchmarks } = row.facts;
  return {
    indicator: {
      key: indicator.key,
      ref: indicator.ref,
      name: indicator.name,
      reportArea: {
        slug: indicator.areaSlug,
        name: indicator.areaName,
        __typename: 'ReportArea',
      },
      polarity: indicator.polarity,
      dataNote: indicator.dataNote,
      unit: indicator.unit,
      decimals: indicator.decimals,
      __typename: 'Indicator',
    },
    values: row.values,
    decimals: row.decimals,
    codes: row.codes.map(codesFromFirst),
    verdicts: row.verdicts,
    numerators: row.numerators,
    denominators: row.denominators,
    countsProvenances: row.countsProvenances,
    states: row.states,
    reasons: row.reasons,
    secondStates: row.secondStates,
    arrows: row.arrows,
    meanings: row.meanings,
    directionReasons: row.directionReasons,
    yearToDates: row.yearToDates,
    yearToDateCodes: row.yearToDateCodes,
    yearToDate: yearToDateOf(row.yearToDate),
    previousYearToDate:
      row.previousYearToDate === null
        ? null
        : {
            ...yearToDateOf(row.previousYearToDate),
            provenance: row.previousYearToDate.provenance,
          },
    target:
      row.target === null
        ? null
        : {
            value: row.target.value,
            textAsPrinted: row.target.textAsPrinted,
            __typename: 'Target',
          },
    tolerances: row.tolerances.map((tolerance) => ({
      model: tolerance.model,
      red: tolerance.red,
      green: tolerance.green,
      lower: tolerance.lower,
      upper: tolerance.upper,
      minimum: tolerance.minimum,
      tolerance: tolerance.tolerance,
      target: tolerance.target,
      zeroConcern: tolerance.zeroConcern,
      zeroConcernMinimumDenominator: tolerance.zeroConcernMinimumDenominator,
      place: tolerance.place,
      validFrom: tolerance.validFrom,
      validTo: tolerance.validTo,
      textAsPrinted: tolerance.textAsPrinted,
      problems: tolerance.problems,
      __typename: 'Tolerance',
    })),
    benchmarks: benchmarks.map(({ comparator, value, textAsPrinted, year }) => ({
      comparator,
      value,
      textAsPrinted,
      year,
      __typename: 'PrintedBenchmark',
    })),
    marks: row.marks.map(({ mark, weight, place, month, sentence }) => ({
      mark,
      weight,
      place,
      month,
      sentence,
      __typename: 'ScorecardMark',
    })),
    remainder: row.remainder && {
      values: row.remainder.values,
      codes: row.remainder.codes,
      __typename: 'Remainder',
    },
    __typename: 'ScorecardRow',
  };
}

function yearToDateOf(shown: ShownYearToDate) {
  return {
    value: shown.value,
    printed: shown.printed,
    computed: shown.computed,
    monthsPresent: shown.monthsPresent,
    monthsInSpan: shown.monthsInSpan,
    __typename: 'YearToDate',
  };
}
