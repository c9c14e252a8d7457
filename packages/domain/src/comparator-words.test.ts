import { describe, expect, it } from 'vitest';
import { benchmarkSentence } from './benchmark';
import { comparatorPossessive } from './comparator-words';

describe('whose a benchmark is', () => {
  it.each([
    ['NEIGHBOUR_AVERAGE', '27.8 points below the statistical neighbours’ 83.8%, which is worse'],
    ['BEST_NEIGHBOUR', '27.8 points below the best neighbour’s 83.8%, which is worse'],
    ['NATIONAL', '27.8 points below England’s 83.8%, which is worse'],
    [
      'NATIONAL_TOP_QUARTILE',
      '27.8 points below the national top quartile’s 83.8%, which is worse',
    ],
    ['REGION', '27.8 points below the East of England’s 83.8%, which is worse'],
  ] as const)('%s stands before its figure', (comparator, sentence) => {
    const whose = comparatorPossessive(comparator, 'East of England');
    expect(benchmarkSentence(56, 83.8, 'HIGH', whose, '%', 1)).toBe(sentence);
  });

  it('is the region’s where the region has no name', () => {
    expect(comparatorPossessive('REGION', null)).toBe('the region’s');
  });

  it('takes the apostrophe alone where the region’s name ends as a plural does', () => {
    expect(comparatorPossessive('REGION', 'West Midlands')).toBe('the West Midlands’');
  });
});
