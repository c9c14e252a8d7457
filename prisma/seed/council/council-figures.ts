import type { Period } from '@vital-signs/domain';
import type { BreakdownFacts, ObservationFacts } from '../norfolk/observation-facts';

type Counted = Pick<ObservationFacts, 'indicator' | 'place' | 'basis' | 'source'> & {
  readonly period: Period;
};

/** One figure as it is read in a report; what is left out the report does not print. */
export type FigureRead = Counted & Partial<ObservationFacts>;

/** One category of a breakdown as it is read in a report. */
export type PartRead = Counted &
  Pick<BreakdownFacts, 'dimension' | 'category' | 'position' | 'partOfWhole'> &
  Partial<BreakdownFacts>;

function reported({ period, ...read }: Counted & Partial<BreakdownFacts>) {
  const { numerator = null, denominator = null, provenance = 'PUBLISHED' as const } = read;
  const hasCounts = numerator !== null || denominator !== null;
  return {
    ...{ periodKind: period.kind, periodStart: period.start, periodEnd: period.end },
    ...{ value: null, textAsPrinted: null, absence: null, note: null },
    countsProvenance: hasCounts ? provenance : null,
    ...read,
    ...{ numerator, denominator, provenance },
  };
}

/** A figure of a report as it is written. */
export function figureOf(read: FigureRead): ObservationFacts {
  const { otherPrints = null, directionAsPrinted = null, ratingAsPrinted = null, ...rest } = read;
  return { ...reported(rest), otherPrints, directionAsPrinted, ratingAsPrinted };
}

/** A category of a report’s breakdown as it is written. */
export function partOf({ dimension, category, position, partOfWhole, ...read }: PartRead) {
  return { ...reported(read), dimension, category, position, partOfWhole };
}
