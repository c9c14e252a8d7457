import type { Period } from '../period';
import { formatPeriod } from '../period-key';
import { fittedText, type FittedText } from './fitted-text';

/** A published figure in words, or why there is none. */
export interface PublishedFigure {
  /** Of which area. */
  readonly name: string;
  readonly words: string;
  readonly isKnown: boolean;
}

/** What is published of a measure for an authority and those that it is held beside, in one year. */
export interface PublishedBeside {
  readonly year: Period;
  readonly own: PublishedFigure;
  /** The mean of the statistical neighbours; null where there is none. */
  readonly neighbours: {
    readonly words: string;
    /** How many of them have a figure, of how many. */
    readonly used: number;
    readonly of: number;
    readonly model: string;
  } | null;
  /** The region and England, as far as they are known. */
  readonly areas: readonly PublishedFigure[];
}

const figureIn = ({ name, words, isKnown }: PublishedFigure) =>
  isKnown ? `${name} ${words}` : `${name} (${words})`;

/**
 * "Published, 2017/18: Norfolk 18.0%; statistical neighbours 18.5% (mean of 10 of 10, 2021 model);
 * East of England 20.1%; England 21.9%." Where there is less room, without what the mean is made of.
 */
export function publishedSentence(
  { year, own, neighbours, areas }: PublishedBeside,
  most: number,
): FittedText {
  const said = (what: string, mean: readonly string[]) =>
    `${what}${formatPeriod(year)}: ${[figureIn(own), ...mean, ...areas.map(figureIn)].join('; ')}.`;
  if (neighbours === null) return fittedText(said('Published, ', []), most);
  const { words, used, of, model } = neighbours;
  const whole = said('Published, ', [
    `statistical neighbours ${words} (mean of ${used} of ${of}, ${model} model)`,
  ]);
  if (whole.length <= most) return fittedText(whole, most);
  return { ...fittedText(said('Published ', [`neighbours ${words}`]), most), whole };
}

/** A release as a card names it. */
export interface PublishedRelease {
  readonly title: string;
  /** With its file and its day. */
  readonly words: string;
}

/**
 * Which measure it is, and where it is published: by title, file and day of each release, with less room by the
 * beginning of their titles, and in the least the measure alone. It ends with what it says, for it goes on nowhere
 * on paper.
 */
export function publishedSource(
  measure: string,
  releases: readonly PublishedRelease[],
  most: number,
): FittedText {
  const whole = `${measure}: ${releases.map(({ words }) => words).join('; ')}`;
  const begun = new Set(releases.map(({ title }) => title.split(';')[0]?.trim() ?? title));
  const found = [whole, `${measure}: ${[...begun].join('; ')}`, measure].find(
    (words) => words.length <= most,
  );
  if (found === undefined) return { ...fittedText(measure, most), whole };
  return found === whole ? fittedText(whole, most) : { ...fittedText(found, most), whole };
}
