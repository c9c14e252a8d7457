import type { PackBlock } from './document';
import { plainText, type Words } from './inline';

/** Letters between a heading and its table up to which all of them go to the next page together. */
const MOST_LETTERS_KEPT = 1_100;

/**
 * Which of some blocks may not end a page, for what they speak of would stand overleaf: what stands between
 * a heading and the table or chart below it, where that is short. Headings and leads never may.
 */
export function keptWithNext(blocks: readonly PackBlock[]): boolean[] {
  const kept = blocks.map(isLead);
  blocks.forEach((block, index) => {
    if (block.kind !== 'TABLE' && block.kind !== 'CHART') return;
    const before = blocks.slice(0, index);
    const from = before.findLastIndex(({ kind }) => kind === 'HEADING') + 1;
    const between = before.slice(from);
    const isShort =
      from > 0 &&
      between.every(({ kind }) => kind === 'PARAGRAPH' || kind === 'LIST' || kind === 'FACTS') &&
      between.reduce((sum, one) => sum + lettersOf(one), 0) <= MOST_LETTERS_KEPT;
    if (isShort) kept.fill(true, from, index);
  });
  return kept;
}

const isLead = (block: PackBlock): boolean =>
  block.kind === 'HEADING' || (block.kind === 'PARAGRAPH' && block.role === 'LEAD');

const lettersOf = (block: PackBlock): number =>
  wordsOf(block).reduce((sum, words) => sum + plainText(words).length, 0);

function wordsOf(block: PackBlock): readonly Words[] {
  if (block.kind === 'PARAGRAPH') return [block.words];
  if (block.kind === 'LIST') return block.items;
  return block.kind === 'FACTS' ? block.facts.map(({ words }) => words) : [];
}
