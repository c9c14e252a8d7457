import { describe, expect, it } from 'vitest';
import { standing } from './standing';
import {
  byQuarter,
  changesOf,
  lastOfMay,
  percentages,
  tolerance,
} from './summary-builder.test-support';

const RED = percentages('red', [60, 60]);
const AMBER = percentages('amber', [75, 75]);
const GREEN = percentages('green', [85, 85]);
const NOT_RATED = percentages('not rated', [50, 50], {}, []);
const MIS_SET = percentages('mis-set', [50, 50], { ref: '6.5' }, [tolerance(80, 70)]);
const TURNED = percentages('turned', [85, 60]);

describe('how readings stand', () => {
  it.each([
    [[RED], 'The one rated indicator is red.'],
    [[RED, RED], 'Both rated indicators are red.'],
    [[GREEN, GREEN, GREEN], 'All 3 rated indicators are green.'],
    [[RED, AMBER, AMBER, GREEN], 'Of 4 rated indicators 1 is red, 2 are amber and 1 is green.'],
    [[GREEN, NOT_RATED], 'The one rated indicator is green. 1 is not rated.'],
    [
      [GREEN, MIS_SET, NOT_RATED, NOT_RATED],
      'The one rated indicator is green. 6.5 cannot be rated: tolerances mis-set; 2 are not rated.',
    ],
    [[NOT_RATED], 'Its one indicator is not rated.'],
    [[NOT_RATED, NOT_RATED], 'None of its 2 indicators is rated.'],
    [
      [MIS_SET, NOT_RATED],
      'None of its 2 indicators is rated. 6.5 cannot be rated: tolerances mis-set.',
    ],
  ])('is said in words', (rows, sentence) => {
    expect(standing(changesOf(rows), true)).toBe(sentence);
  });

  it('is told with the month before where that was otherwise and is asked for', () => {
    expect(standing(changesOf([TURNED, RED]), true)).toBe(
      'Both rated indicators are red; the month before, 1 was red and 1 was green.',
    );
    expect(standing(changesOf([TURNED, RED]), false)).toBe('Both rated indicators are red.');
  });

  it('says so where none was rated then, and nothing where no figure is on record', () => {
    const versions = [tolerance(70, 80, { from: '2018-06-01' })];
    expect(standing(changesOf([percentages('new', [60, 60], {}, versions)]), true)).toBe(
      'The one rated indicator is red; the month before, none was rated.',
    );
    expect(standing(changesOf([percentages('first', [60])]), true)).toBe(
      'The one rated indicator is red.',
    );
  });

  it('is told with the quarter before where the authority reports by quarter', () => {
    expect(standing(changesOf([TURNED, RED]).map(byQuarter), true)).toBe(
      'Both rated indicators are red; the quarter before, 1 was red and 1 was green.',
    );
  });

  it('is held against those alone that had a figure in the month before too', () => {
    const fresh = percentages('fresh', [60]);
    expect(standing(changesOf([TURNED, GREEN, fresh]), true)).toBe(
      'Of 3 rated indicators 2 are red and 1 is green; the month before, of the 2 that had a figure then too, 2 were green.',
    );
    expect(standing(changesOf([RED, fresh]), true)).toBe('Both rated indicators are red.');
    expect(standing(changesOf([TURNED, NOT_RATED, percentages('7', [5], {}, [])]), true)).toBe(
      'The one rated indicator is red; the month before, 1 was green. 2 are not rated.',
    );
  });

  it('is held against no month before where a report prints of each the latest figure alone', () => {
    const printed = [percentages('june', [60]), lastOfMay(percentages('may', [85]))];
    expect(standing(changesOf(printed), true)).toBe(
      'Of 2 rated indicators 1 is red and 1 is green.',
    );
  });
});
