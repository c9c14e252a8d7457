import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colourDifference } from '../../styles/colour-difference';
import { contrast, lab, linearRgb } from '../../styles/colour-space';
import { COLOUR_VISIONS, seenWith } from '../../styles/colour-vision';
import { tokenColours } from '../../styles/token-values';

/** A poor projector in a light room leaves half of the contrast, of which text still needs this much. */
const HALVED_AT_LEAST = 4.5;
/** What is drawn and means something needs this much of the half that is left. */
const DRAWN_AT_LEAST = 3;
/** CIEDE2000: nobody has to look twice to see that two grounds differ. */
const GROUNDS_APART = 10;

const read = (...path: readonly string[]) =>
  readFileSync(join(import.meta.dirname, ...path), 'utf8');
const tokens = read('../../styles/tokens.css');
const wall = read('Wall.module.css');

/** The inks of the wall that stand for those of a page in its charts: ink-quiet is ink-soft there. */
const instead = new Map(
  [...read('ChartView.module.css').matchAll(/--([a-z-]+): var\(--([a-z-]+)\)/g)].map(
    ([, name = '', other = '']) => [name, other],
  ),
);
/** Hairlines, beside which their figure stands, and bars of counts, which no wall shows. */
const DRAWN_FAINTLY = ['rule-colour', 'tint-strong'];

/** Every ink that a chart is drawn or lettered with, by its own styles. */
const DRAWN = [
  ...new Set(
    [
      ...read('../../charts/SeriesChart.module.css').matchAll(
        /(?:stroke|fill): var\(--([a-z-]+)\)/g,
      ),
    ]
      .map(([, name = '']) => instead.get(name) ?? name)
      .filter((name) => !/^(paper|zone-.*)$/.test(name) && !DRAWN_FAINTLY.includes(name)),
  ),
];

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

  test.each(DRAWN)('%s of a chart is seen on its grounds with half of its contrast', (ink) => {
    const grounds = ['paper', ...RATINGS.map((name) => `zone-${name}`)];
    const least = Math.min(...grounds.map((ground) => contrast(colour(ink), colour(ground))));
    expect(least / 2).toBeGreaterThanOrEqual(DRAWN_AT_LEAST);
  });

  test.each(COLOUR_VISIONS)('with %s vision the grounds of ratings are told apart', (vision) => {
    const seen = (name: string) => lab(seenWith(vision, linearRgb(colour(`${name}-ground`))));
    const apart = RATINGS.flatMap((one, index) =>
      RATINGS.slice(index + 1).map((other) => colourDifference(seen(one), seen(other))),
    );
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(GROUNDS_APART);
  });
});

test('the line, benchmarks, targets, pins, rings and what is pointed at are among what is measured', () => {
  expect(DRAWN).toEqual(expect.arrayContaining(['ink', 'ink-soft', 'accent', 'red-glyph']));
  expect(DRAWN).not.toContain('ink-quiet');
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
