import { describe, expect, it } from 'vitest';
import { asNumber } from './exact';
import type { MeasureDefinition, Reported } from './measure';
import { yearToDate, yearToDateRule, yearToDateSentence } from './year-to-date';
import type { YearToDateInput } from './year-to-date';
import { BASES, MEASURE_KINDS } from './vocabulary';
import type { Basis, MeasureKind, YearToDateRule } from './vocabulary';

const COUNT: MeasureDefinition = { measureKind: 'COUNT', multiplier: null, decimals: 0 };
const PERCENTAGE: MeasureDefinition = { measureKind: 'PERCENTAGE', multiplier: null, decimals: 1 };

function values(...figures: readonly (number | null)[]): readonly (Reported | null)[] {
  return figures.map((value) =>
    value === null ? null : { value, numerator: null, denominator: null },
  );
}

function counts(...pairs: readonly (readonly [number, number])[]): readonly Reported[] {
  return pairs.map(([numerator, denominator]) => ({ value: null, numerator, denominator }));
}

function run(
  rule: YearToDateRule,
  months: YearToDateInput['months'],
  printed: number | null = null,
  definition = COUNT,
) {
  return yearToDate({ rule, definition, months, printed });
}

describe('the rule for a year to date', () => {
  it.each<[MeasureKind, Basis, YearToDateRule]>([
    ['COUNT', 'IN_PERIOD', 'SUM'],
    ['PERCENTAGE', 'IN_PERIOD', 'RATIO_OF_SUMS'],
    ['AVERAGE', 'IN_PERIOD', 'RATIO_OF_SUMS'],
    ['RATE', 'IN_PERIOD', 'PRINTED_ONLY'],
    ['MAXIMUM', 'IN_PERIOD', 'MAXIMUM_OF_MONTHS'],
    ['MAXIMUM', 'SNAPSHOT', 'MAXIMUM_OF_MONTHS'],
    ['COUNT', 'SNAPSHOT', 'LATEST'],
    ['RATE', 'SNAPSHOT', 'LATEST'],
    ['PERCENTAGE', 'SNAPSHOT', 'LATEST'],
    ['COUNT', 'ROLLING_12', 'LATEST'],
    ['AVERAGE', 'ROLLING_12', 'LATEST'],
    ['PERCENTAGE', 'ROLLING_3', 'PRINTED_ONLY'],
    ['RATE', 'ANNUALISED', 'PRINTED_ONLY'],
    ['COUNT', 'YEAR_TO_DATE', 'LATEST'],
  ])('of a %s that is %s is %s', (kind, basis, rule) => {
    expect(yearToDateRule(kind, basis)).toBe(rule);
  });

  it('never sums distinct children', () => {
    for (const kind of MEASURE_KINDS) {
      for (const basis of BASES) {
        expect(['SUM', 'RATIO_OF_SUMS']).not.toContain(yearToDateRule(kind, basis, true));
      }
    }
  });
});

