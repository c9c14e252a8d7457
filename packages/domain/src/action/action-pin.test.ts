import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar-date';
import { lastDay, month, periodsUpTo } from '../period';
import { parsePeriodKey } from '../period-key';
import { placeOnChart } from './action-pin';

const year = periodsUpTo(month('2018-03'), 13);
const chart = { periods: year, latest: month('2018-03') };

describe('where an action stands on a chart', () => {
  it.each([
    ['in its first period', '2017-03-01', 0],
    ['in the middle of it', '2018-01-20', 10],
    ['on its last day', '2018-03-31', 12],
  ])('is the period in which it was agreed: %s', (_, agreedOn, index) => {
    expect(placeOnChart(agreedOn, chart)).toEqual({ index, late: null });
  });

  it.each([
    ['on the day after it', '2018-04-01', '1 month after these figures'],
    ['in a meeting of the next month', '2018-04-23', '1 month after these figures'],
    ['later in that year', '2018-11-30', '8 months after these figures'],
    ['years later', '2026-11-22', '104 months after these figures'],
  ])('is the right edge where no figures are later: %s', (_, agreedOn, late) => {
    expect(placeOnChart(agreedOn, chart)).toEqual({ index: 12, late });
  });

  it('is not the right edge of a window where later figures exist outside it', () => {
    const window = { periods: year, latest: month('2018-06') };
    expect(placeOnChart('2018-04-23', window)).toBeNull();
    expect(placeOnChart('2026-11-22', window)).toBeNull();
    expect(placeOnChart('2018-03-20', window)).toEqual({ index: 12, late: null });
  });

  it('is counted from the latest figure, where periods without one are shown after it', () => {
    const empty = { periods: year, latest: month('2017-12') };
    expect(placeOnChart('2018-02-10', empty)).toEqual({ index: 11, late: null });
    expect(placeOnChart('2018-04-10', empty)?.late).toBe('4 months after these figures');
  });

  it('is nowhere before what is shown, nor where there is no figure or no period', () => {
    expect(placeOnChart('2017-02-28', chart)).toBeNull();
    expect(placeOnChart('2018-04-23', { ...chart, latest: null })).toBeNull();
    expect(placeOnChart('2018-04-23', { ...chart, periods: [] })).toBeNull();
  });

  it('is counted in months after a quarter, too', () => {
    const quarters = ['2017-18-q3', '2017-18-q4'].map(parsePeriodKey);
    const place = placeOnChart('2018-06-04', { periods: quarters, latest: quarters[1] ?? null });
    expect(place).toEqual({ index: 1, late: '3 months after these figures' });
  });

  it('is some place for whatever was agreed since the chart begins, where nothing is later than it', () => {
    const days = fc.tuple(fc.integer({ min: 2017, max: 2060 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(days, fc.nat(27), fc.nat(12), ([inYear, inMonth], day, back) => {
        const agreedOn = isoDate(inYear, inMonth, day + 1);
        const latest = year[12 - back];
        if (latest === undefined || agreedOn < '2017-03-01') return;
        const place = placeOnChart(agreedOn, { periods: year, latest });
        const last = year[12];
        expect(place).not.toBeNull();
        expect(place?.late === null).toBe(last !== undefined && agreedOn <= lastDay(last));
        if (place?.late) expect(place.index).toBe(12);
      }),
    );
  });
});
