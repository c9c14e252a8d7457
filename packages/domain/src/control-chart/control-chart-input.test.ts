import { describe, expect, it } from 'vitest';
import { controlChartMonths } from './control-chart-input';

describe('the months of a chart from what was reported', () => {
  const definition = { measureKind: 'PERCENTAGE', multiplier: null, decimals: 1 } as const;
  const reported = {
    value: 56,
    numerator: 398,
    denominator: 711,
    provenance: 'PUBLISHED',
    countsProvenance: 'DERIVED',
  } as const;

  it('take the unrounded value of the counts', () => {
    const [only] = controlChartMonths(['2018-03'], [reported], definition);
    expect(only?.value).toBeCloseTo(55.977, 3);
    expect(only?.denominator).toBe(711);
  });

  it('leave out modelled counts beside a printed value, which alone is charted', () => {
    const modelled = { ...reported, countsProvenance: 'MODELLED' } as const;
    const [only] = controlChartMonths(['2018-03'], [modelled], definition);
    expect(only).toMatchObject({ value: 56, denominator: null, countsProvenance: null });
  });

  it('keep a modelled value modelled', () => {
    const modelled = { ...reported, provenance: 'MODELLED', countsProvenance: 'MODELLED' } as const;
    const [only] = controlChartMonths(['2018-03'], [modelled], definition);
    expect(only).toMatchObject({ provenance: 'MODELLED', denominator: 711 });
  });

  it('have no figure where nothing was reported', () => {
    const [one, two] = controlChartMonths(
      ['2018-02', '2018-03'],
      [null, { ...reported, value: null, numerator: null, denominator: 0 }],
      definition,
    );
    expect([one?.value, two?.value]).toEqual([null, null]);
  });
});
