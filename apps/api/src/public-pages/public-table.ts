import {
  directionWord,
  formatDate,
  formatPeriod,
  greatestHiddenIn,
  hiddenCountsWords,
  leftOutSentences,
  quartersAmongMonths,
  parsePeriodKey,
  polarityWord,
  stateWords,
  type PublicEdition,
} from '@vital-signs/domain';
import { csvFile, type FileLines } from '../http/file-lines';
import {
  figureAlone,
  figureOf,
  periodFigure,
  shownPeriod,
  type ShownFigure,
} from './public-figures';
import { layoutOfEdition, ratingHeadings, withoutMonthsSentence } from './public-layout';
import { recomputedWords } from './recomputed-words';
import { targetOf, toleranceWords } from './yardstick-words';

/** A figure plain, for spreadsheets: without thousands and sign; `c` and the like where there is none. */
function plain({ text, absence }: ShownFigure): string {
  if (absence !== null) return text === '–' ? '' : text;
  return text.replaceAll(',', '').replace(/%$/, '');
}

/**
 * The figures of a public edition as a table for spreadsheets: a line for each indicator and place, or
 * of one place alone; of a place that the edition does not hold, no line.
 */
export function publicLines(edition: PublicEdition, only: string | null = null): FileLines {
  const { authority, period, number, accurateAsOf, months } = edition;
  const layout = layoutOfEdition(edition);
  const hasTwo = edition.places.some(({ readings }) =>
    Object.values(readings).some(({ secondState }) => secondState !== null),
  );
  const withoutMonths = withoutMonthsSentence(edition);
  const quarters = quartersAmongMonths(edition);
  const preamble = [
    [`${authority.name}, ${formatPeriod(period)}, public edition ${number}`],
    ...(accurateAsOf === null ? [] : [[`Figures as known on ${formatDate(accurateAsOf)}`]]),
    [
      `c: protected, because it is a count of ${hiddenCountsWords(greatestHiddenIn(edition))} children or could be used to work one out; empty: no figure`,
    ],
    ...(withoutMonths === null ? [] : [[withoutMonths]]),
    ...(quarters === null ? [] : [[quarters]]),
    ...recomputedWords(edition, edition.indicators, only).map((words) => [
      `does not recompute: ${words}`,
    ]),
    ...leftOutSentences(period, edition.leftOut).map((sentence) => [sentence]),
  ];
  const headings = [
    ...['Ref', 'Key', 'Report area', 'Indicator', 'Unit', 'Place', 'Good performance is'],
    ...months.map((key) => formatPeriod(parsePeriodKey(key), 'SHORT')),
    ...(hasTwo ? ratingHeadings(layout) : ['Rating']),
    ...['Direction of travel', 'Year to date', 'Target', 'Tolerances'],
  ];
  const lines = edition.indicators.flatMap((indicator) =>
    edition.places.flatMap(({ place, readings }) => {
      const reading = readings[indicator.key];
      if (reading === undefined || (only !== null && only !== place.slug)) return [];
      const { alone } = reading;
      const { value } = reading.yearToDate;
      const shown = shownPeriod(edition, indicator, reading);
      const line = [
        ...[indicator.ref ?? '', `${authority.slug}/${indicator.key}`, indicator.reportArea.name],
        ...[indicator.name ?? 'name not legible', indicator.unit ?? '', place.name],
        polarityWord(indicator.polarity),
        ...months.map((_, index) =>
          plain(
            alone === undefined
              ? figureOf(reading, indicator, index)
              : figureAlone(alone, indicator, index),
          ),
        ),
        stateWords(layout, reading.state).word,
        ...(hasTwo ? [stateWords(layout, reading.secondState ?? 'NOT_RATED', 'SECOND').word] : []),
        directionWord(reading.meaning),
        alone === undefined
          ? value === null
            ? ''
            : value.toFixed(reading.yearToDate.decimals)
          : plain(periodFigure(reading, indicator)),
        String(targetOf(indicator, place.slug, shown) ?? ''),
        toleranceWords(indicator, place.slug, shown) ?? '',
      ];
      return [line];
    }),
  );
  return { preamble, headings, lines };
}

/** The same as CSV. */
export function publicTable(edition: PublicEdition): string {
  return csvFile(publicLines(edition));
}
