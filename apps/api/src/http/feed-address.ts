import { FEED_NAMES, type FeedName } from '../modules/feed/feed-columns';
import type { FeedAsked } from '../modules/feed/feed.service';
import { reportingPeriodOf } from '../month-range';
import { Refusal } from './export-address';

export const FEED_ENDINGS = ['csv', 'json'] as const;
export type FeedEnding = (typeof FEED_ENDINGS)[number];

/** Months that a page holds unless it is said otherwise, and at most. */
const USUAL_MONTHS = 12;
const MOST_MONTHS = 24;

const FIGURE_KEYS = ['from', 'to', 'place', 'indicator', 'edition', 'after', 'months'] as const;
const KEYS: Readonly<Record<FeedName, readonly string[]>> = {
  indicators: ['edition'],
  places: ['edition'],
  editions: [],
  observations: FIGURE_KEYS,
  readings: FIGURE_KEYS,
};

/** What the path and the query of a feed ask for, but the authority. */
export interface FeedAddress extends Omit<FeedAsked, 'authority' | 'on'> {
  readonly ending: FeedEnding;
}

/** One number is written in one way, so that one answer has one address. */
function wholeNumber(name: string, text: string, most: number): number | string {
  if (/^0+[1-9]\d{0,8}$/.test(text))
    return `${name}: write ${Number(text)} without a nought before it.`;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  return `${name}: “${text.slice(0, 40)}” is not a whole number from 1 to ${most}.`;
}

/** @throws Refusal saying everything that is wrong with the address. */
export function readFeedAddress(
  file: string,
  query: Readonly<Record<string, unknown>>,
): FeedAddress {
  const [name, ending, ...rest] = file.split('.');
  const feed = FEED_NAMES.find((one) => one === name);
  const found = FEED_ENDINGS.find((one) => one === ending);
  if (feed === undefined || found === undefined || rest.length > 0) {
    throw new Refusal(404, [
      `There is no such feed; there are ${FEED_NAMES.join(', ')}, each as .csv and .json.`,
    ]);
  }
  const known = KEYS[feed];
  const wrong = Object.entries(query).flatMap(([key, value]) => {
    if (!known.includes(key)) {
      return [
        `${key.slice(0, 40)}: not a key of ${feed}; known are ${known.join(', ') || 'none'}.`,
      ];
    }
    return typeof value === 'string' ? [] : [`${key}: given several times; it takes one value.`];
  });
  if (wrong.length > 0) throw new Refusal(400, wrong);
  const given = query as Readonly<Record<string, string | undefined>>;

  function monthOf(key: 'from' | 'to' | 'after'): string | null {
    const text = given[key];
    if (text === undefined) return null;
    if (reportingPeriodOf(text) === null) {
      wrong.push(
        `${key}: “${text.slice(0, 40)}” is not ${/q/i.test(text) ? 'a quarter as 2018-19-q1' : 'a month as 2018-03'}.`,
      );
    }
    return text;
  }
  function numberOf(key: 'edition' | 'months', most: number): number | null {
    const text = given[key];
    if (text === undefined) return null;
    const read = wholeNumber(key, text, most);
    if (typeof read === 'number') return read;
    wrong.push(read);
    return null;
  }
  const asked = {
    ...{
      feed,
      ending: found,
      place: given['place'] ?? null,
      indicator: given['indicator'] ?? null,
    },
    ...{ from: monthOf('from'), to: monthOf('to'), after: monthOf('after') },
    edition: numberOf('edition', 999_999_999),
    months: numberOf('months', MOST_MONTHS) ?? USUAL_MONTHS,
  };
  if (asked.from !== null && asked.to !== null && isAfter(asked.from, asked.to)) {
    wrong.push(`from: ${asked.from} is after ${asked.to}.`);
  }
  if (asked.edition !== null && (asked.from ?? asked.to ?? asked.after) !== null) {
    wrong.push('edition: is of one month; from, to and after have no effect beside it.');
  }
  if (wrong.length > 0) throw new Refusal(400, wrong);
  return asked;
}

/** Whether one period begins after another has ended; what is none is told of elsewhere. */
function isAfter(from: string, to: string): boolean {
  const [first, last] = [reportingPeriodOf(from), reportingPeriodOf(to)];
  return first !== null && last !== null && first.start >= last.end;
}
