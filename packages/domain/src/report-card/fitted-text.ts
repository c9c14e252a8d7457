/** A text as it stands on a card. */
export interface FittedText {
  readonly words: string;
  /** True where more is said on the indicator's page. */
  readonly continues: boolean;
  /** All of it, where the words leave something out: a screen has room for it. */
  readonly whole?: string;
}

/** The entries of a list that a card has room for. */
export interface FittedList<Entry> {
  readonly shown: readonly Entry[];
  /** How many more there are on the indicator's page. */
  readonly more: number;
}

const LEAST_OF_SENTENCES = 0.6;

const DATE =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/g;

/** Where a text may be cut at or before a place: not within a date. */
function beforeDate(words: string, at: number): number {
  const around = [...words.matchAll(DATE)].find(
    (date) => date.index < at && date.index + date[0].length > at,
  );
  return around === undefined ? at : around.index - 1;
}

/**
 * A text as one paragraph of at most so many characters. What is longer ends with its last whole
 * sentence where that leaves most of the room used, otherwise between words, with an ellipsis.
 */
export function fittedText(text: string, most: number): FittedText {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words.length <= most) return { words, continues: false };
  const cut = words.slice(0, most);
  const sentence = /^.*[.!?](?=\s)/.exec(words.slice(0, most + 1))?.[0] ?? '';
  if (sentence.length >= LEAST_OF_SENTENCES * most) {
    return { words: sentence, continues: true, whole: words };
  }
  const space = beforeDate(words, cut.lastIndexOf(' ', most - 2));
  const between = space > 0 ? cut.slice(0, space) : cut.slice(0, most - 2);
  return {
    words: `${between.replace(/[\s,;:–-]+$/, '')} …`,
    ...{ continues: true, whole: words },
  };
}

/** The same of a clause, as a sentence of its own: with a capital and a full stop. */
export function fittedSentence(clause: string, most: number): FittedText {
  const text = clause.trim();
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return fittedText(/[.!?]$/.test(capital) ? capital : `${capital}.`, most);
}

/** The first so many entries of a list, and how many are left. */
export function fittedList<Entry>(entries: readonly Entry[], most: number): FittedList<Entry> {
  const shown = entries.slice(0, most);
  return { shown, more: entries.length - shown.length };
}
