import type { PackBlock } from './document';
import { plainText, type Words } from './inline';

/** Letters between a heading and its table up to which all of them go to the next page together. */
const MOST_LETTERS_KEPT = 1_100;

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
  let [from, letters] = [table, 0];
  for (let index = table - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined || !isRunning(block)) break;
    letters += lettersOf(block);
    if (letters > MOST_LETTERS_KEPT) break;
    // The first of them stands below the title of its part.
    if (block.kind === 'HEADING' || index === 0) from = index;
  }
  return from;
}

const isRunning = ({ kind }: PackBlock): boolean =>
  kind === 'HEADING' || kind === 'PARAGRAPH' || kind === 'LIST' || kind === 'FACTS';

const isLead = (block: PackBlock): boolean =>
  block.kind === 'HEADING' || (block.kind === 'PARAGRAPH' && block.role === 'LEAD');

const lettersOf = (block: PackBlock): number =>
  wordsOf(block).reduce((sum, words) => sum + plainText(words).length, 0);

function wordsOf(block: PackBlock): readonly Words[] {
  if (block.kind === 'PARAGRAPH') return [block.words];
  if (block.kind === 'LIST') return block.items;
  return block.kind === 'FACTS' ? block.facts.map(({ words }) => words) : [];
}
