import { expect, it } from 'vitest';
import { dataMarkSentence, dataMarkWord } from './data-mark-words';
import { DATA_MARKS } from './vocabulary';

it('gives every data mark a word and a sentence of its own', () => {
  expect(new Set(DATA_MARKS.map(dataMarkWord)).size).toBe(DATA_MARKS.length);
  expect(new Set(DATA_MARKS.map(dataMarkSentence)).size).toBe(DATA_MARKS.length);
});
