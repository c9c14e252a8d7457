import type { PackBlock } from './document';
import { plainText, type Words } from './inline';

/** Lines between a heading and its table up to which all of them go to the next page together. */
const MOST_LINES_KEPT = 14;
/** Letters that a line of an upright page holds, about. */
const LINE_LETTERS = 95;

/**
 * Which of some blocks may not end a page, for what they speak of would stand overleaf: what stands between
 * a heading and the table or chart below it, sections below that heading too, as far as that is short.
 * Headings and leads never may.
 */
export function keptWithNext(blocks: readonly PackBlock[]): boolean[] {
  const kept = blocks.map(isLead);
  blocks.forEach((block, index) => {
    if (block.kind === 'TABLE' || block.kind === 'CHART')
      kept.fill(true, keptFrom(blocks, index), index);
  });
  return kept;
}

/** The first block of those that stay with a table: a heading, or the table itself where much stands between. */
function keptFrom(blocks: readonly PackBlock[], table: number): number {
  let [from, lines] = [table, 0];
  for (let index = table - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined || !isRunning(block)) break;
    lines += linesOf(block);
    if (lines > MOST_LINES_KEPT) break;
    // The first of them stands below the title of its part.
    if (block.kind === 'HEADING' || index === 0) from = index;
  }
  return from;
}

const isRunning = ({ kind }: PackBlock): boolean =>
  kind === 'HEADING' || kind === 'PARAGRAPH' || kind === 'LIST' || kind === 'FACTS';

const isLead = (block: PackBlock): boolean =>
  block.kind === 'HEADING' || (block.kind === 'PARAGRAPH' && block.role === 'LEAD');

/** How many lines a block takes, about: an item of a list begins one, however short it is. */
function linesOf(block: PackBlock): number {
  if (block.kind === 'PARAGRAPH') return linesFor([block.words]);
  if (block.kind === 'LIST') return block.items.reduce((sum, item) => sum + linesFor([item]), 0);
  return block.kind === 'FACTS' ? linesFor(block.facts.map(({ words }) => words)) : 1;
}

const linesFor = (texts: readonly Words[]): number =>
  Math.ceil(texts.reduce((sum, words) => sum + plainText(words).length, 0) / LINE_LETTERS);
