import { printedFigure, sectionCell } from '../report/printed-figures';
import { SECTION_MONTHS } from '../report/report-months';
import { fittedDenominator, nearestNumerator } from './fitted-counts';

export type Heading = (typeof SECTION_MONTHS)[number];

/** A count of the county by month: printed where it is, else the one that the model takes. */
export type Quantity = ReadonlyMap<Heading, number>;

/** Text of a printed figure; null where the report has none that can be read. */
export function printedText(key: string, heading: Heading): string | null {
  const cell = printedFigure(key, heading);
  return cell?.absence === null ? cell.text : null;
}

/** A printed count: of the indicator, or of the numerator whose key ends in n; null where lost. */
export function printedCount(key: string, heading: Heading): number | null {
  return printedFigure(key, heading)?.value ?? sectionCell(key, heading)?.value ?? null;
}

/** Those of the percentages that are printed for a month, as text. */
export function printedPercentages(keys: readonly string[], heading: Heading): readonly string[] {
  return keys.map((key) => printedText(key, heading)).filter((printed) => printed !== null);
}

/** The months for which a count can be found. */
export function quantityBy(countIn: (heading: Heading, index: number) => number | null): Quantity {
  const found = new Map<Heading, number>();
  SECTION_MONTHS.forEach((heading, index) => {
    const count = countIn(heading, index);
    if (count !== null) found.set(heading, count);
  });
  return found;
}

/** The months in which a count is printed. */
export function printedQuantity(key: string): Quantity {
  return quantityBy((heading) => printedCount(key, heading));
}

/** Printed counts; where there is none, a level at which the percentages can be printed. */
export function denominatorQuantity(
  key: string | null,
  levels: readonly number[] | number,
  shares: readonly string[],
): Quantity {
  return quantityBy((heading, index) => {
    const known = key === null ? null : printedCount(key, heading);
    if (known !== null) return known;
    const printed = printedPercentages(shares, heading);
    const level = typeof levels === 'number' ? levels : levels[index];
    if (level === undefined || (printed.length === 0 && shares.length > 0)) return null;
    return fittedDenominator(level, printed, shares.join(' and '));
  });
}

/** The numerator of a printed percentage: as printed, else the nearest whole number. */
export function numeratorQuantity(key: string, over: Quantity): Quantity {
  return quantityBy((heading) => {
    const [printed, whole] = [printedText(key, heading), over.get(heading)];
    if (printed === null || whole === undefined) return null;
    const counted = sectionCell(`${key}n`, heading)?.value ?? null;
    return counted ?? nearestNumerator(printed, whole);
  });
}

/** A count made of others, for the months in which all of them are known. */
export function combined(
  quantities: readonly Quantity[],
  combine: (...counts: number[]) => number,
): Quantity {
  return quantityBy((heading) => {
    const counts = quantities.map((each) => each.get(heading));
    const known = counts.filter((count) => count !== undefined);
    return known.length === counts.length ? combine(...known) : null;
  });
}

/** What is left of a count without others. */
export const difference = (whole: Quantity, ...parts: readonly Quantity[]) =>
  combined([whole, ...parts], (first = 0, ...others) => others.reduce((a, b) => a - b, first));
