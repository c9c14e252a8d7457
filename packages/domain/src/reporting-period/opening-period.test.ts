import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month, periodsUpTo, quarter } from '../period';
import { periodKey } from '../period-key';
import { openingPeriod, periodsAfterOpening } from './opening-period';

const filled = (months: Readonly<Record<string, number>>) =>
  Object.entries(months).map(([key, figures]) => ({ period: month(key), figures }));
const opensOn = (months: Readonly<Record<string, number>>) => {
  const period = openingPeriod(filled(months));
  return period === null ? null : periodKey(period);
};

describe('the month on which an authority’s pages open', () => {
  it('is the latest where it is as full as those before it', () => {
    expect(opensOn({ '2018-01': 90, '2018-02': 95, '2018-03': 93 })).toBe('2018-03');
  });

  it('is the latest with half of the figures of the fullest, and not one with fewer', () => {
    expect(opensOn({ '2018-02': 100, '2018-03': 50 })).toBe('2018-03');
    expect(opensOn({ '2018-02': 100, '2018-03': 49 })).toBe('2018-02');
  });

  it('passes over a later paper that quotes a few figures, and the months that it looks back on', () => {
    const months = { '2018-02': 96, '2018-03': 93, '2018-04': 1, '2018-08': 2, '2018-11': 22 };
    expect(opensOn(months)).toBe('2018-03');
    expect(
      periodsAfterOpening(filled(months)).map(({ period, figures }) => [
        periodKey(period),
        figures,
      ]),
    ).toEqual([
      ['2018-04', 1],
      ['2018-08', 2],
      ['2018-11', 22],
    ]);
  });

  it('looks back for a year: what was fuller before that is another report', () => {
    expect(opensOn({ '2017-03': 100, '2018-03': 4 })).toBe('2018-03');
    expect(opensOn({ '2017-04': 100, '2018-03': 4 })).toBe('2017-04');
  });

  it('is the only one there is, and none where nothing is held', () => {
    expect(opensOn({ '2018-03': 1 })).toBe('2018-03');
    expect(opensOn({})).toBeNull();
    expect(periodsAfterOpening([])).toEqual([]);
  });

  it('is a quarter of an authority that reports by quarter', () => {
    const quarters = [quarter(2017, 4), quarter(2018, 1)].map((period, index) => ({
      ...{ period, figures: [20, 3][index] ?? 0 },
    }));
    expect(openingPeriod(quarters)).toEqual(quarter(2017, 4));
  });

  it('stays where it is or moves on when the latest month gets more figures', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 200 }), (figures, more) => {
        const months = periodsUpTo(month('2018-03'), figures.length);
        const at = (last: number) =>
          openingPeriod(
            months.map((period, index) => ({
              ...{ period },
              figures: (figures[index] ?? 0) + (index === months.length - 1 ? last : 0),
            })),
          )?.start ?? '';
        // More in the last month may raise what half is; it is then that month itself that is opened on.
        expect(at(more) >= at(0)).toBe(true);
      }),
    );
  });
});
