import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseListCount, caseListLabel, caseListSentence } from './case-list-count';
import type { CaseListFigure } from './case-list-count';

const inTime: CaseListFigure = {
  ...{ measureKind: 'PERCENTAGE', polarity: 'HIGH', countsChildren: true, value: 56 },
  ...{ numerator: 398, denominator: 711, countsProvenance: 'PUBLISHED' },
};

describe('the list of children behind a figure', () => {
  it.each([
    ['those not in time, where more is better', {}, 'NOT_COUNTED', 313],
    ['those counted, where less is better', { polarity: 'LOW' }, 'COUNTED', 398],
    ['those counted, where neither is', { polarity: 'INFO' }, 'COUNTED', 398],
    ['all of a count', { measureKind: 'COUNT', value: 22, numerator: null }, 'COUNTED', 22],
    ['those of a rate', { measureKind: 'RATE', polarity: 'HIGH' }, 'COUNTED', 398],
    ['an unknown number of an average', { measureKind: 'AVERAGE' }, 'COUNTED', null],
    [
      'an unknown number behind a modelled count',
      { countsProvenance: 'MODELLED' },
      'NOT_COUNTED',
      null,
    ],
    ['an unknown number without counts', { numerator: null }, 'NOT_COUNTED', null],
    [
      'an unknown number where more are counted than there are',
      { numerator: 800 },
      'NOT_COUNTED',
      null,
    ],
  ] as const)('holds %s', (_name, more, part, count) => {
    expect(caseListCount({ ...inTime, ...more })).toEqual({ part, count });
  });

  it('is said with about how many, and which they are', () => {
    const found = caseListCount(inTime);
    expect(caseListLabel(found, inTime)).toBe('Open the list: about 313 children');
    expect(caseListSentence(found, inTime)).toBe(
      'Those children of 711 that are not among its 398. The list is as your case system stands when you open it.',
    );
    const few = { ...inTime, polarity: 'LOW' as const, countsChildren: false, numerator: 1 };
    expect(caseListLabel(caseListCount(few), few)).toBe('Open the list: about 1 case');
    expect(caseListSentence(caseListCount(few), few)).toMatch(
      /^Those cases that the figure counts/,
    );
    const unknown = { ...inTime, numerator: null };
    expect(caseListLabel(caseListCount(unknown), unknown)).toBe('Open the list of children');
    expect(caseListSentence(caseListCount(unknown), unknown)).toMatch(
      /is not known from the figure/,
    );
  });

  it('never holds more than there are, nor fewer than none', () => {
    const count = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.constantFrom('HIGH' as const, 'LOW' as const),
        (n, d, polarity) => {
          const found = caseListCount({ ...inTime, numerator: n, denominator: d, polarity }).count;
          if (found === null) return;
          expect(found).toBeGreaterThanOrEqual(0);
          if (n <= d) expect(found).toBeLessThanOrEqual(d);
        },
      ),
    );
  });
});
