import { describe, expect, it } from 'vitest';
import { countsInWords } from './counts-in-words';

describe('the counts behind a figure', () => {
  it('are a part of a whole where it is a percentage', () => {
    const counts = { measureKind: 'PERCENTAGE', numerator: 398, denominator: 711 } as const;
    expect(countsInWords(counts)).toBe('398 of 711');
    expect(countsInWords({ ...counts, denominatorLabel: 'assessments' })).toBe(
      '398 of 711 assessments',
    );
    expect(countsInWords({ ...counts, numeratorLabel: 'in time' })).toBe('398 of 711 in time');
  });

  it('are no share of one another where one is averaged over the other', () => {
    const average = { measureKind: 'AVERAGE', numerator: 3339, denominator: 180 } as const;
    const named = { ...average, numeratorLabel: 'cases', denominatorLabel: 'social workers' };
    expect(countsInWords(named)).toBe('3,339 cases among 180 social workers');
    expect(countsInWords(average)).toBe('3,339 among 180');
    expect(
      countsInWords({ ...average, numerator: 1108, denominator: 12, denominatorLabel: 'months' }),
    ).toBe('1,108 over 12 months');
  });

  it('are never a part of less than themselves, also where nobody says what the figure is', () => {
    expect(countsInWords({ numerator: 62, denominator: 4 })).toBe('62 among 4');
    expect(countsInWords({ numerator: 4, denominator: 62 })).toBe('4 of 62');
  });
});
