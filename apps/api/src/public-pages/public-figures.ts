import {
  absenceSentence,
  absenceSymbol,
  formatValue,
  isRatioKind,
  monthCodeOf,
  ownPeriodsIn,
  periodHolding,
  parsePeriodKey,
  periodKey,
  type Absence,
  type MeasureKind,
  type MonthsAlone,
  type Period,
  type PublicEdition,
  type PublicIndicator,
  type PublicReading,
} from '@vital-signs/domain';
import { hasLatestAndMonths, isWithoutMonths, monthsAlone } from './public-layout';

/** A figure as a public page shows it: what stands in the cell, and why where there is none. */
export interface ShownFigure {
  readonly text: string;
  /** Null where there is a figure. */
  readonly absence: Absence | null;
  /** Why there is no figure, in a sentence; null where there is one. */
  readonly why: string | null;
  /** True where the counts beside it give another figure than is printed. */
  readonly doesNotRecompute?: boolean;
}

function shown(value: number | null, absence: Absence | null, figure: () => string): ShownFigure {
  if (value !== null) return { text: figure(), absence: null, why: null };
  const why = absence ?? 'NO_FIGURE';
  return { text: absenceSymbol(why) ?? '–', absence: why, why: absenceSentence(why) };
}

/** The figure of a month, by its place among the months of the edition. */
export function figureOf(
  { values, codes, decimals, behind = 0 }: PublicReading,
  { unit, decimals: usual }: PublicIndicator,
  month: number,
): ShownFigure {
  const isPeriod = month === values.length - 1 - behind;
  const value = values[month] ?? null;
  const { absence, doesNotRecompute } = monthCodeOf(codes, month);
  const figure = shown(value, absence, () =>
    formatValue(value ?? 0, unit ?? '', isPeriod ? decimals : usual),
  );
  return doesNotRecompute ? { ...figure, doesNotRecompute } : figure;
}

/**
 * The figure of a month in a table that has a column for the latest figure, too: where the report prints another
 * there than among its months, what it prints among them.
 */
export function figureAmongMonths(
  { authority }: Pick<PublicEdition, 'authority'>,
  indicator: PublicIndicator,
  reading: PublicReading,
  month: number,
): ShownFigure {
  const { otherPrint, behind = 0, values, decimals } = reading;
  const hasBoth = authority.layout !== undefined && hasLatestAndMonths(authority.layout);
  if (!hasBoth || otherPrint === undefined || month !== values.length - 1 - behind) {
    return figureOf(reading, indicator, month);
  }
  return {
    text: formatValue(otherPrint, indicator.unit ?? '', decimals),
    ...{ absence: null, why: null },
  };
}

/** A month of a year so far alone, by its place among the months of the edition. */
export function figureAlone(
  { values, codes }: MonthsAlone,
  { unit, decimals }: PublicIndicator,
  month: number,
): ShownFigure {
  const value = values[month] ?? null;
  return shown(value, monthCodeOf(codes, month).absence, () =>
    formatValue(value ?? 0, unit ?? '', decimals),
  );
}

/** The figure that the row shows: of the period itself, or the latest where the authority's rows show that. */
export function periodFigure(reading: PublicReading, indicator: PublicIndicator): ShownFigure {
  return figureOf(reading, indicator, reading.values.length - 1 - (reading.behind ?? 0));
}

/** The period that the figure of a row is of. */
export function shownPeriod(
  { months, period }: Pick<PublicEdition, 'months' | 'period'>,
  { frequency }: Pick<PublicIndicator, 'frequency'>,
  { behind = 0 }: PublicReading,
): Period {
  const key = months[months.length - 1 - behind];
  const stands = behind === 0 || key === undefined ? period : parsePeriodKey(key);
  return frequency === undefined ? stands : periodHolding(frequency, stands.start);
}

/** What kind of period the figures of an indicator are of: the edition's, or quarters among its months. */
export function kindOf(
  { period }: Pick<PublicEdition, 'period'>,
  { frequency }: Pick<PublicIndicator, 'frequency'>,
): Period['kind'] {
  return frequency ?? period.kind;
}

