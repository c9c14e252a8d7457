import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from './word-difference';

describe('what changed between two texts', () => {
  it('is told word by word', () => {
    expect(wordDifference('Two posts are empty.', 'Three posts are still empty.')).toEqual([
      { kind: 'TAKEN', text: 'Two ' },
      { kind: 'ADDED', text: 'Three ' },
      { kind: 'KEPT', text: 'posts are ' },
      { kind: 'ADDED', text: 'still ' },
      { kind: 'KEPT', text: 'empty.' },
    ]);
    expect(wordDifference('The same.', 'The same.')).toEqual([{ kind: 'KEPT', text: 'The same.' }]);
    expect(wordDifference('', 'New.')).toEqual([{ kind: 'ADDED', text: 'New.' }]);
  });

  it('gives back both texts', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '  '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = wordDifference(before, after);
        const without = (kind: string) =>
          changes.filter((change) => change.kind !== kind).map((change) => change.text);
        expect(without('ADDED').join('')).toBe(before);
        expect(without('TAKEN').join('')).toBe(after);
      }),
    );
  });

  it('of very long texts is told as a whole', () => {
    const long = (word: string) =>
      Array.from({ length: 3000 }, (_, at) => `${word}${at} `).join('');
    expect(wordDifference(long('a'), long('b')).map(({ kind }) => kind)).toEqual([
      'TAKEN',
      'ADDED',
    ]);
  });
});
