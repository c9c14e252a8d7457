import { describe, expect, it } from 'vitest';
import { month } from '../period';
import { inForceDuring, inForceFor } from './in-force';

const version = (from: string, to: string | null, placeId: number | null = null) => ({
  from,
  to,
  placeId,
});
const MARCH = month('2018-03');

describe('what is in force', () => {
  it.each([
    ['from the last day of the period', version('2018-03-31', null), true],
    ['from the first day after it', version('2018-04-01', null), false],
    ['until the first day after it', version('2017-04-01', '2018-04-01'), true],
    ['until its last day', version('2017-04-01', '2018-03-31'), false],
  ])('is what holds on the last day of the period: %s', (_, only, holds) => {
    expect(inForceFor([only], 1, MARCH)).toBe(holds ? only : null);
  });

  it('at a place is its own, and failing that what holds everywhere', () => {
    const everywhere = version('2017-04-01', null);
    const own = version('2018-01-01', null, 7);
    expect(inForceFor([everywhere, own], 7, MARCH)).toBe(own);
    expect(inForceFor([everywhere, own], 8, MARCH)).toBe(everywhere);
    expect(inForceFor([own], 8, MARCH)).toBeNull();
  });

  it('during some months is whatever held on any of their days, there or everywhere', () => {
    const versions = [
      version('2016-04-01', '2017-12-01'),
      version('2017-12-01', '2018-01-15'),
      version('2018-01-15', null),
      version('2018-01-15', null, 8),
      version('2018-04-01', null),
    ];
    expect(inForceDuring(versions, 7, month('2017-12'), MARCH)).toEqual(versions.slice(1, 3));
  });
});
