import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colourDifference } from '../../styles/colour-difference';
import { contrast, lab, linearRgb } from '../../styles/colour-space';
import { COLOUR_VISIONS, seenWith } from '../../styles/colour-vision';
import { tokenColours } from '../../styles/token-values';

/** A poor projector in a light room leaves half of the contrast, of which text still needs this much. */
const HALVED_AT_LEAST = 4.5;
/** CIEDE2000: nobody has to look twice to see that two grounds differ. */
const GROUNDS_APART = 10;

const read = (...path: readonly string[]) =>
  readFileSync(join(import.meta.dirname, ...path), 'utf8');
const tokens = read('../../styles/tokens.css');
const wall = read('Wall.module.css');

const RATINGS = ['red', 'amber', 'green', 'watch'] as const;

/** Everything that is written on the wall, with what it stands on. */
const WRITTEN = [
  ['ink', 'paper'],
  ['ink', 'accent-tint'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'accent-tint'],
  ['accent', 'paper'],
  ['better', 'paper'],
  ['worse', 'paper'],
  ...RATINGS.flatMap((name) => [
    [`${name}-glyph`, `${name}-ground`] as const,
    [`${name}-glyph`, 'paper'] as const,
    ['ink', `zone-${name}`] as const,
  ]),
] as const;

describe.each(['light', 'dark'] as const)('the wall in %s', (appearance) => {
  const colours = new Map([...tokenColours(tokens, appearance), ...tokenColours(wall, appearance)]);
  const colour = (name: string) => {
    const value = colours.get(name);
    if (value === undefined) throw new Error(`There is no colour --${name}.`);
    return value;
  };

  test.each(WRITTEN)('%s on %s is read with half of its contrast', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground)) / 2).toBeGreaterThanOrEqual(HALVED_AT_LEAST);
  });

  test.each(COLOUR_VISIONS)('with %s vision the grounds of ratings are told apart', (vision) => {
    const seen = (name: string) => lab(seenWith(vision, linearRgb(colour(`${name}-ground`))));
    const apart = RATINGS.flatMap((one, index) =>
      RATINGS.slice(index + 1).map((other) => colourDifference(seen(one), seen(other))),
    );
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(GROUNDS_APART);
  });
});

test('the least contrast of the wall is known', () => {
  const least = (['light', 'dark'] as const).map((appearance) => {
    const colours = new Map([
      ...tokenColours(tokens, appearance),
      ...tokenColours(wall, appearance),
    ]);
    const all = WRITTEN.map(([ink, ground]) =>
      contrast(colours.get(ink) ?? '', colours.get(ground) ?? ''),
    );
    return Math.min(...all).toFixed(1);
  });
  expect(least).toEqual(['9.3', '9.1']);
});
