import { expect, it } from 'vitest';
import type { ScorecardMark } from '../scorecard/shown-parts';
import { cardFindings } from './card-findings';

const mark = (month: string | null, sentence: string, more: Partial<ScorecardMark> = {}) => ({
  ...({ mark: 'DOES_NOT_RECOMPUTE', weight: 'FINDING', place: 0, month, sentence } as const),
  ...more,
});

it('says what is doubtful of every period that a card shows, its own first, others by their names', () => {
  const marks = [
    mark('2017-12', 'printed 33.1%, but 229 of 689 is 33.2%'),
    mark('2018-02', 'printed 33.3%, but 229 of 689 is 33.2%'),
    mark('2018-03', 'printed 30.0%, but 1 of 3 is 33.3%'),
    mark(null, 'tolerances mis-set'),
  ];
  expect(cardFindings(marks, '2018-03')).toEqual([
    'printed 30.0%, but 1 of 3 is 33.3%',
    'tolerances mis-set',
    'February 2018: printed 33.3%, but 229 of 689 is 33.2%',
    'December 2017: printed 33.1%, but 229 of 689 is 33.2%',
  ]);
});

it('says nothing of other places, and of other periods only what asks somebody to look', () => {
  const marks = [
    mark('2018-02', 'elsewhere', { place: 2 }),
    mark('2018-02', 'a note', { weight: 'NOTE' }),
    mark('2018-03', 'a note of the period', { weight: 'NOTE' }),
  ];
  expect(cardFindings(marks, '2018-03')).toEqual(['a note of the period']);
});
