import { provenanceSentence } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import {
  directionWords,
  figureSentences,
  isTravelModelled,
  ratingWords,
  titleOf,
} from './line-words';
import { aRow, aScorecard } from './scorecard.test-support';
import { shownScorecard } from './shown-scorecard';
import type { Line } from './table-item';

function line(row: ReturnType<typeof aRow>, place = 0): Line {
  const scorecard = shownScorecard(aScorecard([row]), 'norfolk');
  const shown = scorecard.rows[0];
  if (shown === undefined) throw new Error('a scorecard of one row');
  const level = place === 0 ? 1 : 2;
  return { key: '3.3', level, scorecard, row: shown, place, ratingColumn: place, isOpen: false };
}

describe('a line in words', () => {
  it('says the figure, its counts and where each comes from', () => {
    const counts = { numerators: [398, null], denominators: [711, null] };
    const rest = { ...counts, countsProvenances: ['DERIVED', null] as const };
    expect(figureSentences(line(aRow('3.3', { rest })), 12)).toEqual([
      '56.0%: 398 of 711',
      'As printed in the report.',
      `The counts: ${provenanceSentence('DERIVED')}.`,
    ]);
  });

  it('says why there is no figure', () => {
    const missing = line(aRow('3.3', { figures: [null, 36], codes: ['1', 'Q'] }));
    expect(figureSentences(missing, 12)).toEqual(['Not legible in the source.']);
  });

  it('says the marks of that figure and no other', () => {
    const mark = {
      __typename: 'ScorecardMark',
      mark: 'DOES_NOT_RECOMPUTE',
      weight: 'FINDING',
      place: 0,
    } as const;
    const marks = [
      { ...mark, month: '2018-03', sentence: 'prints 56.0%, its counts give 55.9%' },
      { ...mark, month: '2018-02', sentence: 'another month' },
      { ...mark, place: 1, month: '2018-03', sentence: 'another place' },
    ];
    expect(figureSentences(line(aRow('3.3', { rest: { marks } })), 12).slice(2)).toEqual([
      'Prints 56.0%, its counts give 55.9%.',
    ]);
  });

  it('says why it is rated so', () => {
    expect(ratingWords(line(aRow('3.3')), 'FULL')).toBe('56.0% is below the red tolerance of 70%.');
  });

  it('says what it did since the month before', () => {
    expect(directionWords(line(aRow('3.3')))).toBe('Rose from 50.2% to 56.0%, which is better.');
  });

  it.each([
    ['MP', true],
    ['PM', true],
    ['MM', true],
    ['QP', false],
    ['M0', false],
  ])('of two months coded %s says that the direction is modelled: %s', (latest, modelled) => {
    const codes = '0'.repeat(11) + latest;
    const coded = line(aRow('3.3', { rest: { codes: [codes, codes] } }));
    expect(isTravelModelled(coded)).toBe(modelled);
    expect(directionWords(coded).includes('Modelled: one of the two months')).toBe(modelled);
  });

  it('does not deny a move that the printed figures hide', () => {
    const hidden = aRow('6.10b', { figures: [50.2, 1] });
    const rest = { arrows: ['DOWN', 'UP'] as const, meanings: ['WORSE', 'BETTER'] as const };
    expect(directionWords(line({ ...hidden, ...rest }))).toBe(
      'Prints 50.2% twice; by its counts it moved, for the worse.',
    );
  });

  it('is named by its ref and, below the first, its place', () => {
    expect(titleOf(line(aRow('3.3')))).toBe('3.3 Indicator 3.3');
    expect(titleOf(line(aRow('3.3'), 1))).toBe('3.3 Indicator 3.3, Breckland');
    expect(titleOf(line(aRow(null, { name: null })))).toBe('Name not legible');
  });
});
