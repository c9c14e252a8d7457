import type { RowFacts } from '../scorecard/scorecard-facts';
import { figureWords } from './figure-words';
import { liveReading } from './live-record';
import type { LiveRecord } from './live-record';
import { openTokens, tokensOf } from './text-pieces';
import { nameToken } from './token-names';
import type { FigureNamed, TokenNames } from './token-names';

/** A token of a text with what stands in its place. */
export interface LiveFigure {
  /** As it was written, with its braces. */
  readonly source: string;
  /** Where it first stands in the text, from 0. */
  readonly at: number;
  /** What it names; null where it names nothing. */
  readonly named: FigureNamed | null;
  /** What stands in its place; null where it names nothing. */
  readonly words: string | null;
  /** False where the words say why there is no figure. */
  readonly hasFigure: boolean;
  /** Why it names nothing, in a sentence; null where it does. */
  readonly problem: string | null;
}

/** What the tokens of a text name, before any figure is looked up. */
export function figuresNamed(text: string, names: TokenNames): readonly FigureNamed[] {
  return tokensOf(text).flatMap(({ read }) => {
    const named = read.token === null ? null : nameToken(read.token, names).figure;
    return named === null ? [] : [named];
  });
}

/** Each token of a text once, with its figure as it stands on record, or why it has none. */
export function liveFigures<Row extends RowFacts>(
  text: string,
  names: TokenNames,
  record: LiveRecord<Row>,
): readonly LiveFigure[] {
  const nothing = { named: null, words: null, hasFigure: false } as const;
  const figures = tokensOf(text).map(({ source, at, read }): LiveFigure => {
    if (read.token === null) return { source, at, ...nothing, problem: read.problem };
    const { figure: named, problem } = nameToken(read.token, names);
    if (named === null) return { source, at, ...nothing, problem };
    const reading = liveReading(record, named);
    if (reading === null) {
      const what = 'There is nothing on record of what this token names.';
      return { source, at, ...nothing, problem: what };
    }
    return { source, at, named, ...figureWords(named.kind, reading), problem: null };
  });
  const open = openTokens(text).map((at): LiveFigure => {
    const problem = 'This token is not closed: write }} in the same line.';
    return { source: text.slice(at, at + 20), at, ...nothing, problem };
  });
  return [...figures, ...open];
}

/** The words of each token that has some. */
export function wordsBySource(
  figures: readonly Pick<LiveFigure, 'source' | 'words'>[],
): ReadonlyMap<string, string> {
  return new Map(
    figures.flatMap(({ source, words }) => (words === null ? [] : [[source, words] as const])),
  );
}
