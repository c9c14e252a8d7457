import { describe, expect, it } from 'vitest';
import { benchmarkSentence, compareWithBenchmark } from './benchmark';
import type { Polarity } from './vocabulary';

const assessments = { numerator: 398, denominator: 711, multiplier: 100 };

describe('a comparison with a benchmark', () => {
  it.each<[number, Polarity, string]>([
    [84, 'HIGH', 'BETTER'],
    [83.8, 'HIGH', 'SAME'],
    [83.7, 'HIGH', 'WORSE'],
    [84, 'LOW', 'WORSE'],
    [83.7, 'LOW', 'BETTER'],
    [84, 'INFO', 'NEUTRAL'],
    [84, 'BAND', 'NEUTRAL'],
    [84, 'NOT_LEGIBLE', 'NEUTRAL'],
    [83.8, 'INFO', 'SAME'],
  ])('of %d with 83.8 on a %s measure is %s', (value, polarity, meaning) => {
    expect(compareWithBenchmark(value, 83.8, polarity).meaning).toBe(meaning);
  });

  it('has its difference without the error of binary fractions', () => {
    expect(compareWithBenchmark(56, 83.8, 'HIGH').difference).toBe(-27.8);
  });

  it.each<[number | typeof assessments, number, Polarity, string, string]>([
    [assessments, 83.8, 'HIGH', '%', '27.8 points below the neighbours’ 83.8%, which is worse'],
    [69.7, 53.4, 'LOW', '', '16.3 above the neighbours’ 53.4, which is worse'],
    [69.7, 53.4, 'INFO', '', '16.3 above the neighbours’ 53.4'],
    [53.4, 53.4, 'LOW', '', 'the same as the neighbours’ 53.4'],
    [53.42, 53.4, 'LOW', '', '0.02 above the neighbours’ 53.40, which is worse'],
  ])('%o with %d, %s: %s%s', (value, benchmark, polarity, unit, sentence) => {
    expect(benchmarkSentence(value, benchmark, polarity, 'the neighbours’', unit, 1)).toBe(
      sentence,
    );
  });
});

describe('a printed benchmark', () => {
  it.each([
    [50, 60.1, '%', '60.1%', '10.1 points below the neighbours’ 60.1%, which is worse'],
    [477, 476.9, '', '476.9', '0.1 above the neighbours’ 476.9, which is better'],
    [50, 75, '%', '75%', '25 points below the neighbours’ 75%, which is worse'],
  ])('of %d against %d%s is said with the decimals of its print', (value, benchmark, ...rest) => {
    const [unit, printed, sentence] = rest;
    expect(benchmarkSentence(value, benchmark, 'HIGH', 'the neighbours’', unit, 0, printed)).toBe(
      sentence,
    );
  });
});