/** The figures of an indicator at its own periods: all the months, or the quarters that end in them. */
export function ownSeries(
  edition: PublicEdition,
  indicator: PublicIndicator,
  reading: PublicReading,
): readonly (number | null)[] {
  return ownPeriodsIn(edition, indicator, reading).map(
    ({ index }) => reading.values[index] ?? null,
  );
}

/** Whether a month of the edition is one in which a figure of the indicator may stand. */
export function hasPeriodIn(
  edition: PublicEdition,
  indicator: PublicIndicator,
  month: number,
): boolean {
  return ownPeriodsIn(edition, indicator).some(({ index }) => index === month);
}

/** Why no count stands beside a figure of a public edition, though it may be on record. */
function whyNoCounts(measureKind: MeasureKind): string {
  if (measureKind === 'AVERAGE') return 'what an average is made of is in no public edition';
  return isRatioKind(measureKind)
    ? 'no counts are published with this figure'
    : 'not applicable: nothing is divided here';
}

/** A count of a month, of those above or below the line. */
export function countOf(
  reading: PublicReading,
  { measureKind }: Pick<PublicIndicator, 'measureKind'>,
  which: 'numerator' | 'denominator',
  month: number,
): ShownFigure {
  const counts = which === 'numerator' ? reading.numerators : reading.denominators;
  const codes = which === 'numerator' ? reading.numeratorCodes : reading.denominatorCodes;
  const value = counts[month] ?? null;
  const count = shown(value, monthCodeOf(codes, month).absence, () =>
    formatValue(value ?? 0, '', 0),
  );
  const isOfFigure = monthCodeOf(reading.codes, month).absence !== 'NO_FIGURE';
  if (count.absence !== 'NO_FIGURE' || !isOfFigure) return count;
  return { ...count, why: whyNoCounts(measureKind) };
}

/** The year to date, where it could be made from months that are all shown. */
export function yearToDateOf(
  { yearToDate: { value, decimals } }: PublicReading,
  { unit }: PublicIndicator,
): string {
  return value === null ? '–' : formatValue(value, unit ?? '', decimals);
}

/** Whether the period's figure is protected. */
export function isProtected({ codes, behind = 0 }: PublicReading): boolean {
  return monthCodeOf(codes, codes.length - 1 - behind).absence === 'SUPPRESSED';
}

/** Whether anything that is shown of the period in some places is protected. */
export function hasProtected({ places }: PublicEdition): boolean {
  return places.some(({ readings }) => Object.values(readings).some(isProtected));
}

/** Indicators under the headings of the report, in its order. */
export function byReportArea(edition: PublicEdition): readonly {
  readonly slug: string;
  readonly name: string;
  readonly indicators: readonly PublicIndicator[];
}[] {
  const areas = new Map<string, { slug: string; name: string; indicators: PublicIndicator[] }>();
  for (const indicator of edition.indicators) {
    const { slug, name } = indicator.reportArea;
    const area = areas.get(slug) ?? { slug, name, indicators: [] };
    area.indicators.push(indicator);
    areas.set(slug, area);
  }
  return [...areas.values()];
}

/**
 * Months of an edition with their place in it, or quarters of an indicator that has those, from the first
 * on of which anything is known of it; of one whose months alone are in no public edition those of which anything is known.
 */
export function monthsKnown(
  edition: PublicEdition,
  described: PublicIndicator,
): readonly { readonly key: string; readonly index: number }[] {
  const { key: indicator, basis } = described;
  const { places } = edition;
  const isKnown = (index: number) =>
    places.some(({ readings }) => {
      const codes = readings[indicator]?.codes;
      if (codes === undefined) return false;
      const { absence } = monthCodeOf(codes, index);
      const isAlone = monthsAlone(edition, described)?.values[index] != null;
      return absence === null || absence === 'SUPPRESSED' || isAlone;
    });
  const own = ownPeriodsIn(edition, described, places[0]?.readings[indicator]);
  const all = own.map(({ period, index }) => ({ key: periodKey(period), index }));
  const first = all.findIndex(({ index }) => isKnown(index));
  if (first !== -1 && isWithoutMonths(edition, { basis })) {
    return all.filter(({ index }) => isKnown(index));
  }
  return first === -1 ? all.slice(-1) : all.slice(first);
}
