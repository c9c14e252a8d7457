import { describe, expect, it } from 'vitest';
import { figureKind, figureProblem, saysPercentage } from './figure-check';

const cell = (text: string, isPercentFormat = false) => ({
  ...{ text, number: null, date: null, isPercentFormat },
});

describe('what figures are, by their unit or heading', () => {
  it.each([
    ['% of referrals', { kind: 'PERCENTAGE' }],
    ['Re_referrals_percent', { kind: 'PERCENTAGE' }],
    ['Referrals_per_100', { kind: 'PERCENTAGE' }],
    ['75th_Percentile_days', { kind: 'OTHER' }],
    ['Rate per 10,000', { kind: 'RATE', per: 10_000 }],
    ['Rate per 100,000 of 10-17 population', { kind: 'RATE', per: 100_000 }],
    ['CIN_rate_per_10000', { kind: 'RATE', per: 10_000 }],
    ['Turnover rate', { kind: 'OTHER' }],
    ['Average Score', { kind: 'SIGNED' }],
    ['Percentage point change', { kind: 'SIGNED' }],
    ['Number of cases', { kind: 'OTHER' }],
    ['', { kind: 'OTHER' }],
  ])('%s: %j', (unit, expected) => {
    expect(figureKind(unit)).toEqual(expected);
  });

  it('a percentile is no percentage, and the change of one bears its sign', () => {
    expect(saysPercentage('25th_Percentile_days')).toBe(false);
    expect(saysPercentage('Change_percent')).toBe(true);
  });
});

describe('a published figure', () => {
  it.each([
    [100, '100', '% of plans', null],
    [100.1, '100.1', '% of plans', 'FIGURE_TOO_GREAT'],
    [49.9, '49.9%', '% of plans', null],
    [-0.1, '-0.1', '% of plans', 'FIGURE_BELOW_NOUGHT'],
    [499.7, '499.7', 'Rate per 10,000', null],
    [499.7, '499.7%', 'Rate per 10,000', 'PERCENT_SIGN'],
    [-499.7, '-499.7', 'Rate per 10,000', 'FIGURE_BELOW_NOUGHT'],
    [10_001, '10001', 'Rate per 10,000', 'FIGURE_TOO_GREAT'],
    [-5, '-5', 'Number', 'FIGURE_BELOW_NOUGHT'],
    [5, '5%', 'Number', 'PERCENT_SIGN'],
    [-9.67, '-9.67', 'Average Score', null],
    [140, '140%', 'Percentage change', null],
  ])('of %d, written %s, of %s: %s', (value, text, unit, code) => {
    const problem = figureProblem(value, cell(text), figureKind(unit));
    expect(problem?.code ?? null).toBe(code);
    if (problem !== null) expect(problem.expected).not.toBe('');
  });

  it('that a workbook shows in per cent bears the sign too', () => {
    expect(figureProblem(499.7, cell('4.997', true), figureKind('Number'))?.code).toBe(
      'PERCENT_SIGN',
    );
  });
});
