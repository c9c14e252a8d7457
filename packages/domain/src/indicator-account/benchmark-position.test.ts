import { describe, expect, it } from 'vitest';
import { modelled, share } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { Polarity } from '../vocabulary';
import { aPercentage, judgedAt } from './account.test-support';
import { benchmarkStanding } from './benchmark-position';
import type { BenchmarkFacts } from './benchmark-position';

const NEIGHBOURS: BenchmarkFacts = { comparator: 'NEIGHBOUR_AVERAGE', value: 83.8, year: null };
const IN_TIME = share(398, 711, 'PUBLISHED', 'DERIVED');

function standing(figure: Reported, benchmark = NEIGHBOURS, polarity: Polarity = 'HIGH') {
  const { question, cell } = judgedAt(aPercentage([figure], { polarity }));
  return benchmarkStanding(question, cell, benchmark, 'Eastern region');
}

describe('where a figure stands against a benchmark', () => {
  it('says how far, which way that is, and of what year the benchmark speaks', () => {
    expect(standing(IN_TIME)).toMatchObject({
      meaning: 'WORSE',
      sentence:
        '27.8 points below the statistical neighbours’ 83.8%, which is worse; year not printed',
    });
    expect(standing(IN_TIME).difference).toBeCloseTo(-27.82, 2);
    expect(standing(IN_TIME, NEIGHBOURS, 'LOW').meaning).toBe('BETTER');
    expect(standing(IN_TIME, { comparator: 'REGION', value: 50, year: '2016/17' }).sentence).toBe(
      '6.0 points above the Eastern region’s 50.0%, which is better; for 2016/17',
    );
  });

  it('says the benchmark as it was printed', () => {
    const { question, cell } = judgedAt(aPercentage([50], { decimals: 0 }));
    const printed = { ...NEIGHBOURS, value: 60.1, textAsPrinted: '60.1%' };
    expect(benchmarkStanding(question, cell, printed, null).sentence).toBe(
      '10.1 points below the statistical neighbours’ 60.1%, which is worse; year not printed',
    );
  });

  it('says neither better nor worse of what is for information', () => {
    expect(standing(IN_TIME, NEIGHBOURS, 'INFO')).toMatchObject({ meaning: 'NEUTRAL' });
    expect(standing(IN_TIME, NEIGHBOURS, 'INFO').sentence).not.toContain('which is');
  });

  it('says that there is no figure, and that one is modelled', () => {
    expect(standing(null)).toEqual({
      difference: null,
      meaning: 'NONE',
      sentence: 'no figure to hold against the statistical neighbours’ 83.8%; year not printed',
    });
    expect(standing(modelled(70))).toMatchObject({
      meaning: 'NONE',
      sentence:
        '13.8 points below the statistical neighbours’ 83.8%; year not printed; the figure is modelled',
    });
    const quoted = { ...share(31, 86, 'QUOTED', 'MODELLED'), value: 36 };
    expect(standing(quoted).meaning).toBe('WORSE');
  });
});
