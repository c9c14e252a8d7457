import { describe, expect, test } from 'vitest';
import { colourDifference } from './colour-difference';
import { contrast, lab, linearRgb } from './colour-space';
import type { Lab } from './colour-space';
import { seenWith } from './colour-vision';

describe('the difference between two colours', () => {
  // Pairs of table 1 in Sharma, Wu and Dalal (2005).
  test.each<[Lab, Lab, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('is as published for %j and %j', (one, other, expected) => {
    expect(colourDifference(one, other)).toBeCloseTo(expected, 4);
    expect(colourDifference(other, one)).toBeCloseTo(expected, 4);
  });
});

describe('a colour', () => {
  test('has the contrast that WCAG gives black and mid grey on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('keeps its lightness as white and loses its hue as grey', () => {
    const [lightness, a, b] = lab(linearRgb('#ffffff'));
    expect(lightness).toBeCloseTo(100, 3);
    expect(Math.hypot(a, b)).toBeLessThan(0.02);
  });

  test('red and green of one lightness come close where a cone is missing, and greys stay', () => {
    const apart = (vision: 'normal' | 'deuteranopia') =>
      colourDifference(
        lab(seenWith(vision, linearRgb('#b45a5a'))),
        lab(seenWith(vision, linearRgb('#5f8150'))),
      );
    expect(apart('deuteranopia')).toBeLessThan(apart('normal') / 2);
    for (const channel of seenWith('protanopia', linearRgb('#808080'))) {
      expect(channel).toBeCloseTo(linearRgb('#808080')[0], 3);
    }
  });

  test('that is not written in six digits is refused', () => {
    expect(() => linearRgb('red')).toThrow('#rrggbb');
  });
});
