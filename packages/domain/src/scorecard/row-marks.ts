import { absenceSentence } from '../absence';
import type { Finding, Remark } from '../checks/finding';
import { rollingLabelAgainstData } from '../checks/label-against-data';
import { localitiesAgainstCounty } from '../checks/parts-against-total';
import {
  derivedCount,
  derivedPopulation,
  doesNotRecompute,
  numeratorOverDenominator,
} from '../checks/recompute';
import type { DerivedSide } from '../checks/recompute';
import { tolerancesMisSet } from '../checks/tolerance-order';
import { twoPrints } from '../checks/two-prints';
import { yearToDateDiffers } from '../checks/year-to-date-differs';
import { sumOf } from '../exact';
import { isRatioKind } from '../measure';
import { limitsOf } from '../tolerance';
import type { Period } from '../period';
import { formatPeriod, periodKey } from '../period-key';
import type { YearToDate } from '../year-to-date';
import { dividedAmong, isDivisible } from './remainder';
import { measureDefinition } from './judge-cell';
import type { JudgedCell } from './judge-cell';
import type { ScorecardMark } from './judged-scorecard';
import type { IndicatorFacts, MonthSpan, Observed, PlaceFacts } from './scorecard-facts';

/** What the marks of one row are found in. */
export interface RowToMark {
  readonly indicator: IndicatorFacts;
  readonly places: readonly PlaceFacts[];
  readonly span: MonthSpan;
  readonly cells: readonly JudgedCell[];
  readonly yearToDate: YearToDate;
}

/** What is to be known about a row's figures before they are trusted (METHODS section 12). */
export function marksOfRow(row: RowToMark): readonly ScorecardMark[] {
  const marks = [...illegibleDescription(row)];
  const add = (finding: Finding | null, place: number | null, month: string | null) => {
    if (finding === null) return;
    const { mark, weight, sentence } = finding;
    marks.push({ mark, weight, place, month, sentence });
  };
  const { indicator, span, cells } = row;
  const [own] = cells;
  if (own !== undefined) add(misSet(own), null, null);
  add(labelAgainstData(row), null, null);
  const unit = indicator.unit ?? '';
  add(yearToDateDiffers(row.yearToDate, unit, indicator.decimals), 0, null);
  marks.push(...overTheWhole(row));
  cells.forEach((cell, place) => {
    marks.push(...marksOfMonths(indicator, span, cell, place));
  });
  return marks;
}

function misSet(cell: JudgedCell): Finding | null {
  const { tolerance } = cell.rating;
  return tolerance === null ? null : tolerancesMisSet(tolerance, cell.judgement.polarityUsed);
}

/** What cannot be read of the row's own description. */
function illegibleDescription({ indicator, cells }: RowToMark): readonly ScorecardMark[] {
  const lost: string[] = [];
  if (indicator.name === null) lost.push('its name');
  if (indicator.polarity === 'NOT_LEGIBLE') lost.push('what good performance is');
  const tolerance = cells[0]?.rating.tolerance ?? null;
  if (tolerance !== null) {
    for (const { name, value } of limitsOf(tolerance)) {
      if (value === null) lost.push(`the ${name} tolerance`);
    }
  }
  if (lost.length === 0) return [];
  const sentence = `not legible in the source: ${lost.join(', ')}`;
  return [{ mark: 'NOT_LEGIBLE', weight: 'NOTE', place: null, month: null, sentence }];
}

/** Marks of single months; those of modelled figures are left to the checks among themselves. */
function marksOfMonths(
  indicator: IndicatorFacts,
  span: MonthSpan,
  cell: JudgedCell,
  place: number,
): readonly ScorecardMark[] {
  const found: ScorecardMark[] = [];
  const illegible: Period[] = [];
  const last = span.months.length - 1;
  for (let index = span.months.length - span.shown; index <= last; index += 1) {
    const observed = cell.observed[index] ?? null;
    const month = span.months[index];
    if (observed === null || month === undefined || observed.provenance === 'MODELLED') continue;
    if (observed.absence === 'NOT_LEGIBLE') illegible.push(month);
    for (const { mark, weight, sentence } of findingsOf(observed, indicator, index === last)) {
      found.push({ mark, weight, place, month: periodKey(month), sentence });
    }
  }
  return [...illegibleMonths(illegible, place), ...found];
}

