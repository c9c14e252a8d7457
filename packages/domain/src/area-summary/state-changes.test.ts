import { describe, expect, it } from 'vitest';
import { stateChanges } from './state-changes';
import { changesOf, lastOfMay, percentages, tolerance } from './summary-builder.test-support';

const counted = (rows: Parameters<typeof changesOf>[0]) =>
  stateChanges(changesOf(rows), 'THRESHOLDS').map(({ state, now, before }) => [state, now, before]);

describe('readings counted by state', () => {
  it('are counted this month and the month before, every state of the model among them', () => {
    expect(
      counted([
        percentages('1', [60, 85]),
        percentages('2', [75, 75]),
        percentages('3', [85, 65]),
        percentages('4', [50], { polarity: 'INFO' }),
        percentages('5', [50, 50], {}, [tolerance(80, 70)]),
      ]),
    ).toEqual([
      ['RED', 1, 1],
      ['AMBER', 1, 1],
      ['GREEN', 1, 1],
      ['MIS_SET', 1, 1],
      ['NOT_RATED', 1, 1],
    ]);
  });

  it('add up to the number of readings in both months', () => {
    const rows = [percentages('1', [60]), percentages('2', [60, 70]), percentages('3', [null, 81])];
    const changes = stateChanges(changesOf(rows), 'THRESHOLDS');
    expect(changes.reduce((sum, { now }) => sum + now, 0)).toBe(3);
    expect(changes.reduce((sum, { before }) => sum + (before ?? 0), 0)).toBe(3);
  });

  it('have no month before where a report prints of each the latest figure alone', () => {
    const printed = [percentages('june', [85]), lastOfMay(percentages('may', [65]))];
    expect(counted(printed)).toEqual([
      ['RED', 1, null],
      ['AMBER', 0, null],
      ['GREEN', 1, null],
      ['MIS_SET', 0, null],
      ['NOT_RATED', 0, null],
    ]);
  });

  it('have no month before where none of them had a figure then', () => {
    expect(counted([percentages('1', [85]), percentages('2', [65])])).toEqual([
      ['RED', 1, null],
      ['AMBER', 0, null],
      ['GREEN', 1, null],
      ['MIS_SET', 0, null],
      ['NOT_RATED', 0, null],
    ]);
  });
});
