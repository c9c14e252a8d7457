import { absenceSentence } from '../absence';
import type { Finding } from '../checks/finding';
import { rollingLabelAgainstData } from '../checks/label-against-data';
import { localitiesAgainstCounty } from '../checks/parts-against-total';
import { derivedCount, doesNotRecompute, numeratorOverDenominator } from '../checks/recompute';
import { tolerancesMisSet } from '../checks/tolerance-order';
import { twoPrints } from '../checks/two-prints';
import { yearToDateDiffers } from '../checks/year-to-date-differs';
import { sumOf } from '../exact';
import { isRatioKind } from '../measure';
import { limitsOf } from '../tolerance';
import type { Period } from '../period';
import { formatPeriod, periodKey } from '../period-key';
import type { DataMark } from '../vocabulary';
import type { YearToDate } from '../year-to-date';
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
    if (finding !== null)
      marks.push({ mark: finding.mark, place, month, sentence: finding.sentence });
  };
  const { indicator, span, cells } = row;
  const [own] = cells;
  if (own !== undefined) add(misSet(own), null, null);
  add(labelAgainstData(row), null, null);
  const unit = indicator.unit ?? '';
  add(yearToDateDiffers(row.yearToDate, unit, indicator.decimals), 0, null);
  const period = span.months.at(-1);
  const periodOf = period === undefined ? null : periodKey(period);
  add(localitiesOverCounty(row), null, periodOf);
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
  return [{ mark: 'NOT_LEGIBLE', place: null, month: null, sentence }];
}

/** Marks of single months; those of modelled figures are left to the checks among themselves. */
function marksOfMonths(
  indicator: IndicatorFacts,
  span: MonthSpan,
  cell: JudgedCell,
  place: number,
): readonly ScorecardMark[] {
  const definition = measureDefinition(indicator);
  const unit = indicator.unit ?? '';
  const marks: ScorecardMark[] = [];
  const illegible: Period[] = [];
  const last = span.months.length - 1;
  for (let index = span.months.length - span.shown; index <= last; index += 1) {
    const observed = cell.observed[index] ?? null;
    const month = span.months[index];
    if (observed === null || month === undefined || observed.provenance === 'MODELLED') continue;
    const add = (mark: DataMark, sentence: string) =>
      marks.push({ mark, place, month: periodKey(month), sentence });
    const addFinding = (finding: Finding | null) => {
      if (finding !== null) add(finding.mark, finding.sentence);
    };
    if (observed.absence === 'NOT_LEGIBLE') illegible.push(month);
    if (isRatioKind(indicator.measureKind)) {
      addFinding(doesNotRecompute(observed, definition, unit));
      if (indicator.measureKind === 'PERCENTAGE') {
        addFinding(numeratorOverDenominator(observed.numerator, observed.denominator));
      }
      if (index === last) addFinding(derivedCountOf(observed, indicator));
    }
    if (observed.otherPrints && observed.value !== null) {
      addFinding(twoPrints(observed.value, observed.otherPrints, unit, indicator.decimals));
    }
  }
  return [...illegibleMonths(illegible, place), ...marks];
}

/** The months of a series that cannot be read, as one mark. */
function illegibleMonths(months: readonly Period[], place: number): readonly ScorecardMark[] {
  const [first] = months;
  if (first === undefined) return [];
  const names = months.map((month) => formatPeriod(month, 'SHORT')).join(', ');
  const sentence = `${absenceSentence('NOT_LEGIBLE')}: ${names}`;
  const month = months.length === 1 ? periodKey(first) : null;
  return [{ mark: 'NOT_LEGIBLE', place, month, sentence }];
}

function derivedCountOf(observed: Observed, indicator: IndicatorFacts): Finding | null {
  const { value, numerator, denominator, countsProvenance, printedDecimals } = observed;
  if (countsProvenance !== 'DERIVED' || indicator.measureKind !== 'PERCENTAGE') return null;
  if (value === null || numerator === null || denominator === null) return null;
  return derivedCount(value, printedDecimals ?? indicator.decimals, numerator, denominator);
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

/** Localities that together exceed the county, for counts that add up. */
function localitiesOverCounty({ indicator, places, cells }: RowToMark): Finding | null {
  if (!indicator.additive || indicator.measureKind !== 'COUNT') return null;
  if (places[0]?.kind !== 'AUTHORITY') return null;
  const county = cells[0]?.current?.value ?? null;
  const localities = cells
    .filter((_, index) => places[index]?.relation === 'CHILD')
    .map((cell) => cell.current?.value ?? null)
    .filter((value) => value !== null);
  if (county === null || localities.length === 0) return null;
  return localitiesAgainstCounty(localities, county);
}
