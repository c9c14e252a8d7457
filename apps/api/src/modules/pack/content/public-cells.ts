import {
  atOwnPeriodsOf,
  doesNotRecompute,
  monthCodeOf,
  periodKey,
  type CellFacts,
  type Observed,
  type Period,
  type Provenance,
  type PublicEdition,
  type PublicIndicator,
  type PublicReading,
  type PublishedReading,
} from '@vital-signs/domain';

/**
 * A reading at the row's own periods, the one that it shows the last: without the months after its latest
 * figure, where rows show that, for nothing is judged of them.
 */
export function readingShown(
  edition: PublicEdition,
  indicator: PublicIndicator,
  published: PublicReading,
): { readonly periods: readonly Period[]; readonly reading: PublicReading } {
  const own = atOwnPeriodsOf(edition, indicator, published);
  const { behind = 0 } = own.reading;
  if (behind === 0) return own;
  const { behind: _, ...reading } = own.reading;
  return {
    periods: own.periods.slice(0, -behind),
    reading: {
      ...reading,
      values: reading.values.slice(0, -behind),
      codes: reading.codes.slice(0, -behind),
      numerators: reading.numerators.slice(0, -behind),
      numeratorCodes: reading.numeratorCodes.slice(0, -behind),
      denominators: reading.denominators.slice(0, -behind),
      denominatorCodes: reading.denominatorCodes.slice(0, -behind),
      remainder: reading.remainder && reading.remainder.slice(0, -behind),
    },
  };
}

/** What the counts that are shown make of each figure that is printed otherwise, as a public page says it. */
function recomputeMarks(
  periods: readonly Period[],
  indicator: PublicIndicator,
  { values, numerators, denominators, codes }: PublicReading,
): PublishedReading['marks'] {
  return periods.flatMap((period, month) => {
    if (!monthCodeOf(codes, month).doesNotRecompute) return [];
    const found = doesNotRecompute(
      {
        value: values[month] ?? null,
        numerator: numerators[month] ?? null,
        denominator: denominators[month] ?? null,
      },
      indicator,
      indicator.unit ?? '',
    );
    if (found === null) return [];
    const { mark, weight, sentence } = found;
    return [{ mark, weight, month: periodKey(period), sentence }];
  });
}

/** A month as it is shown; what is protected is a figure that is missing. */
function observedOf(
  reading: PublicReading,
  { decimals: usual }: PublicIndicator,
  month: number,
): Observed | null {
  const { provenance, absence } = monthCodeOf(reading.codes, month);
  const numerator = reading.numerators[month] ?? null;
  const denominator = reading.denominators[month] ?? null;
  const nothing = absence === 'NO_FIGURE' && numerator === null && denominator === null;
  if (nothing) return null;
  const counts: Provenance | null =
    numerator === null ? null : monthCodeOf(reading.numeratorCodes, month).provenance;
  const isLast = month === reading.values.length - 1;
  return {
    ...{ value: reading.values[month] ?? null, numerator, denominator, absence },
    // A figure that is not shown comes from nowhere that a reader could tell.
    provenance: provenance ?? 'PUBLISHED',
    countsProvenance: counts,
    printedDecimals: isLast ? reading.decimals : usual,
    otherPrints: null,
  };
}

function readingOf(
  periods: readonly Period[],
  indicator: PublicIndicator,
  reading: PublicReading,
): PublishedReading {
  const { state, reason, secondState, secondReason, yearToDate } = reading;
  const first = { state, reason };
  const second =
    secondState === null ? null : { state: secondState, reason: secondReason ?? reason };
  return {
    period: periods.map(periodKey).at(-1) ?? '',
    basis: indicator.basis,
    months: periods.length,
    ...{ values: reading.values, codes: reading.codes, decimals: reading.decimals },
    numerator: reading.numerators.at(-1) ?? null,
    denominator: reading.denominators.at(-1) ?? null,
    countsProvenance: monthCodeOf(reading.numeratorCodes, periods.length - 1).provenance,
    ratings: second === null ? [first] : [first, second],
    polarityImplied: reading.polarityImplied,
    ...{ arrow: reading.arrow, meaning: reading.meaning, directionReason: reading.directionReason },
    yearToDate: {
      ...yearToDate,
      origin: yearToDate.value === null ? 'NONE' : 'COMPUTED',
      provenance: yearToDate.value === null ? null : 'DERIVED',
      printed: null,
      computed: yearToDate.value,
    },
    previousYearToDate: null,
    marks: recomputeMarks(periods, indicator, reading),
  };
}

/** A row of a public edition in one place, at the row's own periods; null where it is not there. */
export function publicCell(
  edition: PublicEdition,
  indicator: PublicIndicator,
  place: number,
): CellFacts | null {
  const published = edition.places[place]?.readings[indicator.key];
  if (published === undefined) return null;
  const { periods, reading } = readingShown(edition, indicator, published);
  return {
    months: periods.map((_, month) => observedOf(reading, indicator, month)),
    printedYearToDate: null,
    printedPreviousYearToDate: null,
    published: readingOf(periods, indicator, reading),
  };
}
