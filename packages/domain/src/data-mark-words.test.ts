import { expect, it } from 'vitest';
import { dataMarkWord } from './data-mark-words';
import { DATA_MARKS } from './vocabulary';

it('gives every data mark a word of its own', () => {
  expect(new Set(DATA_MARKS.map(dataMarkWord)).size).toBe(DATA_MARKS.length);
});
