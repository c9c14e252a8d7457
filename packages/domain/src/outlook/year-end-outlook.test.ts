import { describe, expect, it } from 'vitest';
import type { Polarity } from '../vocabulary';
import { outlookSentence } from './outlook-words';
import { yearEndEdge } from './year-end-edge';
import { yearEndOutlook } from './year-end-outlook';
import type { OutlookMonth, OutlookQuestion, YearEndOutlook } from './year-end-outlook';

const SUBJECT = { unit: '%', decimals: 1, denominatorLabel: 'assessments' };

function counts(numerator: number, denominator: number): OutlookMonth {
  const provenance = 'PUBLISHED' as const;
  return { value: null, numerator, denominator, provenance, countsProvenance: provenance };
}

interface Asked {
  readonly polarity?: Polarity;
  readonly red?: number;
  readonly green?: number;
  readonly before?: readonly (OutlookMonth | null)[];
  readonly more?: Partial<OutlookQuestion>;
}

/** The outlook after some months of the year, each a numerator and a denominator. */
function outlookAfter(
  months: readonly (readonly [number, number])[],
  { polarity = 'HIGH', red = 50, green = 60, before = [], more = {} }: Asked = {},
): YearEndOutlook | null {
  const ofYear = months.map(([numerator, denominator]) => counts(numerator, denominator));
  const sum = (index: 0 | 1) => months.reduce((total, month) => total + month[index], 0);
  return yearEndOutlook({
    rule: 'RATIO_OF_SUMS',
    definition: { measureKind: 'PERCENTAGE', multiplier: 100, decimals: 1 },
    edge: yearEndEdge({ model: 'THRESHOLDS', red, green }, null, polarity),
    months: [...before, ...ofYear],
    inYear: ofYear.length,
    yearToDate: { numerator: sum(0), denominator: sum(1), multiplier: 100 },
    yearToDateProvenance: 'PUBLISHED',
    ...more,
  });
}

const months = (count: number, numerator: number, denominator = 100) =>
  Array.from({ length: count }, () => [numerator, denominator] as const);

