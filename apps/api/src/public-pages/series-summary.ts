import {
  counted,
  formatPeriod,
  parsePeriodKey,
  periodNoun,
  type PublicEdition,
  type PublicIndicator,
  type PublicPlace,
} from '@vital-signs/domain';
import { figureOf } from './public-figures';
import { isWithoutMonths } from './public-layout';

/** What a line of months shows, in a sentence; only of months that are shown. */
export function seriesSummary(
  edition: PublicEdition,
  indicator: PublicIndicator,
  { place, readings }: PublicPlace,
): string {
  const { months, period } = edition;
  const { kind } = period;
  const reading = readings[indicator.key];
  const noun = periodNoun(kind);
  const shown = months.flatMap((key, index) => {
    const value = reading?.values[index] ?? null;
    return reading === undefined || value === null
      ? []
      : [{ key, value, text: figureOf(reading, indicator, index).text }];
  });
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) {
    return `No ${noun} of ${place.name} is shown.`;
  }
  const when = (key: string) => formatPeriod(parsePeriodKey(key));
  if (first === last) return `${place.name}: ${first.text} in ${when(first.key)} alone.`;
  const least = shown.reduce((one, other) => (other.value < one.value ? other : one));
  const most = shown.reduce((one, other) => (other.value > one.value ? other : one));
  const hidden = [...(reading?.codes ?? '')].filter((code) => code === '5').length;
  const missing = months.length - shown.length - hidden;
  const gap =
    (hidden === 0 ? '' : ` ${counted(hidden, noun)} protected.`) +
    (missing === 0 || isWithoutMonths(edition, indicator)
      ? ''
      : ` Of ${counted(missing, noun)} there is no figure.`);
  return (
    `${place.name}: ${first.text} in ${when(first.key)}, ${last.text} in ${when(last.key)}; ` +
    `lowest ${least.text} in ${when(least.key)}, highest ${most.text} in ${when(most.key)}.${gap}`
  );
}
