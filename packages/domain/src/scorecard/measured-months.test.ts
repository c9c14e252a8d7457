import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month, periodsUpTo } from '../period';
import { cellWhileMeasured, hasRowIn, isMeasuredIn, whileMeasured } from './measured-months';
import type { Observed } from './scorecard-facts';

const figure = (value: number): Observed => ({
  ...{ value, numerator: null, denominator: null, absence: null },
  ...{ provenance: 'PUBLISHED', countsProvenance: null },
});
const MARCH = month('2018-03');

describe('an indicator that has begun', () => {
  it.each([
    [null, null, true],
    ['2018-03-01', null, true],
    ['2018-03-31', null, true],
    ['2018-04-01', null, false],
    ['2018-11-01', null, false],
    ['2018-01-01', '2018-03-01', false],
    ['2018-01-01', '2018-04-01', true],
  ])('from %s until %s: has a row in March 2018 is %s', (measuredFrom, measuredUntil, expected) => {
    expect(hasRowIn(MARCH, { measuredFrom, measuredUntil })).toBe(expected);
  });
});

it('has a row beside earlier months in which it was still, or not yet, measured', () => {
  const JANUARY = month('2018-01');
  expect(hasRowIn(MARCH, { measuredFrom: null, measuredUntil: '2018-02-01' }, JANUARY)).toBe(true);
  expect(hasRowIn(MARCH, { measuredFrom: '2018-02-01', measuredUntil: null }, JANUARY)).toBe(true);
});

describe('an indicator that has ended', () => {
  it.each([
    [null, true],
    ['2018-04-01', true],
    ['2018-03-01', false],
    ['2018-02-01', false],
  ])('until %s: measured in March 2018 is %s', (until, expected) => {
    expect(isMeasuredIn(MARCH, until)).toBe(expected);
  });

  it('keeps every figure of the months before its end, and none after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 45 }),
        (count, before) => {
          const months = periodsUpTo(MARCH, count);
          const until = periodsUpTo(MARCH, before + 1)[0]?.start ?? '';
          const series = months.map((_, index) => figure(index));
          const kept = whileMeasured(series, months, until);
          kept.forEach((observed, index) => {
            const isBefore = (months[index]?.start ?? '') < until;
            if (isBefore) expect(observed).toBe(series[index]);
            else expect(observed).toMatchObject({ value: null, absence: 'NOT_COLLECTED' });
          });
        },
      ),
    );
  });

  it('leaves a cell as it is in a month before its end, and gives the reason after it, where nothing was recorded too', () => {
    const months = periodsUpTo(MARCH, 2);
    const cell = {
      months: [figure(1), figure(2)],
      ...{ printedYearToDate: figure(3), printedPreviousYearToDate: null },
    };
    expect(cellWhileMeasured(cell, months, '2018-04-01')).toBe(cell);
    expect(cellWhileMeasured(null, months, null)).toBeNull();
    const after = cellWhileMeasured(cell, months, '2018-03-01');
    expect(after?.months[0]).toBe(cell.months[0]);
    expect(after?.printedYearToDate).toBeNull();
    expect(cellWhileMeasured(null, months, '2018-03-01')?.months[1]?.absence).toBe('NOT_COLLECTED');
  });
});
