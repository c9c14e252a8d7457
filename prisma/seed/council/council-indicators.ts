import type { CouncilIndicator } from './council-facts';

type Measure = Pick<CouncilIndicator, 'measureKind' | 'unit' | 'multiplier' | 'decimals'>;

/** What is said of an indicator; whatever is left out, the report does not say or it is the usual. */
export type Described = Pick<CouncilIndicator, 'key' | 'name' | 'polarity' | 'basis' | 'source'> &
  Partial<CouncilIndicator> & {
    /** What is counted above and below the line; left out: nothing is. */
    readonly counts?: readonly [numerator: string, denominator: string];
  };

function indicator({ counts, ...described }: Described, measure: Measure): CouncilIndicator {
  return {
    ref: described.key,
    frequency: 'MONTH',
    dataNote: null,
    ...measure,
    numeratorLabel: counts?.[0] ?? null,
    denominatorLabel: counts?.[1] ?? null,
    // What a report does not make of its months is not made of them here.
    yearToDateRule: 'PRINTED_ONLY',
    countsChildren: true,
    definition: null,
    purpose: null,
    caveats: null,
    statutoryCode: null,
    measuredFrom: null,
    note: null,
    keptWith: null,
    partOf: null,
    dividedBy: null,
    ...described,
  };
}

/** A number of children, cases or events. */
export const aCount = (described: Described) =>
  indicator(described, { measureKind: 'COUNT', unit: null, multiplier: 1, decimals: 0 });

/** A share, in per cent. */
export const aPercentage = (described: Described) =>
  indicator(described, { measureKind: 'PERCENTAGE', unit: '%', multiplier: 100, decimals: 1 });

/** A mean, such as days, weeks or cases. */
export const anAverage = (described: Described) =>
  indicator(described, { measureKind: 'AVERAGE', unit: null, multiplier: 1, decimals: 0 });

/** So many in each so many: the multiplier is among what is said of it. */
export const aRate = (described: Described & Pick<CouncilIndicator, 'multiplier' | 'unit'>) =>
  indicator(described, { measureKind: 'RATE', unit: null, multiplier: 1, decimals: 1 });
