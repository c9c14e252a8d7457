import { expect, it } from 'vitest';
import { goesOn, type PackBlock, type PackDocument } from './document';
import { samplePack } from './sample/sample-pack';

const TEXT: PackBlock = { kind: 'PARAGRAPH', words: 'Said.' };
const CARD: PackBlock = { kind: 'PAGE', id: 'card', blocks: [] };
const WIDE: PackBlock = { kind: 'LANDSCAPE', blocks: [] };

const documentOf = (...blocks: PackBlock[]): PackDocument => ({
  ...samplePack(1),
  parts: blocks.map((block, index) => ({ id: `part-${index}`, title: 'Part', blocks: [block] })),
});

it('running text goes on below running text; cards, wide tables and what follows them begin a page', () => {
  const document = documentOf(TEXT, TEXT, CARD, TEXT, WIDE, TEXT, TEXT);
  const going = document.parts.map((_, index) => goesOn(document, index));
  expect(going).toEqual([false, true, false, false, false, false, true]);
});
