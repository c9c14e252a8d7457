import type { RatingWording } from '../layout/state-words';
import { liveFigures, wordsBySource } from '../live-text/live-figures';
import type { LiveRecord } from '../live-text/live-record';
import { blocksInWords } from '../live-text/markdown-subset';
import type { LiveBlock, LiveInline } from '../live-text/markdown-subset';
import type { Period } from '../period';
import type { RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import type { PublicIndicator } from './public-edition';
import type { ApprovedCommentary, MadeNeighbourAverages } from './public-edition-parts';

/** A commentary with each live figure as the edition shows it, in words that no longer change. */
export interface LiveWords {
  /** Without marks. */
  readonly text: string;
  /**
   * The same without what averages of the neighbours are made of: how many councils, of which year, is
   * public and of nobody, though its numbers may be those of a protected figure.
   */
  readonly told: string;
  readonly blocks: readonly LiveBlock[];
  /** Keys and slugs of what its tokens name. */
  readonly indicators: readonly string[];
  readonly places: readonly string[];
  /** True where a token names something that the edition does not hold. */
  readonly hasUnknown: boolean;
}

/** What the live figures of a public edition are taken from: its protected record, and nothing else. */
export interface PublicFigures<Row extends RowFacts> {
  /** Without the counts that are protected, as though they had been reported as suppressed. */
  readonly facts: ScorecardFacts<Row>;
  readonly indicators: readonly PublicIndicator[];
  readonly period: Period;
  /** How the authority says its ratings. */
  readonly wording: RatingWording;
  /** Averages of the neighbours where the edition prints none. */
  readonly neighbours?: MadeNeighbourAverages | undefined;
}

/**
 * Puts the live figures of a commentary into the words of its public edition, from shown counts alone:
 * a protected figure reads as its sign. Null where the commentary is plain.
 */
export function liveWords<Row extends RowFacts>(
  { text, live, place }: Pick<ApprovedCommentary, 'text' | 'live' | 'place'>,
  { facts, indicators, period, wording, neighbours = {} }: PublicFigures<Row>,
): LiveWords | null {
  if (live === undefined) return null;
  const recordWith = (hasBases: boolean): LiveRecord<Row> => ({
    ...{ facts, wording },
    neighboursOf: ({ indicator: { key } }, at) => {
      // The benchmarks of an edition are those beside its own month.
      const isOwn = at.start === period.start;
      const beside = (isOwn && indicators.find((each) => each.key === key)?.benchmarks) || [];
      const found = beside.find(({ comparator }) => comparator === 'NEIGHBOUR_AVERAGE');
      if (found?.value != null) {
        return { value: found.value, textAsPrinted: found.textAsPrinted, basis: null };
      }
      const made = neighbours[key]?.[at.start];
      if (made === undefined) return null;
      return { value: made.value, basis: hasBases ? made.basis : null, textAsPrinted: null };
    },
  });
  const names = {
    ...{ indicators, places: facts.places, reach: facts.span.shown },
    subject: { indicator: live.indicator, place, period },
    near: () => [],
  };
  const figures = liveFigures(text, names, recordWith(true));
  const withoutBases = wordsBySource(liveFigures(text, names, recordWith(false)));
  const named = figures.flatMap((figure) => figure.named ?? []);
  const words = wordsBySource(figures);
  return {
    text: blocksInWords(live.blocks, words),
    told: blocksInWords(live.blocks, withoutBases),
    blocks: live.blocks.map((block) => frozen(block, words)),
    indicators: named.map(({ indicator }) => indicator.key),
    places: named.map((each) => each.place.slug),
    hasUnknown: figures.some((figure) => figure.words === null),
  };
}

function frozen(block: LiveBlock, words: ReadonlyMap<string, string>): LiveBlock {
  if (block.kind === 'LIST') {
    return { ...block, items: block.items.map((item) => item.map((part) => frozen(part, words))) };
  }
  return { ...block, children: block.children.map((part) => frozenPart(part, words)) };
}

function frozenPart(part: LiveInline, words: ReadonlyMap<string, string>): LiveInline {
  if (part.kind === 'FIGURE') return { kind: 'TEXT', text: words.get(part.source) ?? part.source };
  if (!('children' in part)) return part;
  return { ...part, children: part.children.map((child) => frozenPart(child, words)) };
}
