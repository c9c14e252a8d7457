import { describe, expect, it } from 'vitest';
import type { Card } from './card';
import { axisWords, cardFigures } from './card-figures';

const cardOf = (values: readonly (number | null)[], target: number | null) =>
  ({
    indicator: { unit: '%', decimals: 0, polarity: 'LOW' },
    place: { slug: 'solihull' },
    series: {
      ...{
        periods: ['2018-01', '2018-02', '2018-03'],
        decimals: 0,
        values,
        codes: 'RRR',
        monthsAlone: null,
      },
      states: values.map(() => 'NOT_RATED'),
      targets: values.map(() => target),
      ...{ planned: [null, null, null], plannedBetween: [false, false, false], signals: [] },
    },
    ...{ tolerances: [], benchmarks: [] },
  }) as unknown as Card;

describe('the axis of a card', () => {
  it('is close where figures and what they are judged by lie within a few points', () => {
    expect(cardFigures(cardOf([11, null, 8], 10), null).reach).toBe('close');
  });

  it('goes from nought to 100 where they lie apart', () => {
    expect(cardFigures(cardOf([40, 50, 56], 80), null).reach).toBe('whole');
  });

  it('is said where it is not the usual one', () => {
    const axis = { ticks: [], decimals: 0 };
    expect(axisWords({ ...axis, domain: [4, 14], isBroken: true }, '%')).toBe(
      'The axis runs from 4% to 14%.',
    );
    expect(axisWords({ ...axis, domain: [0, 100], isBroken: false }, '%')).toBeNull();
    expect(axisWords({ ...axis, domain: [0, 900], isBroken: false }, '')).toBeNull();
  });
});
