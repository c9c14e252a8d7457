import { expect, it } from 'vitest';
import { controlChart, controlLimits } from '../src';
import type { SignalRule } from '../src';
import { describeVectors } from './vector-file';

interface File {
  readonly cases: readonly {
    id: string;
    input: {
      months: readonly string[];
      values: readonly number[];
      improvement_direction: 'increase' | 'decrease';
      screen_outliers: boolean;
    };
    reference: {
      mean: number;
      lpl: number;
      upl: number;
      labels: readonly string[];
      point_types: readonly string[];
    };
  }[];
}

/** The reference names a point by the rule that counts for most. */
function labelOf(rule: SignalRule | undefined, below: boolean): string {
  const side = below ? 'Below' : 'Above';
  if (rule === undefined) return 'Common Cause';
  if (rule === 'OUTSIDE_LIMITS') return below ? 'Below LCL' : 'Above UCL';
  return rule === 'RUN' ? `7 Points ${side} CL` : rule;
}

describeVectors<File>('xmr_real_series.json', (file) => {
  it('holds its cases', () => expect(file.cases.length).toBeGreaterThan(0));

  it.each(file.cases)('$id: mean and limits', ({ input, reference }) => {
    const limits = controlLimits(input.values, input.screen_outliers ? 3.267 : null);
    expect(limits?.mean).toBeCloseTo(reference.mean, 8);
    expect(limits?.lower).toBeCloseTo(reference.lpl, 8);
    expect(limits?.upper).toBeCloseTo(reference.upl, 8);
  });

  it.each(file.cases)('$id: every point and its rule', ({ input, reference }) => {
    const chart = controlChart({
      months: input.months.map((day, index) => ({
        month: day.slice(0, 7),
        value: input.values[index] ?? null,
        numerator: null,
        denominator: null,
        provenance: 'PUBLISHED',
        countsProvenance: null,
      })),
      measureKind: 'COUNT',
      basis: 'IN_PERIOD',
      polarity: input.improvement_direction === 'increase' ? 'HIGH' : 'LOW',
      unit: '',
      decimals: 0,
    });
    const signals = new Map(chart.signals.map((signal) => [signal.month, signal]));
    const points = chart.months.map((month) => signals.get(month) ?? null);
    const mean = chart.phases[0]?.mean ?? NaN;
    expect(
      points.map((point, index) => labelOf(point?.rules[0], (input.values[index] ?? 0) < mean)),
    ).toEqual(reference.labels);
    expect(
      points.map((point) => {
        if (point === null) return 'common_cause';
        return point.favourable ? 'special_cause_improvement' : 'special_cause_concern';
      }),
    ).toEqual(reference.point_types);
    expect(chart.verdict.kind).toBe('NO_REAL_CHANGE');
  });
});
