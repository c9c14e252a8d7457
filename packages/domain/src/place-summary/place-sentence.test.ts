import { describe, expect, it } from 'vitest';
import { changesOf, percentages } from '../area-summary/summary-builder.test-support';
import { standingSentence } from './place-sentence';

describe('the sentence over readings of a place', () => {
  it('says how many are in which state, and how many turned', () => {
    const rows = [
      percentages('1', [60, 60]),
      percentages('2', [85, 60]),
      percentages('3', [60, 75]),
      percentages('4', [60, 75]),
    ];
    expect(standingSentence(changesOf(rows))).toBe(
      'Of 4 rated indicators 2 are red and 2 are amber. 1 turned red and 2 turned amber since May 2018.',
    );
  });

  it('says of two ratings which of them turned', () => {
    const wording = { words: {}, against: ['Against tolerance', 'Against target'] } as const;
    const rows = [percentages('1', [85, 60])];
    expect(standingSentence(changesOf(rows), wording)).toContain(
      '1 turned red against tolerance since May 2018.',
    );
  });

  it('says how many are no longer rated', () => {
    const rows = [percentages('1', [60, 60]), percentages('2', [85, null])];
    expect(standingSentence(changesOf(rows))).toBe(
      'The one rated indicator is red. 1 is not rated. 1 is no longer rated since May 2018.',
    );
  });

  it('says of what was not rated before that it is newly rated, and not that it turned', () => {
    const rows = [percentages('1', [60, 60]), percentages('2', [60])];
    expect(standingSentence(changesOf(rows))).toBe(
      'Both rated indicators are red. 1 is newly rated since May 2018.',
    );
  });

  it('says nothing of turning where nothing turned', () => {
    expect(standingSentence(changesOf([percentages('1', [60, 61])]))).toBe(
      'The one rated indicator is red.',
    );
  });
});
