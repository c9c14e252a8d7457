import { indicatorShortName } from '../indicator-title';
import type { NamedIndicator } from '../indicator-title';
import { month, monthsBetween } from '../period';
import type { Period } from '../period';
import { formatPeriod } from '../period-key';
import type { LiveFigureKind, LiveToken } from './live-token';

/** A place by which a token can name it. */
export interface NamedPlace {
  readonly slug: string;
  readonly name: string;
}

/** What the tokens of a text may name, and what they mean where they leave it out. */
export interface TokenNames {
  readonly indicators: readonly NamedIndicator[];
  /** Those that the reader sees. */
  readonly places: readonly NamedPlace[];
  readonly subject: {
    /** Key of the indicator that the text is about; null: it is about no single one. */
    readonly indicator: string | null;
    /** Slug of the place. */
    readonly place: string;
    /** The month. */
    readonly period: Period;
  };
  /** How many months back from its own a text may name, its own included. */
  readonly reach: number;
  /** The names nearest to one that is not known, the nearest first. */
  readonly near: (read: string, names: readonly string[]) => readonly string[];
}

/** A token with everything that it names. */
export interface FigureNamed {
  readonly kind: LiveFigureKind;
  readonly indicator: NamedIndicator;
  readonly place: NamedPlace;
  readonly period: Period;
}

/** What a token names, or in a sentence why it names nothing. */
export type TokenNamed =
  | { readonly figure: FigureNamed; readonly problem: null }
  | { readonly figure: null; readonly problem: string };

const unnamed = (problem: string): TokenNamed => ({ figure: null, problem });

/**
 * Finds what a token names: an indicator by its ref or key, a place by its slug, a month up to that of
 * the text and no later, so that what was said of a month never tells of another one to come. A year
 * to date is that of the text’s own month.
 */
export function nameToken(token: LiveToken, names: TokenNames): TokenNamed {
  const { subject } = names;
  const asked = token.indicator ?? subject.indicator;
  if (asked === null)
    return unnamed('This token names no indicator: write its ref after the word.');
  const indicator = indicatorNamed(asked, names.indicators);
  if (indicator === undefined) {
    const known = names.indicators.flatMap(({ ref, key }) => (ref === null ? [key] : [ref, key]));
    return unnamed(`There is no indicator “${asked}”${nearby(names.near(asked, known))}.`);
  }
  const slug = token.place ?? subject.place;
  const place = names.places.find((known) => known.slug === slug);
  if (place === undefined) {
    const known = names.places.map((each) => each.slug);
    return unnamed(`There is no place “${slug}”${nearby(names.near(slug, known))}.`);
  }
  const period = token.month === null ? subject.period : month(token.month);
  const own = formatPeriod(subject.period);
  if (period.start > subject.period.start) {
    return unnamed(`${formatPeriod(period)} is later than ${own}, of which this speaks.`);
  }
  if (monthsBetween(period, subject.period) >= names.reach) {
    return unnamed(`${formatPeriod(period)} is further back than ${names.reach} months.`);
  }
  if (token.kind === 'ytd' && period.start !== subject.period.start) {
    return unnamed(`A year to date can be told of ${own} alone.`);
  }
  return { figure: { kind: token.kind, indicator, place, period }, problem: null };
}

/** By ref before key: a ref is what people know an indicator by. */
export function indicatorNamed<Indicator extends NamedIndicator>(
  read: string,
  indicators: readonly Indicator[],
): Indicator | undefined {
  const wanted = read.toLowerCase();
  return (
    indicators.find(({ ref }) => ref?.toLowerCase() === wanted) ??
    indicators.find(({ key }) => key.toLowerCase() === wanted)
  );
}

/** "3.3 in Norwich, March 2018": a figure as sentences name it. */
export function figureName({ indicator, place, period }: Omit<FigureNamed, 'kind'>): string {
  return `${indicatorShortName(indicator)} in ${place.name}, ${formatPeriod(period)}`;
}

function nearby(names: readonly string[]): string {
  return names.length === 0 ? '' : `; near it are ${names.join(', ')}`;
}