describe('a year to date', () => {
  it('sums the months of a count, and carries a printed one that agrees', () => {
    expect(run('SUM', values(1, 2, 3), 6)).toEqual({
      rule: 'SUM',
      value: 6,
      origin: 'PRINTED',
      printed: 6,
      computed: 6,
      monthsPresent: 3,
      monthsExpected: 3,
      differs: false,
    });
  });

  it('shows ours where none is printed', () => {
    expect(run('SUM', values(1, 2, 3))).toMatchObject({ value: 6, origin: 'COMPUTED' });
  });

  it('shows the printed one where both differ, as a finding', () => {
    expect(run('SUM', values(1, 2, 3), 7)).toMatchObject({ value: 7, computed: 6, differs: true });
  });

  it('is not computed when a month is missing, which is no finding', () => {
    const months = [...values(161, 211), null, ...values(185)];
    expect(run('SUM', months, 2071)).toMatchObject({
      value: 2071,
      origin: 'PRINTED',
      computed: null,
      monthsPresent: 3,
      monthsExpected: 4,
      differs: false,
    });
    expect(run('SUM', months)).toMatchObject({ value: null, origin: 'NONE' });
  });

  it('pools percentages: 1 of 1 and 0 of 99 are 1%, not 50%', () => {
    const result = run('RATIO_OF_SUMS', counts([1, 1], [0, 99]), null, PERCENTAGE);
    expect(asNumber(result.computed ?? NaN)).toBe(1);
  });

  it('pools a month without cases as nothing of nothing', () => {
    const result = run('RATIO_OF_SUMS', counts([1, 2], [0, 0]), null, PERCENTAGE);
    expect(asNumber(result.computed ?? NaN)).toBe(50);
    expect(run('RATIO_OF_SUMS', counts([0, 0]), null, PERCENTAGE).value).toBeNull();
  });

  it('compares a printed percentage after rounding', () => {
    const months = counts([863, 1088]);
    expect(run('RATIO_OF_SUMS', months, 79.3, PERCENTAGE).differs).toBe(false);
    expect(run('RATIO_OF_SUMS', months, 79.4, PERCENTAGE).differs).toBe(true);
  });

  it('needs only the latest month of a snapshot', () => {
    expect(run('LATEST', [null, ...values(1164, 1178)])).toMatchObject({
      value: 1178,
      monthsPresent: 1,
      monthsExpected: 1,
    });
    expect(run('LATEST', [...values(1164), null])).toMatchObject({ value: null, origin: 'NONE' });
  });

  it('takes the maximum of the months, and none when one is missing', () => {
    expect(run('MAXIMUM_OF_MONTHS', values(52, 35, 40)).value).toBe(52);
    expect(run('MAXIMUM_OF_MONTHS', [...values(52), null]).value).toBeNull();
  });

  it('is only what is printed where the rule says so', () => {
    expect(run('PRINTED_ONLY', values(72), 67.7)).toMatchObject({
      value: 67.7,
      computed: null,
      differs: false,
      monthsExpected: 0,
    });
    expect(run('PRINTED_ONLY', values(72))).toMatchObject({ value: null, origin: 'NONE' });
  });

  it('is none before the year has a month', () => {
    expect(run('SUM', [])).toMatchObject({ value: null, origin: 'NONE' });
  });
});

describe('a year to date in words', () => {
  it.each<[YearToDateRule, YearToDateInput['months'], number | null, string]>([
    ['SUM', values(1, 2, 3), 6, '6 as printed, and the 3 months give the same'],
    ['SUM', values(1, 2, 3), 7, '7 as printed; ours: 6, the sum of 3 months'],
    ['SUM', [null, ...values(2, 3)], 2071, '2,071 as printed; ours: none, 2 of 3 months'],
    ['SUM', [null, ...values(2, 3)], null, 'none, 2 of 3 months'],
    ['SUM', values(2), null, '2, the sum of 1 month'],
    ['LATEST', values(1164, 1178), null, '1,178, the latest month'],
    ['LATEST', values(1164, 1178), 1178, '1,178 as printed, which is the latest month'],
    ['LATEST', [null], null, 'none, as the latest month has no figure'],
    ['MAXIMUM_OF_MONTHS', values(52, 35), null, '52, the highest of 2 months'],
    [
      'RATIO_OF_SUMS',
      counts([1, 2], [1, 2]),
      null,
      '50, all numerators over all denominators of 2 months',
    ],
    ['RATIO_OF_SUMS', counts([0, 0]), null, 'none'],
    ['PRINTED_ONLY', values(72), 68, '68 as printed; not computed'],
    ['PRINTED_ONLY', values(72), null, 'none, as it is not computed'],
  ])('%s of %o, printed %s: %s', (rule, months, printed, sentence) => {
    const definition = { ...PERCENTAGE, decimals: 0 };
    const result = run(rule, months, printed, rule === 'RATIO_OF_SUMS' ? definition : COUNT);
    expect(yearToDateSentence(result, '', 0)).toBe(sentence);
  });
});
