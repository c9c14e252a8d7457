import { shift } from '../period';
import type { Period } from '../period';
import type { NamedIndicator } from '../indicator-title';
import { MONTH_PATTERN, monthNamed } from './claim-months';
import type { ClaimPhrase } from './claim-shape';
import { textPieces } from './text-pieces';
import { nameToken } from './token-names';
import type { NamedPlace, TokenNames } from './token-names';

/** A figure that a sentence names, by a token or in plain words. */
export interface Mention {
  /** Where it begins in the sentence. */
  readonly at: number;
  readonly indicator: NamedIndicator;
  /** Null: it names none. */
  readonly place: NamedPlace | null;
  readonly period: Period | null;
}

/** What a claim is about, or in words why that cannot be told. */
export type ClaimSubject =
  | {
      readonly named: {
        readonly indicator: NamedIndicator;
        readonly place: NamedPlace;
        readonly period: Period;
      };
      readonly why: null;
    }
  | {
      readonly named: null;
      readonly why: string;
      /** False where no figure is named anywhere near the claim. */
      readonly isNearFigure: boolean;
    };

/** The figures that a sentence names: tokens, and indicators by their name or as “indicator 3.3”. */
export function mentionsIn(sentence: string, names: TokenNames): readonly Mention[] {
  const live = textPieces(sentence).flatMap(({ read, at }): Mention[] => {
    if (read?.token == null) return [];
    const { figure } = nameToken(read.token, names);
    if (figure === null) return [];
    const { place, month } = read.token;
    return [
      {
        at,
        indicator: figure.indicator,
        place: place === null ? null : figure.place,
        period: month === null ? null : figure.period,
      },
    ];
  });
  const said = sentence.toLowerCase();
  const plain = names.indicators.flatMap((indicator): Mention[] => {
    const at = plainMention(said, indicator);
    return at === -1 ? [] : [{ at, indicator, place: null, period: null }];
  });
  return [...live, ...plain].sort((a, b) => a.at - b.at);
}

/** Names shorter than this are words that sentences use without meaning the indicator. */
const LEAST_NAME = 8;

function plainMention(said: string, { ref, name }: NamedIndicator): number {
  if (name !== null && name.length >= LEAST_NAME) {
    const at = said.indexOf(name.toLowerCase());
    if (at !== -1) return at;
  }
  if (ref === null || ref === '') return -1;
  const wanted = ref.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(
    `(?:^|\\(|indicators? |measures? |rows? )${wanted}(?![\\p{L}\\d%]|[.,]\\d)`,
    'u',
  ).exec(said);
  return found?.index ?? -1;
}

/**
 * What a claim is about: the figure that its sentence names before it, or else after it; the one that
 * the sentence before named; or the indicator of the whole text. Place and month are those that the
 * sentence says, or else those of the figure and of the text.
 */
export function claimSubject(
  sentence: string,
  phrase: ClaimPhrase,
  mentions: readonly Mention[],
  earlier: Mention | null,
  names: TokenNames,
): ClaimSubject {
  const { subject } = names;
  const own = names.indicators.find(({ key }) => key === subject.indicator);
  const near =
    mentions.filter(({ at }) => at <= phrase.at).at(-1) ??
    mentions[0] ??
    earlier ??
    (own === undefined ? null : { at: 0, indicator: own, place: null, period: null });
  if (near === null) {
    return { named: null, why: 'no figure is named near it', isNearFigure: false };
  }
  const place = placeSaid(sentence, near, names);
  if (typeof place === 'string') return { named: null, why: place, isNearFigure: true };
  const period = monthSaid(sentence, phrase, near.period ?? subject.period);
  if (typeof period === 'string') return { named: null, why: period, isNearFigure: true };
  return { named: { indicator: near.indicator, place, period }, why: null };
}

/** A sentence without its tokens, the same length, in small letters. */
function plainWords(sentence: string): string {
  return textPieces(sentence)
    .map(({ source, read }) => (read === null ? source : ' '.repeat(source.length)))
    .join('')
    .toLowerCase();
}

function placeSaid(sentence: string, near: Mention, names: TokenNames): NamedPlace | string {
  if (near.place !== null) return near.place;
  const said = plainWords(sentence);
  const named = names.places.filter(({ name }) =>
    new RegExp(
      `(?<![\\p{L}\\d])${name.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`,
      'u',
    ).test(said),
  );
  const [only, ...others] = named.filter(
    // “North Norfolk” names Norfolk only as a part of its own name.
    ({ name }) =>
      !named.some(
        (other) => other.name !== name && other.name.toLowerCase().includes(name.toLowerCase()),
      ),
  );
  if (others.length > 0) return 'more than one place is named beside it';
  if (only !== undefined) return only;
  const own = names.places.find(({ slug }) => slug === names.subject.place);
  return own ?? 'its place is not known';
}

function monthSaid(sentence: string, phrase: ClaimPhrase, own: Period): Period | string {
  if (phrase.month !== null) return monthNamed(phrase.month, own);
  const said = plainWords(sentence);
  const outside = `${said.slice(0, phrase.at)}${' '.repeat(phrase.length)}${said.slice(phrase.at + phrase.length)}`;
  const named = [...outside.matchAll(new RegExp(`(?<![\\p{L}\\d])${MONTH_PATTERN}`, 'gu'))].map(
    ([words]) => monthNamed(words, own),
  );
  const starts = [...new Set(named.map(({ start }) => start))];
  if (starts.length > 1) return 'more than one month is named beside it';
  if (/(?<!\p{L})last month(?!\p{L})/u.test(outside)) return shift(own, -1);
  return named[0] ?? own;
}
