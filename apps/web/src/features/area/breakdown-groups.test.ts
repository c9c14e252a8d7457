import { describe, expect, it } from 'vitest';
import { breakdownGroups, hasFigures, isUnread } from './breakdown-groups';
import type { SentBreakdown } from './breakdown-groups';

function aBreakdown(key: string, rest: Partial<SentBreakdown> = {}): SentBreakdown {
  return {
    __typename: 'Breakdown',
    indicator: {
      ...{ __typename: 'Indicator', id: `norfolk/${key}`, key, ref: key, name: `Indicator ${key}` },
      ...{ unit: null, decimals: 0, onScorecard: true },
    },
    dimension: 'contact source',
    months: ['2018-01', '2018-02', '2018-03'],
    categories: ['Police', 'Others'],
    partOfWhole: true,
    values: [
      [null, 4, null],
      [null, 6, 7],
    ],
    codes: ['0P1', '0PP'],
    totals: [null, 10, 12],
    shares: [
      [null, 40, null],
      [null, 60, 58.3],
    ],
    differences: [null, 0, null],
    marks: [],
    notes: [],
    ...rest,
  };
}

describe('the breakdowns of a section', () => {
  it('are read together where they have the same categories of one dimension', () => {
    const groups = breakdownGroups([
      aBreakdown('2.1'),
      aBreakdown('7.6', { dimension: 'age' }),
      aBreakdown('2.2'),
      aBreakdown('2.3', { categories: ['Police', 'Schools'] }),
    ]);
    expect(
      groups.map(({ breakdowns }) => breakdowns.map(({ indicator }) => indicator.key)),
    ).toEqual([['2.1', '2.2'], ['7.6'], ['2.3']]);
  });

  it('are read apart where one goes by months and the other by quarters', () => {
    const quarters = ['2017-18-q2', '2017-18-q3', '2017-18-q4'];
    const groups = breakdownGroups([aBreakdown('2.1'), aBreakdown('2.2', { months: quarters })]);
    expect(groups).toHaveLength(2);
  });

  it('begin with the first month of which anything is recorded, legible or not', () => {
    const [shown] = breakdownGroups([aBreakdown('2.1')])[0]?.breakdowns ?? [];
    expect(shown?.months).toEqual(['2018-02', '2018-03']);
    expect(shown?.values).toEqual([
      [4, null],
      [6, 7],
    ]);
    expect(shown?.totals).toEqual([10, 12]);
    const lost = aBreakdown('2.1', { codes: ['1P1', '0PP'] });
    expect(breakdownGroups([lost])[0]?.breakdowns[0]?.months).toHaveLength(3);
  });

  it('know a category of which no month can be read from one that lacks a month', () => {
    const unread = aBreakdown('7.6', {
      values: [
        [null, null, null],
        [null, null, 5],
      ],
      codes: ['001', '00D'],
    });
    const [shown] = breakdownGroups([unread])[0]?.breakdowns ?? [];
    expect(shown && isUnread(shown, 0)).toBe(true);
    expect(shown && isUnread(shown, 1)).toBe(false);
    expect(shown && hasFigures(shown)).toBe(true);
    const [partly] = breakdownGroups([aBreakdown('2.1')])[0]?.breakdowns ?? [];
    expect(partly && isUnread(partly, 0)).toBe(false);
  });
});
