import {
  counted,
  formatPeriod,
  ownPeriodsIn,
  periodNoun,
  type Period,
  type PublicEdition,
  type PublicIndicator,
  type PublicPlace,
  type PublicReading,
} from '@vital-signs/domain';
import { figureAlone, figureOf, kindOf } from './public-figures';
import { isWithoutMonths } from './public-layout';

/** A figure that is shown, with its period. */
interface Shown {
  readonly period: Period;
  readonly value: number;
  readonly text: string;
}

/**
 * What a line of months shows, in a sentence; only of months that are shown. Years so far stand beside one
 * another in no line: of a row of them the months alone are told, and each year so far by itself.
 */
export function seriesSummary(
  edition: PublicEdition,
  indicator: PublicIndicator,
  { place, readings }: PublicPlace,
): string {
  const reading = readings[indicator.key];
  const noun = periodNoun(kindOf(edition, indicator));
  if (reading === undefined) return `No ${noun} of ${place.name} is shown.`;
  const own = ownPeriodsIn(edition, indicator, reading);
  const shown = own.flatMap(({ period, index }): Shown[] => {
    const value = reading.values[index] ?? null;
    return value === null
      ? []
      : [{ period, value, text: figureOf(reading, indicator, index).text }];
  });
  if (isWithoutMonths(edition, indicator)) {
    return yearsSummary(place.name, noun, shown, monthsOf(reading, indicator, own));
  }
  const hidden = own.filter(({ index }) => reading.codes[index] === '5').length;
  const missing = own.length - shown.length - hidden;
  const gap =
    (hidden === 0 ? '' : ` ${counted(hidden, noun)} protected.`) +
    (missing === 0 ? '' : ` Of ${counted(missing, noun)} there is no figure.`);
  return shown.length < 2
    ? courseOf(place.name, noun, shown)
    : `${courseOf(place.name, noun, shown)}${gap}`;
}

/** The months alone of a year so far, where they are public. */
function monthsOf(
  { alone }: PublicReading,
  indicator: PublicIndicator,
  own: readonly { readonly period: Period; readonly index: number }[],
): readonly Shown[] {
  if (alone === undefined) return [];
  return own.flatMap(({ period, index }): Shown[] => {
    const value = alone.values[index] ?? null;
    return value === null
      ? []
      : [{ period, value, text: figureAlone(alone, indicator, index).text }];
  });
}

function yearsSummary(
  place: string,
  noun: string,
  years: readonly Shown[],
  months: readonly Shown[],
): string {
  const told = [...years]
    .reverse()
    .map(({ text, period }) => `${text} in the year so far to ${formatPeriod(period)}`);
  const sentence = told.length === 0 ? courseOf(place, noun, []) : `${place}: ${told.join(', ')}.`;
  return months.length === 0
    ? sentence
    : `${sentence} ${courseOf(`Each ${noun} alone`, noun, months)}`;
}

function courseOf(name: string, noun: string, shown: readonly Shown[]): string {
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return `No ${noun} of ${name} is shown.`;
  if (first === last) return `${name}: ${first.text} in ${formatPeriod(first.period)} alone.`;
  const least = shown.reduce((one, other) => (other.value < one.value ? other : one));
  const most = shown.reduce((one, other) => (other.value > one.value ? other : one));
  return (
    `${name}: ${first.text} in ${formatPeriod(first.period)}, ${last.text} in ${formatPeriod(last.period)}; ` +
    `lowest ${least.text} in ${formatPeriod(least.period)}, highest ${most.text} in ${formatPeriod(most.period)}.`
  );
}
