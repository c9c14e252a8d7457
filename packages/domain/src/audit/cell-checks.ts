import type { Finding } from '../checks/finding';
import { doesNotRecompute, numeratorOverDenominator } from '../checks/recompute';
import { twoPrints } from '../checks/two-prints';
import { isRatioKind } from '../measure';
import { measureDefinition } from '../scorecard/judge-cell';
import type { Observed } from '../scorecard/scorecard-facts';
import type { Basis } from '../vocabulary';
import type { Compared, Comparisons, Found } from './found';
import { isReported } from './record-view';
import type { RecordView } from './record-view';

interface ReportedFigure extends Compared {
  readonly observed: Observed;
}

/** Every figure that was reported and not modelled, in its own basis and of printed years to date. */
function* reportedFigures(record: RecordView): Generator<ReportedFigure> {
  const { months } = record.facts;
  for (const { row, place, index } of record.cells()) {
    const { indicator } = row;
    for (const basis of new Set<Basis>([indicator.basis, 'YEAR_TO_DATE'])) {
      for (const [at, observed] of record.series(row, index, basis).entries()) {
        const month = months[at];
        if (month !== undefined && isReported(observed)) {
          yield { indicator, place, month, basis, observed };
        }
      }
    }
  }
}

function foundIn(
  { indicator, place, month, basis }: Compared,
  finding: Finding | null,
): Found | null {
  if (finding === null) return null;
  const { mark, weight, stored, against, sentence, figures } = finding;
  const ofYearToDate = basis === 'YEAR_TO_DATE' && indicator.basis !== basis;
  return {
    ...{ mark, weight, indicator, place, month, ofYearToDate, stored, against },
    sentence: ofYearToDate ? `in the year to date ${sentence}` : sentence,
    compared: { figures },
  };
}

/** Printed values against their own counts. */
export function* valuesAgainstCounts(record: RecordView): Comparisons {
  for (const figure of reportedFigures(record)) {
    const { indicator, observed, basis } = figure;
    const { value, numerator, denominator } = observed;
    if (value === null || numerator === null || denominator === null) continue;
    if (!isRatioKind(indicator.measureKind)) continue;
    const definition = { ...measureDefinition(indicator), basis };
    yield foundIn(figure, doesNotRecompute(observed, definition, indicator.unit ?? ''));
  }
}

/** Numerators of percentages against their denominators. */
export function* numeratorsOverDenominators(record: RecordView): Comparisons {
  for (const figure of reportedFigures(record)) {
    const { numerator, denominator } = figure.observed;
    if (figure.indicator.measureKind !== 'PERCENTAGE') continue;
    if (numerator === null || denominator === null) continue;
    yield foundIn(figure, numeratorOverDenominator(numerator, denominator));
  }
}

/** The prints of each cell that has more than one. */
export function* cellsPrintedTwice(record: RecordView): Comparisons {
  for (const figure of reportedFigures(record)) {
    const { indicator, observed } = figure;
    const others = observed.otherPrints ?? [];
    if (observed.value === null || others.length === 0) continue;
    const { unit, decimals } = indicator;
    yield foundIn(figure, twoPrints(observed.value, others, unit ?? '', decimals));
  }
}
