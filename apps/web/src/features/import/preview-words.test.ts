import { describe, expect, it } from 'vitest';
import { aCheckedWork, aPreview, aSum } from './import.test-support';
import { listed, previewSentences, remainderWords, worstFirst } from './preview-words';
import { storeWords } from './store-words';

describe('what storing a file would do', () => {
  it('is said in short, with what nobody would expect', () => {
    expect(previewSentences(aCheckedWork({ cellsSame: 40 }), aPreview())).toEqual([
      '2 figures are new, 1 would change, and 40 stand there already as they are.',
      '1 rating becomes another.',
    ]);
    const period = { __typename: 'Period', key: '2018-03', name: 'March 2018' } as const;
    const reconciliation = [aSum(), aSum({ remainder: -3 })];
    const preview = aPreview({ flips: [], reconciliation, restated: [period] });
    expect(previewSentences(aCheckedWork(), preview)).toEqual([
      '2 figures are new, 1 would change, and 0 stand there already as they are.',
      'No rating would become another.',
      '1 sum of places does not come to the whole.',
      'March 2018 is published: the editions stay as they are, and the change is listed as a restatement.',
    ]);
  });

  it('is what the button says', () => {
    const words = (cellsNew: number, cellsChanged: number) =>
      storeWords(aCheckedWork({ cellsNew, cellsChanged }));
    expect(words(8012, 6)).toBe('Store 8,012 new and 6 changed figures');
    expect(words(1, 0)).toBe('Store 1 new figure');
    expect(words(0, 2)).toBe('Store 2 changed figures');
  });
});

describe('places against the whole', () => {
  it('say what is left over, and which places are missing', () => {
    expect(remainderWords(aSum())).toBe('adds up');
    expect(remainderWords(aSum({ remainder: 12 }))).toBe('12 with no place recorded');
    expect(remainderWords(aSum({ remainder: -3 }))).toBe('3 more than the whole');
    expect(remainderWords(aSum({ remainder: 90, missing: ['Breckland', 'Norwich'] }))).toBe(
      '90 with no place recorded; no figure of Breckland and Norwich',
    );
  });

  it('begin with those that come to more than the whole', () => {
    const sums = [aSum(), aSum({ remainder: 4 }), aSum({ remainder: -1 })];
    expect(worstFirst(sums).map(({ remainder }) => remainder)).toEqual([-1, 4, 0]);
  });

  it('list names as a sentence does', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listed)).toEqual([
      ...['', 'A', 'A and B', 'A, B and C'],
    ]);
  });
});
