/**
 * How much of each part of a report card there is room for: characters of texts, and entries of lists.
 * What is longer is cut between words and said to go on, on the indicator's page.
 */
export interface CardRoom {
  /** What it measures, and why it matters. */
  readonly definition: number;
  readonly purpose: number;
  /** The figure in real terms, with what is counted. */
  readonly figure: number;
  /** Why it is rated so. */
  readonly sentence: number;
  /** Where it stands on the way to its target. */
  readonly trajectory: number;
  readonly direction: number;
  readonly verdict: number;
  /** What is behind the figure: of each text, and how many. */
  readonly commentary: number;
  readonly commentaries: number;
  /** Who wrote it. */
  readonly said: number;
  /** What is to be done, who does it by when, and what it should achieve, each. */
  readonly action: number;
  readonly standing: number;
  readonly effect: number;
  readonly actions: number;
  /** A risk, or a line of the budget. */
  readonly flag: number;
  readonly flags: number;
  readonly benchmark: number;
  readonly benchmarks: number;
  /** What is published nationally of the measure, and of which measure by whom. */
  readonly published: number;
  readonly publishedSource: number;
  readonly localities: number;
  /** What is doubtful about the figure. */
  readonly finding: number;
  readonly findings: number;
}

/** More than anybody writes, and more entries than any list has. */
const ANY_LENGTH = 20_000;
const ANY_NUMBER = 500;

/** Rooms from one in which nothing is cut to tight ones: a card is written in the first in which it fits its page. */
export const CARD_ROOMS: readonly CardRoom[] = [
  {
    ...{ definition: ANY_LENGTH, purpose: ANY_LENGTH, figure: ANY_LENGTH, sentence: ANY_LENGTH },
    ...{ trajectory: ANY_LENGTH, direction: ANY_LENGTH, verdict: ANY_LENGTH },
    ...{ commentary: ANY_LENGTH, commentaries: ANY_NUMBER, said: ANY_LENGTH },
    ...{ action: ANY_LENGTH, standing: ANY_LENGTH, effect: ANY_LENGTH, actions: ANY_NUMBER },
    ...{ flag: ANY_LENGTH, flags: ANY_NUMBER, benchmark: ANY_LENGTH, benchmarks: ANY_NUMBER },
    ...{ published: ANY_LENGTH, publishedSource: ANY_LENGTH, localities: ANY_NUMBER },
    ...{ finding: ANY_LENGTH, findings: ANY_NUMBER },
  },
  {
    ...{ definition: 420, purpose: 360, figure: 240, sentence: 300, direction: 160, verdict: 360 },
    ...{ trajectory: 260, published: 220, publishedSource: 160 },
    ...{ commentary: 1_100, commentaries: 3, said: 90 },
    ...{ action: 240, standing: 100, effect: 160, actions: 5 },
    ...{ flag: 240, flags: 3, benchmark: 150, benchmarks: 5, localities: 12 },
    ...{ finding: 220, findings: 4 },
  },
  {
    ...{ definition: 300, purpose: 260, figure: 200, sentence: 300, direction: 160, verdict: 300 },
    ...{ trajectory: 260, published: 200, publishedSource: 140 },
    ...{ commentary: 620, commentaries: 2, said: 90 },
    ...{ action: 200, standing: 100, effect: 120, actions: 4 },
    ...{ flag: 200, flags: 2, benchmark: 140, benchmarks: 5, localities: 12 },
    ...{ finding: 200, findings: 3 },
  },
  {
    ...{ definition: 240, purpose: 200, figure: 160, sentence: 260, direction: 140, verdict: 240 },
    ...{ trajectory: 220, published: 180, publishedSource: 110 },
    ...{ commentary: 420, commentaries: 1, said: 80 },
    ...{ action: 170, standing: 90, effect: 100, actions: 3 },
    ...{ flag: 160, flags: 2, benchmark: 130, benchmarks: 4, localities: 10 },
    ...{ finding: 160, findings: 2 },
  },
  {
    ...{ definition: 170, purpose: 140, figure: 140, sentence: 200, direction: 130, verdict: 180 },
    ...{ trajectory: 180, published: 140, publishedSource: 90 },
    ...{ commentary: 260, commentaries: 1, said: 60 },
    ...{ action: 120, standing: 80, effect: 80, actions: 2 },
    ...{ flag: 120, flags: 1, benchmark: 110, benchmarks: 3, localities: 8 },
    ...{ finding: 120, findings: 1 },
  },
  {
    ...{ definition: 92, purpose: 92, figure: 110, sentence: 120, direction: 92, verdict: 92 },
    ...{ trajectory: 100, published: 96, publishedSource: 36 },
    ...{ commentary: 140, commentaries: 1, said: 50 },
    ...{ action: 90, standing: 70, effect: 60, actions: 2 },
    ...{ flag: 90, flags: 1, benchmark: 84, benchmarks: 2, localities: 3 },
    ...{ finding: 100, findings: 1 },
  },
];

/** What is given room together where some is left, in this order. */
const PARTS: readonly (readonly (keyof CardRoom)[])[] = [
  ['figure', 'sentence', 'trajectory'],
  ['direction', 'verdict'],
  ['published'],
  ['publishedSource'],
  ['finding', 'findings'],
  ['flag', 'flags'],
  ['action', 'standing', 'effect', 'actions'],
  ['benchmark', 'benchmarks'],
  ['definition', 'purpose'],
  ['commentary', 'commentaries', 'said'],
  ['localities'],
];

/**
 * The room for a card: the first of the rooms in which it fits its sheet, or the last; then each part in turn
 * takes as much as it has in an ampler one, as long as the card still fits. So nothing is cut beside paper
 * that stands empty.
 */
export function roomOnCard(
  fits: (room: CardRoom) => boolean,
  rooms: readonly CardRoom[] = CARD_ROOMS,
): CardRoom {
  const tightest = rooms.at(-1);
  if (tightest === undefined) throw new Error('There is no room for a card.');
  const first = rooms.find(fits) ?? tightest;
  const ampler = rooms.slice(0, rooms.indexOf(first));
  return PARTS.reduce((room, part) => {
    const grown = ampler.map((each) => ({
      ...room,
      ...Object.fromEntries(part.map((name) => [name, each[name]])),
    }));
    return grown.find(fits) ?? room;
  }, first);
}
