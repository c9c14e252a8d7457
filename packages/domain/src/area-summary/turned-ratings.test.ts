import { describe, expect, it } from 'vitest';
import { absent, modelled } from '../scorecard/scorecard-builder.test-support';
import {
  changesOf,
  lastOfMay,
  percentages,
  published,
  tolerance,
} from './summary-builder.test-support';
import { changedRatings, turnedRatings, turnWords } from './turned-ratings';

const turned = (rows: Parameters<typeof changesOf>[0], of = turnedRatings) =>
  of(changesOf(rows)).map(({ change, from, to, sentence, modelled: isModelled }) => ({
    ...{ key: change.row.indicator.key, from, to, sentence },
    ...(isModelled ? { isModelled } : {}),
  }));

describe('ratings that turned', () => {
  it('say what they are now, why, and what the figure was', () => {
    expect(turned([percentages('3.3', [72, 66])])).toEqual([
      {
        ...{ key: '3.3', from: 'AMBER', to: 'RED' },
        sentence: '66.0% is below the red tolerance of 70%; in May it was 72.0%',
      },
    ]);
  });

  it('leave out what is rated as it was, however much it moved', () => {
    expect(turned([percentages('1', [10, 69]), percentages('2', [80, 100])])).toEqual([]);
  });

  it('are those of what was rated in both months; what is newly rated, or no longer, is told apart', () => {
    const rows = [
      percentages('1', [85]),
      percentages('2', [85, null]),
      percentages('3', [85, 85]),
      percentages('4', [72, 66]),
    ];
    expect(turned(rows).map(({ key }) => key)).toEqual(['4']);
    const changed = turned(rows, changedRatings).filter(({ key }) => key !== '4');
    expect(changed).toEqual([
      {
        ...{ key: '1', from: 'NOT_RATED', to: 'GREEN' },
        sentence:
          '85.0% is at or better than the green tolerance of 80%; in May there was no figure',
      },
      {
        ...{ key: '2', from: 'GREEN', to: 'NOT_RATED' },
        sentence: 'not rated: no figure; in May it was 85.0%',
      },
    ]);
  });

  it('are none where either month has no figure at all', () => {
    expect(turned([percentages('1', [85]), percentages('2', [75])])).toEqual([]);
    expect(turned([percentages('1', [85, null]), percentages('2', [75, null])])).toEqual([]);
  });

  it('are none where a report prints of each the latest figure alone, of this month or the one before', () => {
    const printed = [percentages('june', [85]), lastOfMay(percentages('may', [75]))];
    expect(turned(printed, changedRatings)).toEqual([]);
  });

  it('are none where either figure is protected: nobody is told how it was rated', () => {
    const rows = [
      percentages('before', [absent('SUPPRESSED'), 60]),
      percentages('now', [60, absent('SUPPRESSED')]),
    ];
    expect(turned(rows)).toEqual([]);
  });

  it('are named by what became of them', () => {
    expect(turnWords({ from: 'GREEN', to: 'AMBER' })).toBe('turned from green to amber');
    expect(turnWords({ from: 'NOT_RATED', to: 'AMBER' })).toBe('is newly rated amber');
    expect(turnWords({ from: 'RED', to: 'NOT_RATED' })).toBe('is no longer rated, after red');
  });

  it('put what turned red before what turned amber and green', () => {
    const rows = [
      percentages('green', [60, 90]),
      percentages('amber', [60, 75]),
      percentages('red', [90, 60]),
    ];
    expect(turned(rows).map(({ key }) => key)).toEqual(['red', 'amber', 'green']);
  });

  it('say so where the tolerances changed, and where a figure is modelled', () => {
    const versions = [
      tolerance(50, 60, { to: '2018-06-01' }),
      tolerance(70, 80, { from: '2018-06-01' }),
    ];
    const [moved] = turned([
      percentages('1', [published(65, 100), published(65, 100)], {}, versions),
    ]);
    expect(moved?.sentence).toBe(
      '65.0% is below the red tolerance of 70%; in May it was 65.0%; the tolerances changed between the two months',
    );
    const [made] = turned([percentages('1', [72, modelled(66)])]);
    expect(made).toMatchObject({
      isModelled: true,
      sentence: expect.stringMatching(/made from a modelled figure$/) as string,
    });
  });
});
