import { describe, expect, it } from 'vitest';
import type { DirectionMeaning, RatingState } from '../vocabulary';
import { scorecardSentence } from './scorecard-sentence';

const rows = (...states: [number, RatingState, DirectionMeaning?][]) =>
  states.flatMap(([count, state, meaning = 'SAME']) =>
    Array.from({ length: count }, () => ({ name: '6.5', state, meaning })),
  );

describe('the sentence over a scorecard', () => {
  it.each([
    [
      rows(
        [4, 'RED', 'WORSE'],
        [3, 'RED'],
        [5, 'AMBER'],
        [2, 'GREEN'],
        [1, 'MIS_SET'],
        [90, 'NOT_RATED'],
      ),
      '7 of 14 rated indicators are red, 5 amber and 2 green; of the red ones 4 got worse since the month before. 6.5 cannot be rated: tolerances mis-set; 90 are not rated.',
    ],
    [rows([1, 'RED', 'WORSE'], [1, 'AMBER']), '1 of 2 rated indicators is red and 1 amber.'],
    [
      rows([2, 'RED', 'WORSE']),
      '2 of 2 rated indicators are red; of the red ones all got worse since the month before.',
    ],
    [
      rows([2, 'RED', 'BETTER'], [1, 'GREEN']),
      '2 of 3 rated indicators are red and 1 green; none of the red ones got worse since the month before.',
    ],
    [rows([3, 'GREEN'], [1, 'NOT_RATED']), '3 of 3 rated indicators are green. 1 is not rated.'],
    [rows([12, 'NOT_RATED']), 'No indicator is rated here this month.'],
    [[], 'No indicator is rated here this month.'],
    [
      rows([2, 'RED', 'NONE'], [1, 'GREEN']),
      '2 of 3 rated indicators are red and 1 green; the red ones have no month before to be compared with.',
    ],
    [
      rows([2, 'RED', 'NONE'], [1, 'RED']),
      '3 of 3 rated indicators are red; 1 of the 3 red ones can be compared with the month before, and none of them got worse.',
    ],
  ])('counts what there is and leaves out what there is not (%#)', (given, sentence) => {
    expect(scorecardSentence(given)).toBe(sentence);
  });

  it('calls the period a quarter where the authority reports by quarter', () => {
    const said = (given: Parameters<typeof scorecardSentence>[0]) =>
      scorecardSentence(given, undefined, 'quarter');
    expect(said(rows([12, 'NOT_RATED']))).toBe('No indicator is rated here this quarter.');
    expect(said(rows([2, 'RED', 'NONE'], [1, 'GREEN']))).toMatch(/have no quarter before/);
    expect(said(rows([2, 'RED', 'NONE'], [1, 'RED', 'WORSE']))).toMatch(/the quarter before, and/);
    expect(said(rows([2, 'RED', 'WORSE']))).toMatch(/got worse since the quarter before\.$/);
  });

  it('counts what a paper calls red without a figure by itself, neither as rated nor as absent', () => {
    const stated = {
      name: '5.5',
      state: 'NOT_RATED',
      meaning: 'NONE',
      absence: 'STATED_RED',
    } as const;
    expect(scorecardSentence([...rows([1, 'GREEN'], [2, 'NOT_RATED']), stated])).toBe(
      '1 of 1 rated indicators is green. 5.5 is stated red in the paper, no figure printed. 2 are not rated.',
    );
  });

  it('counts two ratings apart, and says which is which', () => {
    const dual = (state: RatingState, second: RatingState) =>
      ({ name: '6', state, second, meaning: 'NONE' }) as const;
    const given = [dual('RED', 'RED'), dual('GREEN', 'RED'), dual('GREEN', 'GREEN')];
    expect(scorecardSentence([...given, dual('GREEN', 'NOT_RATED')])).toBe(
      'Against the tolerance 1 of 4 rated indicators is red and 3 green; against the target 2 of 3 rated indicators are red and 1 green; the red ones have no month before to be compared with.',
    );
  });
});
