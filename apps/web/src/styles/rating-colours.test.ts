import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colourDifference } from './colour-difference';
import { contrast, lab, linearRgb } from './colour-space';
import { COLOUR_VISIONS, seenWith } from './colour-vision';
import type { ColourVision } from './colour-vision';
import { APPEARANCES, tokenColours } from './token-values';
import type { Appearance } from './token-values';

/** CIEDE2000: nobody has to look twice to see that two grounds, or two glyphs, differ. */
const GROUNDS_APART = 10;
const GLYPHS_APART = 12;
/** A ground against the paper: seen as a patch, without shouting. */
const GROUND_FROM_PAPER = 5;
const TEXT_CONTRAST = 4.5;

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const RATINGS = ['red', 'amber', 'green', 'watch'] as const;
const PAIRS = RATINGS.flatMap((one, index) =>
  RATINGS.slice(index + 1).map((other) => [one, other] as const),
);
const SIGHTS = APPEARANCES.flatMap((appearance) =>
  COLOUR_VISIONS.map((vision) => [appearance, vision] as const),
);

function colour(appearance: Appearance, name: string): string {
  const value = tokenColours(css, appearance).get(name);
  if (value === undefined) throw new Error(`tokens.css has no colour --${name} in ${appearance}`);
  return value;
}

function difference(appearance: Appearance, vision: ColourVision, one: string, other: string) {
  const seen = (name: string) => lab(seenWith(vision, linearRgb(colour(appearance, name))));
  return colourDifference(seen(one), seen(other));
}

describe.each(SIGHTS)('in %s, with %s vision', (appearance, vision) => {
  test.each(PAIRS)('the grounds of %s and %s are told apart', (one, other) => {
    expect(
      difference(appearance, vision, `${one}-ground`, `${other}-ground`),
    ).toBeGreaterThanOrEqual(GROUNDS_APART);
  });

  test.each(PAIRS)('the glyphs of %s and %s are told apart', (one, other) => {
    expect(difference(appearance, vision, `${one}-glyph`, `${other}-glyph`)).toBeGreaterThanOrEqual(
      GLYPHS_APART,
    );
  });

  test.each(RATINGS)('the ground of %s is seen on the paper', (rating) => {
    expect(difference(appearance, vision, `${rating}-ground`, 'paper')).toBeGreaterThanOrEqual(
      GROUND_FROM_PAPER,
    );
  });

  test('better and worse are told apart', () => {
    expect(difference(appearance, vision, 'better', 'worse')).toBeGreaterThanOrEqual(GLYPHS_APART);
  });
});

describe.each(APPEARANCES)('in %s', (appearance) => {
  test.each(RATINGS)('the glyph of %s can be read on its ground and on the paper', (rating) => {
    const glyph = colour(appearance, `${rating}-glyph`);
    expect(contrast(glyph, colour(appearance, `${rating}-ground`))).toBeGreaterThanOrEqual(
      TEXT_CONTRAST,
    );
    expect(contrast(glyph, colour(appearance, 'paper'))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  test.each(['ink', 'ink-soft', 'ink-quiet', 'accent'])(
    '%s can be read on paper and tints',
    (ink) => {
      for (const ground of ['paper', 'tint', 'accent-tint']) {
        expect(
          contrast(colour(appearance, ink), colour(appearance, ground)),
          ground,
        ).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }
    },
  );

  test.each(['ink-pale', 'better', 'worse'])('%s can be read on paper', (ink) => {
    expect(contrast(colour(appearance, ink), colour(appearance, 'paper'))).toBeGreaterThanOrEqual(
      TEXT_CONTRAST,
    );
  });

  test.each(['zone-red', 'zone-amber', 'zone-green', 'zone-watch'])(
    'a line and a modelled line stand out from %s',
    (zone) => {
      for (const ink of ['ink-soft', 'ink-quiet']) {
        expect(contrast(colour(appearance, ink), colour(appearance, zone))).toBeGreaterThan(3);
      }
    },
  );

  test('the edge of a control can be seen', () => {
    expect(
      contrast(colour(appearance, 'control-edge'), colour(appearance, 'paper')),
    ).toBeGreaterThanOrEqual(3);
  });
});

test('a colour taken from the style sheet follows the appearance', () => {
  const sheet =
    ':root { --x: light-dark(#111111, #222222); } @media print { :root { --x: #333333; } }';
  expect(APPEARANCES.map((appearance) => tokenColours(sheet, appearance).get('x'))).toEqual([
    '#111111',
    '#222222',
    '#333333',
  ]);
});
