import { absenceSentence } from '../absence';
import type { AreaFigure } from '../area-succession';
import { formatWithUnit } from '../format';
import { neighbourSentence, type NeighbourSummary } from '../neighbours';
import { formatPeriod } from '../period-key';
import type { Period } from '../period';
import type { QuartileBand } from '../quartile';

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

const QUARTERS: Readonly<Record<QuartileBand, string>> = {
  A: 'the best quarter',
  B: 'the second best quarter',
  C: 'the second worst quarter',
  D: 'the worst quarter',
};

/** In which quarter an authority stands among all: "D, the worst quarter of 151 authorities". */
export function quartileWords(band: QuartileBand, authorities: number): string {
  return `${band}, ${QUARTERS[band]} of ${authorities} authorities`;
}
