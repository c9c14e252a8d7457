import {
  absenceSentence,
  accountSentence,
  alignedWith,
  benchmarkStanding,
  chartOfCell,
  compareCells,
  formatOf,
  formatPeriod,
  formatWithUnit,
  gapOfCell,
  inForceFor,
  judgeCell,
  measureDefinition,
  monthlyAccount,
  outlookSentence,
  periodKey,
  periodSeries,
  PRODUCT_WORDING,
  questionOf,
  remainderOfRow,
  targetInForce,
  yearEndEdge,
  yearEndOutlook,
  yearToDateOf,
  type CellQuestion,
  type ComparedFigures,
  type JudgedCell,
  type Period,
  type PeriodSeries,
} from '@vital-signs/domain';
import { INDICATOR_ASKED } from '../page-requests';
import type { HandFacts, HandPlace, HandRow } from './facts';
import type { HandSource } from './hand-source';
import { loadFacts } from './load-facts';

const FINANCIAL_YEAR_START_MONTH = 4;

interface HandCell {
  readonly place: HandPlace;
  readonly question: CellQuestion;
  readonly cell: JudgedCell;
}

/** The account of an indicator as JSON text: what its page draws and says of its figures. */
export async function indicatorByHand(source: HandSource): Promise<string> {
  const { indicator: only, months: shown, ...asked } = INDICATOR_ASKED;
  const { row: loaded, facts } = await loadFacts(source, {
    ...{ ...asked, only, shown, rows: 'INDICATOR', places: 'NEIGHBOURS' },
  });
  const [row] = facts.rows;
  if (row === undefined) throw new Error(`No indicator ${only} in the database`);
  const cells = facts.places.map((place, index): HandCell => {
    const question = questionOf(facts, row, index);
    return { place, question, cell: judgeCell(question) };
  });
  const [own] = cells;
  if (own === undefined) throw new Error(`No place ${asked.place} in the database`);
  const { question, cell, place } = own;
  const chart = chartOfCell({ row, place, cell, months: facts.span.months });
  const { phases, signals, ...drawn } = chart;
  return JSON.stringify({
    indicatorAccount: {
      sentence: accountSentence({
        ...{ question, cell, gap: gapOfCell(question, cell), chart },
        wording: PRODUCT_WORDING,
      }),
      series: monthlyAccount(row, question, cell),
      ...longerPeriodsOf(facts, row, own),
      benchmarks: row.benchmarks.map((benchmark) => {
        const { comparator, value, textAsPrinted, year } = benchmark;
        return {
          benchmark: { comparator, value, textAsPrinted, year },
          ...benchmarkStanding(question, cell, benchmark, loaded.regionName),
        };
      }),
      controlChart: {
        ...{ profile: drawn.profile, subject: drawn.subject, months: drawn.months },
        ...{ values: drawn.values, exclusion: drawn.exclusion },
        phases: phases.map(({ from, to, mean, lower, upper, points, reason }) => ({
          ...{ from, to, mean, lower, upper, points, reason },
        })),
        signals,
        verdict: drawn.verdict,
      },
      outlook: outlookOf(row, own),
      comparison: comparisonOf(facts, row, cells),
    },
  });
}

function longerPeriodsOf(facts: HandFacts, row: HandRow, { cell, place }: HandCell) {
  const question = {
    indicator: row.indicator,
    ...{ months: facts.span.months, shown: facts.span.shown, precision: facts.precision },
    ...{ observed: cell.observed, financialYearStartMonth: FINANCIAL_YEAR_START_MONTH },
    toleranceAt: (at: Period) => inForceFor(row.tolerances, place.id, at)?.rule ?? null,
  };
  const shown = (series: PeriodSeries | null) => {
    if (series === null) return null;
    const { values, numerators, denominators, codes, states, rule } = series;
    const periods = series.periods.map((period) => ({
      ...{ key: periodKey(period), name: formatPeriod(period) },
    }));
    return { periods, values, numerators, denominators, codes, states, rule };
  };
  return {
    quarters: shown(periodSeries(question, 'QUARTER').series),
    years: shown(periodSeries(question, 'FINANCIAL_YEAR').series),
  };
}

function outlookOf(row: HandRow, { cell, question, place }: HandCell) {
  const { indicator } = row;
  const { span, tolerance } = question;
  const period = span.months.at(-1);
  const toDate = yearToDateOf(question, cell);
  const target = period === undefined ? null : targetInForce(row.targets, place.id, period);
  const outlook = yearEndOutlook({
    rule: indicator.yearToDateRule,
    definition: measureDefinition(indicator),
    edge: yearEndEdge(tolerance, target?.value ?? null, cell.judgement.polarityUsed),
    ...{ months: cell.observed, inYear: span.inYearToDate, yearToDate: toDate.value },
    yearToDateProvenance: toDate.provenance,
  });
  if (outlook === null) return null;
  const { unit, decimals, denominatorLabel = null } = indicator;
  const sentence = outlookSentence(outlook, { unit: unit ?? '', decimals, denominatorLabel });
  return { verdict: outlook.verdict, estimated: outlook.estimated, sentence };
}

function comparisonOf(facts: HandFacts, { indicator }: HandRow, cells: readonly HandCell[]) {
  const [whole, ...others] = cells;
  const below = others.filter(({ place }) => place.rank === 2);
  if (whole === undefined) return null;
  const compared = compareCells(whole, below);
  if (compared.places.length === 0) return null;
  const bySlug = new Map(below.map((each) => [each.place.slug, each]));
  const remainder = remainderOfRow({
    ...{ indicator, span: facts.span },
    places: [whole, ...below].map(({ place }) => place),
    cells: [whole, ...below].map(({ cell }) => cell),
  });
  const months = Array.from({ length: facts.span.shown });
  const { judged, sentence, funnel } = compared;
  return {
    ...{ judged, sentence, funnel },
    whole: comparedOf(indicator, whole, compared.whole),
    places: compared.places.flatMap((figures) => {
      const each = bySlug.get(figures.key);
      return each === undefined ? [] : [comparedOf(indicator, each, figures)];
    }),
    remainder: remainder === null ? null : (alignedWith(months, remainder.values).at(-1) ?? null),
  };
}

function comparedOf(
  indicator: HandRow['indicator'],
  { place, cell }: HandCell,
  { key, ...figures }: ComparedFigures,
) {
  const { measured, current, decimals, values, codes } = cell;
  const { numerator = null, denominator = null } = current ?? {};
  const { value, absence } = measured;
  return {
    ...{ ...figures, slug: key, name: place.name, kind: place.kind },
    value: values.at(-1) ?? null,
    shown: value === null ? null : formatWithUnit(value, indicator.unit ?? '', decimals),
    absenceSentence: absence === null ? null : absenceSentence(absence),
    denominator,
    counts: numerator === null || denominator === null ? null : formatOf(numerator, denominator),
    state: cell.judgement.ratings[0].state,
    ...{ decimals, values, codes },
  };
}