/** What the checks find in one month's figure. */
function findingsOf(
  observed: Observed,
  indicator: IndicatorFacts,
  isPeriod: boolean,
): readonly Remark[] {
  const unit = indicator.unit ?? '';
  const hasCounts = observed.numerator !== null && observed.denominator !== null;
  const prints = observed.otherPrints;
  const candidates = [
    hasCounts && isRatioKind(indicator.measureKind)
      ? doesNotRecompute(observed, measureDefinition(indicator), unit)
      : null,
    hasCounts && indicator.measureKind === 'PERCENTAGE'
      ? numeratorOverDenominator(observed.numerator, observed.denominator)
      : null,
    isPeriod ? derivedCountOf(observed, indicator) : null,
    prints && observed.value !== null
      ? twoPrints(observed.value, prints, unit, indicator.decimals)
      : null,
  ];
  return candidates.filter((finding) => finding !== null);
}

/** The months of a series that cannot be read, as one mark. */
function illegibleMonths(months: readonly Period[], place: number): readonly ScorecardMark[] {
  const [first] = months;
  if (first === undefined) return [];
  const names = months.map((month) => formatPeriod(month, 'SHORT')).join(', ');
  const sentence = `${absenceSentence('NOT_LEGIBLE')}: ${names}`;
  const month = months.length === 1 ? periodKey(first) : null;
  return [{ mark: 'NOT_LEGIBLE', weight: 'NOTE', place, month, sentence }];
}

function derivedCountOf(observed: Observed, indicator: IndicatorFacts): Remark | null {
  const { value, numerator, denominator, countsProvenance, printedDecimals } = observed;
  if (countsProvenance !== 'DERIVED' || numerator === null || denominator === null) return null;
  if (indicator.denominatorIsPopulation) return derivedPopulation(denominator);
  if (indicator.measureKind !== 'PERCENTAGE' || value === null) return null;
  const decimals = printedDecimals ?? indicator.decimals;
  return derivedCount({ printed: value, decimals, numerator, denominator }, sideOf(indicator));
}

/**
 * Which count of an indicator is derived where one is. A count that is another indicator's figure is
 * read there; of the two, the one that stands nowhere else had to be found.
 */
function sideOf(indicator: IndicatorFacts): DerivedSide {
  if (indicator.denominatorIndicatorId === null) return 'DENOMINATOR';
  return indicator.numeratorIndicatorId === null ? 'NUMERATOR' : 'EITHER';
}

/** A label that says rolling on figures whose basis is another. */
function labelAgainstData({ indicator, cells }: RowToMark): Finding | null {
  const labelledRolling = /^rolling/i.test(indicator.dataNote ?? '');
  const months = cells[0]?.observed ?? [];
  const population = months.at(-1)?.denominator ?? null;
  if (!labelledRolling || indicator.basis !== 'ANNUALISED' || population === null) return null;
  const counts = months.map((month) => month?.numerator ?? null);
  return rollingLabelAgainstData(
    months.map((month, index) => ({
      printedRate: month?.value ?? null,
      monthCount: counts[index] ?? null,
      rollingCount: sumOfYear(counts, index),
    })),
    population,
    indicator.decimals,
    indicator.multiplier,
  );
}

function sumOfYear(counts: readonly (number | null)[], index: number): number | null {
  const year = counts.slice(Math.max(0, index - 11), index + 1).filter((count) => count !== null);
  return year.length === 12 ? sumOf(year) : null;
}

/** Months in which localities together exceed the county, or teams their locality. */
function overTheWhole(row: RowToMark): readonly ScorecardMark[] {
  const { indicator, places, span, cells } = row;
  const below = dividedAmong(row);
  if (!isDivisible(indicator) || below.length === 0) return [];
  const words =
    places[0]?.kind === 'LOCALITY' ? ({ parts: 'teams', whole: 'locality' } as const) : undefined;
  const first = span.months.length - span.shown;
  return span.months.slice(first).flatMap((month, position) => {
    const countAt = (place: number) => cells[place]?.observed[first + position]?.value ?? null;
    const whole = countAt(0);
    const parts = below.map(countAt).filter((value) => value !== null);
    const finding = whole === null ? null : localitiesAgainstCounty(parts, whole, words);
    if (finding === null) return [];
    const { mark, weight, sentence } = finding;
    return [{ mark, weight, place: null, month: periodKey(month), sentence }];
  });
}
