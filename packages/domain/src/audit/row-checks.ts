import { rollingLabelAgainstData } from '../checks/label-against-data';
import { tolerancesMisSet } from '../checks/tolerance-order';
import { yearToDateDiffers } from '../checks/year-to-date-differs';
import { sumOf } from '../exact';
import { monthsOfYearToDate } from '../period';
import type { Period } from '../period';
import { periodsBetween } from '../reporting-period/periods-between';
import { periodHolding } from '../reporting-period/period-of-kind';
import { polarityInUse } from '../polarity';
import { measureDefinition } from '../scorecard/judge-cell';
import { limitsOf } from '../tolerance';
import { yearToDate } from '../year-to-date';
import type { AuditRow } from './audit-facts';
import type { Comparisons } from './found';
import { isReported } from './record-view';
import type { RecordView } from './record-view';

/** The limits of every tolerance, whenever it held, against what good performance is. */
export function* tolerancesInOrder(record: RecordView): Comparisons {
  for (const { indicator, tolerances } of record.facts.rows) {
    for (const { rule, placeId, from, to } of tolerances) {
      const { polarity } = polarityInUse(indicator.polarity, rule);
      const finding = tolerancesMisSet(rule, polarity);
      if (finding === null) yield null;
      else {
        const { mark, weight, stored, against, sentence } = finding;
        const limits = limitsOf(rule).map(({ name, value }) => [name, value]);
        yield {
          ...{ mark, weight, indicator, stored, against, sentence },
          ...{ place: record.place(placeId), month: null, validity: { from, to } },
          compared: { polarity, limits, from },
        };
      }
    }
  }
}

/** Labels that say rolling on figures of another basis, against the counts of the authority's months. */
export function* labelsAgainstData(record: RecordView): Comparisons {
  for (const row of record.facts.rows) {
    const { indicator } = row;
    if (!/^rolling/i.test(indicator.dataNote ?? '') || indicator.basis !== 'ANNUALISED') continue;
    const months = record.series(row, 0).map((month) => (isReported(month) ? month : null));
    const population = months.findLast((month) => month?.denominator != null)?.denominator;
    if (population == null) continue;
    const counts = months.map((month) => month?.numerator ?? null);
    const years = yearsOfCounts(record, row);
    const finding = rollingLabelAgainstData(
      months.map((month, index) => ({
        printedRate: month?.value ?? null,
        monthCount: counts[index] ?? null,
        rollingCount: sumOfYear(counts, index) ?? years[index] ?? null,
      })),
      population,
      indicator.decimals,
      indicator.multiplier,
    );
    if (finding === null) yield null;
    else {
      const { mark, weight, stored, against, sentence, figures } = finding;
      const whole = record.facts.places[0]?.name ?? '';
      yield {
        ...{ mark, weight, indicator, place: null, month: null, stored, against },
        sentence: `${sentence} (the figures are those of ${whole})`,
        compared: { figures, counts },
      };
    }
  }
}

/** The events of the twelve months that end with one; null where any of them is not known. */
function sumOfYear(counts: readonly (number | null)[], index: number): number | null {
  const year = counts.slice(Math.max(0, index - 11), index + 1).filter((count) => count !== null);
  return year.length === 12 ? sumOf(year) : null;
}

/** The printed years to date of the counts beneath a rate, where they reach over twelve months. */
function yearsOfCounts(record: RecordView, { indicator }: AuditRow): readonly (number | null)[] {
  const counted = record.row(indicator.numeratorIndicatorId);
  if (counted?.indicator.yearToDateRule !== 'SUM') return [];
  const { months, financialYearStartMonth } = record.facts;
  return record.series(counted, 0, 'YEAR_TO_DATE').map((printed, index) => {
    const month = months[index];
    if (month === undefined || !isReported(printed)) return null;
    const isWholeYear = monthsOfYearToDate(month, financialYearStartMonth).length === 12;
    return isWholeYear ? printed.value : null;
  });
}

/** How many of the record's own periods a year to date that ends with one of them is made of. */
function periodsOfYearToDate(last: Period, startMonth: number): number {
  const { start } = periodHolding('FINANCIAL_YEAR', last.start, startMonth);
  return periodsBetween({ ...last, start }, last) + 1;
}

/** Every printed year to date against its own months, or quarters. */
export function* yearsToDate(record: RecordView): Comparisons {
  const { months, financialYearStartMonth } = record.facts;
  for (const { row, place, index } of record.cells()) {
    const { indicator } = row;
    if (indicator.basis === 'YEAR_TO_DATE') continue;
    const own = record.series(row, index);
    for (const [at, printed] of record.series(row, index, 'YEAR_TO_DATE').entries()) {
      const month = months[at];
      if (month === undefined || !isReported(printed) || printed.value === null) continue;
      const length = periodsOfYearToDate(month, financialYearStartMonth);
      const span = Array.from({ length }, (_, back) => own[at - length + 1 + back] ?? null);
      const result = yearToDate({
        rule: indicator.yearToDateRule,
        definition: measureDefinition(indicator),
        months: span.map((observed) => (isReported(observed) ? observed : null)),
        printed: printed.value,
      });
      if (result.computed === null) continue;
      const finding = yearToDateDiffers(result, indicator.unit ?? '', indicator.decimals);
      if (finding === null) yield null;
      else {
        const { mark, weight, stored, against, sentence, figures } = finding;
        yield {
          ...{ mark, weight, indicator, place, month, ofYearToDate: true },
          ...{ stored, against, sentence, compared: { figures } },
        };
      }
    }
  }
}
