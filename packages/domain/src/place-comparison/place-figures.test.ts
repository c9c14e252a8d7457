import { describe, expect, it } from 'vitest';
import { placeFigures } from './place-figures';

describe('the figures of a place from what was reported', () => {
  const definition = { measureKind: 'PERCENTAGE', multiplier: null, decimals: 1 } as const;
  const reported = { provenance: 'PUBLISHED', countsProvenance: 'PUBLISHED' } as const;
  const at = { key: 'north', name: 'North' };

  it('are unrounded where the counts agree with the print', () => {
    const found = placeFigures(
      at,
      { ...reported, value: 56, numerator: 398, denominator: 711 },
      definition,
    );
    expect(found.value).toBeCloseTo(55.977, 3);
    expect(found).toMatchObject({ ...at, numerator: 398, denominator: 711 });
  });

  it('leave out counts that contradict the print', () => {
    const found = placeFigures(
      at,
      { ...reported, value: 72, numerator: 68, denominator: 97 },
      definition,
    );
    expect(found).toMatchObject({
      value: 72,
      numerator: null,
      denominator: null,
      countsProvenance: null,
    });
  });

  it('are none where nothing was reported', () => {
    expect(placeFigures(at, null, definition)).toMatchObject({ value: null, provenance: null });
  });
});
