import { absenceSentence } from '../absence';
import type { AreaFigure } from '../area-succession';
import { counted, formatWithUnit } from '../format';
import { neighbourSentence, type NeighbourSummary } from '../neighbours';
import { formatPeriod } from '../period-key';
import type { Period } from '../period';
import type { QuartileBand, QuartileLimits } from '../quartile';
import { polarityWord } from '../scorecard/view-words';
import type { Polarity } from '../vocabulary';
import type { DescribedMeasure } from './described-measure';
import type { NationalBenchmarks } from './national-benchmarks';

/** Which average of the neighbours, how many of them, by which model, of which year: "mean of 10 of 10 neighbours, 2021 model, 2016/17". */
export function neighbourBasis(
  summary: NeighbourSummary,
  average: 'MEAN' | 'MEDIAN',
  model: string,
  period: Period,
): string {
  return `${neighbourSentence(summary, average)}, ${model} model, ${formatPeriod(period)}`;
}

/** Which neighbours have the best figure, of how many: "Shropshire, best of 10 of 10 neighbours, 2021 model, 2016/17". */
export function bestNeighbourBasis(
  names: readonly string[],
  { used, of }: NeighbourSummary,
  model: string,
  period: Period,
): string {
  const who = names.length > 2 ? `${names.length} neighbours` : names.join(' and ');
  return `${who}, best of ${used} of ${of} neighbours, ${model} model, ${formatPeriod(period)}`;
}

/** A published figure in words: "24.6%", or why there is none. */
export function nationalFigureWords(figure: AreaFigure, unit: string, decimals: number): string {
  return figure.value === null
    ? absenceSentence(figure.absence ?? 'NO_FIGURE')
    : formatWithUnit(figure.value, unit, decimals);
}

/**
 * The decimals at which figures of one year are published: the whole numbers that a file holds for years
 * in which only those were published stay whole, though its dictionary gives the measure a decimal.
 */
export function publishedDecimals(values: readonly (number | null)[], decimals: number): number {
  const known = values.filter((value) => value !== null);
  return known.length > 0 && known.every(Number.isInteger) ? 0 : decimals;
}

const QUARTERS: Readonly<Record<QuartileBand, string>> = {
  A: 'the best quarter',
  B: 'the second best quarter',
  C: 'the second worst quarter',
  D: 'the worst quarter',
};

/** A percentage's unit is its sign; other units of the publishers are long words, and stand elsewhere. */
export function nationalSign(unit: string | null): '%' | '' {
  return unit?.startsWith('%') === true ? '%' : '';
}

/** Where the first three quarters end: "17.9%, 21.9%, 26.4%". */
export function quartileEdges({ q1, q2, q3 }: QuartileLimits, unit: string, decimals: number) {
  return [q1, q2, q3].map((edge) => formatWithUnit(edge, unit, decimals)).join(', ');
}

/** What the quarters are made of: "edges of the quarters of 151 authorities, from 8.1% to 41.7%, 2016/17". */
export function quartileBasis(
  { min, max }: QuartileLimits,
  authorities: number,
  period: Period,
  unit: string,
  decimals: number,
): string {
  const [least, greatest] = [min, max].map((end) => formatWithUnit(end, unit, decimals));
  return `edges of the quarters of ${counted(authorities, 'authority', 'authorities')}, from ${least} to ${greatest}, ${formatPeriod(period)}`;
}

/**
 * What the publisher says of which end is good, beside what the authority says: they may differ, for
 * polarity is a local choice.
 */
export function publishedPolaritySentence(published: Polarity, own: Polarity): string {
  if (published === 'INFO') return 'The publisher does not say which end is good.';
  const differ = published === own ? '' : '; this authority says otherwise';
  return `Good is ${polarityWord(published).toLowerCase()}, says the publisher${differ}.`;
}

/** Why there is neither quarter nor rank where an extract alone is loaded. */
export const NOT_FROM_EXTRACT =
  'Quarter and rank need the figures of all authorities, and what is loaded is an extract with those of some: they cannot be worked out from it.';

/**
 * In which quarter an authority stands, or why none is said: the publisher makes none, or an
 * extract alone is loaded, or the publisher says nothing of which end is good, or has no figure.
 */
export function quarterSentence(
  {
    band,
    authorities,
    own,
    isExtract,
  }: Pick<NationalBenchmarks, 'band' | 'authorities' | 'own' | 'isExtract'>,
  { polarity, noQuartile }: Pick<DescribedMeasure, 'polarity' | 'noQuartile'>,
): string {
  if (noQuartile) return 'The publisher makes no quarters of this measure.';
  if (isExtract) return NOT_FROM_EXTRACT;
  if (polarity === 'INFO') {
    return 'The publisher does not say which end of this measure is good, so that there is neither quarter nor rank.';
  }
  if (own.figure.value === null) return 'The authority has no published figure for the year.';
  return band === null
    ? 'The figure lies outside those of the year.'
    : quartileWords(band, authorities);
}

/** In which quarter an authority stands among all: "D, the worst quarter of 151 authorities". */
export function quartileWords(band: QuartileBand, authorities: number): string {
  return `${band}, ${QUARTERS[band]} of ${authorities} authorities`;
}