describe('where a year to date is heading', () => {
  it('says of 2,165 of 6,245 after nine months that the rest would have to average 136%, which cannot be', () => {
    const nine = [...months(8, 240, 694), [245, 693] as const];
    const outlook = outlookAfter(nine);
    expect(outlook).toMatchObject({ verdict: 'IMPOSSIBLE', monthsLeft: 3, estimated: false });
    expect(outlook?.soFar).toEqual({ numerator: 2165, denominator: 6245 });
    // (0.6 × 8,326⅔ − 2,165) ÷ 2,081⅔
    expect(outlook?.needed).toBeCloseTo(135.997, 2);
    expect(outlook && outlookSentence(outlook, SUBJECT)).toBe(
      'The year to date is 34.7% (2,165 of 6,245). To end green (60%), the 3 months left would have to average about 136%, if each has as many assessments as the months so far had on average: it cannot end green, as even at 100% it would end at about 51.0%.',
    );
  });

  it.each<[string, readonly (readonly [number, number])[], Asked, string]>([
    ['already so good that nothing can spoil it', months(11, 80), {}, 'CERTAIN'],
    ['at the edge exactly, as it has been', months(6, 60), {}, 'LIKELY'],
    ['as half of the past stretches were', [...months(3, 50), ...months(3, 80)], {}, 'LIKELY'],
    ['as some past stretches were', [[90, 100], ...months(9, 57), [58, 100]], {}, 'POSSIBLE'],
    ['better than it ever was', months(6, 59), {}, 'UNLIKELY'],
    ['more than all of them', months(11, 50), {}, 'IMPOSSIBLE'],
    ['low is good: none could still end it green', months(11, 30), LOW(), 'IMPOSSIBLE'],
    ['low is good: as it has been', months(6, 9), LOW(), 'LIKELY'],
    ['low is good: worse than ever needed', months(6, 11), LOW(), 'UNLIKELY'],
    ['low is good: all of them could not spoil it', months(11, 0), LOW(), 'CERTAIN'],
    ['over and at the edge', months(12, 60), {}, 'ENDED_GREEN'],
    ['over and just below', [...months(11, 60), [59, 100]], {}, 'ENDED_NOT_GREEN'],
  ])('%s', (_, year, asked, verdict) => {
    expect(outlookAfter(year, asked)?.verdict).toBe(verdict);
  });

  it('looks for as good a stretch in the years before, too', () => {
    const before = months(6, 95).map(([n, d]) => counts(n, d));
    expect(outlookAfter(months(6, 40), { before })).toMatchObject({
      verdict: 'POSSIBLE',
      needed: 80,
      bestSoFar: 95,
    });
    expect(outlookAfter(months(6, 40))?.verdict).toBe('UNLIKELY');
  });

  it('says that it is made from modelled figures, and concludes nothing from them', () => {
    const made = (numerator: number, denominator: number): OutlookMonth => ({
      ...counts(numerator, denominator),
      provenance: 'MODELLED',
      countsProvenance: 'MODELLED',
    });
    const nine = Array.from({ length: 9 }, () => made(59, 100));
    const outlook = outlookAfter(months(9, 59), {
      more: { months: nine, yearToDateProvenance: 'MODELLED' },
    });
    expect(outlook).toMatchObject({ verdict: 'NOT_JUDGED', modelled: true, bestSoFar: null });
    expect(outlook && outlookSentence(outlook, SUBJECT)).toBe(
      'The year to date is 59.0% (531 of 900), made from modelled figures. To end green (60%), the 3 months left would have to average about 63.0%, if each has as many assessments as the months so far had on average. Nothing is concluded from modelled figures.',
    );
    const over = outlookAfter(months(12, 61), { more: { yearToDateProvenance: 'MODELLED' } });
    expect(over && outlookSentence(over, SUBJECT)).toBe(
      'The year is over: 61.0% (732 of 1,200), made from modelled figures. Nothing is concluded from modelled figures.',
    );
    const quoted = [
      ...months(8, 59).map(([n, d]) => counts(n, d)),
      { ...made(59, 100), value: 59 },
    ];
    expect(outlookAfter(months(9, 59), { more: { months: quoted } })?.verdict).toBe('NOT_JUDGED');
  });

  it('takes no modelled month of the past for what there has been', () => {
    const before = Array.from({ length: 6 }, () => ({
      ...counts(95, 100),
      provenance: 'MODELLED' as const,
    }));
    expect(outlookAfter(months(6, 40), { before })).toMatchObject({
      verdict: 'UNLIKELY',
      bestSoFar: 40,
    });
  });

  it('says that too few months are on record where there is no stretch as long', () => {
    const outlook = outlookAfter(months(2, 50));
    expect(outlook).toMatchObject({ verdict: 'POSSIBLE', bestSoFar: null });
    expect(outlook && outlookSentence(outlook, SUBJECT)).toMatch(/Too few months in a row/);
  });

  it('names the month left in the singular, and the target where no green is set', () => {
    const outlook = outlookAfter(months(11, 50), {
      more: { edge: yearEndEdge(null, 52, 'HIGH') },
    });
    expect(outlook && outlookSentence(outlook, SUBJECT)).toMatch(
      /^The year to date is 50\.0% \(550 of 1,100\)\. To end at its target \(52%\), the month left would have to be about 74\.0%, if it has as many assessments as the months so far had on average; the best month on record: 50\.0%\./,
    );
  });

  it('says how a year ended whose months are not known, by the year to date as printed', () => {
    const unknown = Array<null>(12).fill(null);
    const outlook = outlookAfter([], {
      more: { months: unknown, inYear: 12, yearToDate: 65.9 },
    });
    expect(outlook).toMatchObject({ verdict: 'ENDED_GREEN', needed: null, soFar: null });
    expect(outlook && outlookSentence(outlook, SUBJECT)).toBe(
      'The year is over and ended green: 65.9%, against 60%.',
    );
  });

  it.each<[string, Partial<OutlookQuestion>]>([
    ['of counts, for which what is set is set for a month', { rule: 'SUM' }],
    ['of cases on a day', { rule: 'LATEST' }],
    ['of what is only printed', { rule: 'PRINTED_ONLY' }],
    ['without an edge', { edge: null }],
    ['without a year to date', { yearToDate: null }],
    ['where a month so far has no counts', { months: [null, counts(1, 2)], inYear: 2 }],
    ['where fewer months are on record than the year has', { inYear: 8 }],
  ])('says nothing %s', (_, more) => {
    expect(outlookAfter(months(6, 50), { more })).toBeNull();
  });

  it('is an estimate where a count of the year is modelled or derived', () => {
    const derived: OutlookMonth = { ...counts(50, 100), countsProvenance: 'DERIVED' };
    const outlook = outlookAfter(months(2, 50), { more: { months: [counts(50, 100), derived] } });
    expect(outlook?.estimated).toBe(true);
  });

  it('needs less the better the year has been, whichever way is good', () => {
    for (let so = 1; so <= 11; so += 1) {
      for (let numerator = 0; numerator < 100; numerator += 7) {
        const worse = outlookAfter(months(so, numerator))?.needed ?? Number.NaN;
        const better = outlookAfter(months(so, numerator + 1))?.needed ?? Number.NaN;
        expect(better).toBeLessThan(worse);
      }
    }
  });

  it('ends at the edge when the months left are what is needed', () => {
    for (let so = 1; so <= 11; so += 1) {
      const outlook = outlookAfter(months(so, 43, 87));
      const needed = outlook?.needed ?? Number.NaN;
      const end = (so * 43 + (12 - so) * 87 * (needed / 100)) / (12 * 87);
      expect(end * 100).toBeCloseTo(60, 9);
    }
  });
});

function LOW(): Asked {
  return { polarity: 'LOW', red: 20, green: 10 };
}

describe('the edge that a year is to end at', () => {
  it.each([
    [{ model: 'THRESHOLDS', red: 70, green: 80 } as const, 95, 'HIGH', 80, 'GREEN'],
    [{ model: 'THRESHOLDS', red: null, green: null } as const, 95, 'HIGH', 95, 'TARGET'],
    [{ model: 'THRESHOLDS', red: 30, green: 35 } as const, 35, 'LOW', 35, 'TARGET'],
    [{ model: 'MINIMUM_UPPER', minimum: 15, upper: 10 } as const, null, 'NOT_LEGIBLE', 10, 'GREEN'],
    [{ model: 'DUAL', tolerance: 80, target: 90 } as const, null, 'HIGH', 90, 'GREEN'],
    [null, 3, 'LOW', 3, 'TARGET'],
  ] as const)(
    '%o with target %s and polarity %s is %s',
    (tolerance, target, polarity, value, kind) => {
      expect(yearEndEdge(tolerance, target, polarity)).toMatchObject({ value, kind });
    },
  );

  it.each([
    [null, null, 'HIGH'],
    [null, 5, 'INFO'],
    [null, 5, 'NOT_LEGIBLE'],
    [{ model: 'DUAL', tolerance: 1, target: null }, null, 'HIGH'],
  ] as const)('%o with target %s and polarity %s has none', (tolerance, target, polarity) => {
    expect(yearEndEdge(tolerance, target, polarity)).toBeNull();
  });
});
