import {
  counted,
  formatPeriod,
  ownPeriodsIn,
  periodNoun,
  type PublicEdition,
  type PublicIndicator,
  type PublicPlace,
} from '@vital-signs/domain';
import { figureOf, kindOf } from './public-figures';
import { isWithoutMonths } from './public-layout';

/** What a line of months shows, in a sentence; only of months that are shown. */
export function seriesSummary(
  edition: PublicEdition,
  indicator: PublicIndicator,
  { place, readings }: PublicPlace,
): string {
  const reading = readings[indicator.key];
  const noun = periodNoun(kindOf(edition, indicator));
  const own = ownPeriodsIn(edition, indicator, reading);
  const shown = own.flatMap(({ period, index }) => {
    const value = reading?.values[index] ?? null;
    return reading === undefined || value === null
      ? []
      : [{ period, value, text: figureOf(reading, indicator, index).text }];
  });
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) {
    return `No ${noun} of ${place.name} is shown.`;
  }
  if (first === last) return `${place.name}: ${first.text} in ${formatPeriod(first.period)} alone.`;
  const least = shown.reduce((one, other) => (other.value < one.value ? other : one));
  const most = shown.reduce((one, other) => (other.value > one.value ? other : one));
  const hidden = own.filter(({ index }) => reading?.codes[index] === '5').length;
  const missing = own.length - shown.length - hidden;
  const gap =
    (hidden === 0 ? '' : ` ${counted(hidden, noun)} protected.`) +
    (missing === 0 || isWithoutMonths(edition, indicator)
      ? ''
      : ` Of ${counted(missing, noun)} there is no figure.`);
  return (
    `${place.name}: ${first.text} in ${formatPeriod(first.period)}, ${last.text} in ${formatPeriod(last.period)}; ` +
    `lowest ${least.text} in ${formatPeriod(least.period)}, highest ${most.text} in ${formatPeriod(most.period)}.${gap}`
  );
}
