import { describe, expect, it } from 'vitest';
import type { PublishedReading } from '../scorecard/published-reading';
import { formerSeries } from './former-series';

const MONTHS = ['2018-01', '2018-02', '2018-03', '2018-04'];

function published(period: string, values: readonly (number | null)[]): PublishedReading {
  const yearToDate = {
    ...{ origin: 'NONE' as const, provenance: null, value: null, printed: null, computed: null },
    ...{ monthsPresent: 0, monthsInSpan: 0, decimals: 1 },
  };
  return {
    ...{ period, basis: 'IN_PERIOD', months: 3, values, codes: 'PPP', decimals: 1 },
    ...{ numerator: null, denominator: null, countsProvenance: null, polarityImplied: false },
    ...{
      ratings: [{ state: 'RED', reason: 'WORSE_THAN_RED' }] as const,
      arrow: 'UP',
      meaning: 'BETTER',
    },
    ...{ directionReason: 'JUDGED', yearToDate, previousYearToDate: null, marks: [] },
  };
}

describe('the former line of a series', () => {
  const now = [10, 20, 30, 40];

  it.each([
    ['is not there where nothing was published', [], null],
    [
      'is not there where the editions say what is known now',
      [published('2018-03', now.slice(0, 3))],
      null,
    ],
    [
      'says what the edition of a month had',
      [published('2018-03', [10, 20, 27])],
      [null, null, 27, null],
    ],
    [
      'says what an edition had of a month before it',
      [published('2018-03', [10, 19, 30])],
      [null, 19, null, null],
    ],
    [
      'takes of each month its own edition, whatever a later one says of it',
      [published('2018-04', [20, 30, 41]), published('2018-03', [11, 22, 33])],
      [11, null, 33, 41],
    ],
    [
      'says what was published first where the month was published anew as it is known now',
      [published('2018-03', now.slice(0, 3)), published('2018-03', [10, 20, 27])],
      [null, null, 27, null],
    ],
    [
      'says what was published last of several that are others now',
      [published('2018-03', [10, 20, 28]), published('2018-03', [10, 20, 27])],
      [null, null, 28, null],
    ],
    [
      'begins with the first figure that was published',
      [published('2018-03', [27])],
      [null, null, 27, null],
    ],
    [
      'has nothing of a month for which no figure was published',
      [published('2018-03', [10, 20, null])],
      null,
    ],
  ])('%s', (_, editions, expected) => {
    expect(formerSeries(MONTHS, now, editions)).toEqual(expected);
  });

  it('has the figure of a month whose figure was withdrawn', () => {
    const withdrawn = [10, 20, null, 40];
    expect(formerSeries(MONTHS, withdrawn, [published('2018-03', [10, 20, 30])])).toEqual([
      ...[null, null, 30, null],
    ]);
  });
});
