import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rate } from './rating';
import type { Tolerance } from './tolerance';
import { toleranceZones, toleranceZoneWords } from './tolerance-zones';
import { POLARITIES } from './vocabulary';
import type { Polarity } from './vocabulary';

const thresholds = (red: number | null, green: number | null): Tolerance => ({
  model: 'THRESHOLDS',
  red,
  green,
});

function zonesInWords(tolerance: Tolerance, polarity: Polarity): string {
  return toleranceZones(tolerance, polarity)
    .map(({ state, from, to }) => `${state} ${from ?? '…'} to ${to ?? '…'}`)
    .join(', ');
}

describe('the zones of a tolerance', () => {
  const band: Tolerance = {
    model: 'BAND',
    lower: 8,
    upper: 12,
    zeroConcern: true,
    zeroConcernMinimumDenominator: 20,
  };
  test.each<[string, Tolerance, Polarity, string]>([
    ['high is good', thresholds(70, 80), 'HIGH', 'RED … to 70, AMBER 70 to 80, GREEN 80 to …'],
    ['low is good', thresholds(25, 20), 'LOW', 'GREEN … to 20, AMBER 20 to 25, RED 25 to …'],
    [
      'polarity implied',
      thresholds(25, 20),
      'NOT_LEGIBLE',
      'GREEN … to 20, AMBER 20 to 25, RED 25 to …',
    ],
    ['one limit for both', thresholds(80, 80), 'HIGH', 'RED … to 80, GREEN 80 to …'],
    ['wrong way round', thresholds(30, 35), 'LOW', ''],
    ['one limit not legible', thresholds(null, 80), 'HIGH', ''],
    ['information only', thresholds(70, 80), 'INFO', ''],
    ['a band, low good', band, 'LOW', 'OUTSIDE_BAND … to 8, GREEN 8 to 12, RED 12 to …'],
    [
      'minimum and upper',
      { model: 'MINIMUM_UPPER', minimum: 85, upper: 95 },
      'HIGH',
      'RED … to 85, AMBER 85 to 95, GREEN 95 to …',
    ],
    [
      'two ratings: the first',
      { model: 'DUAL', tolerance: 80, target: 90 },
      'HIGH',
      'RED … to 80, GREEN 80 to …',
    ],
  ])('%s', (_, tolerance, polarity, expected) => {
    expect(zonesInWords(tolerance, polarity)).toBe(expected);
  });

  test('say of every value off the limits what its rating says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(...POLARITIES),
        fc.integer({ min: -5, max: 105 }),
        (red, green, polarity, whole) => {
          const value = whole + 0.5;
          const tolerance = thresholds(red, green);
          const zones = toleranceZones(tolerance, polarity);
          const rated = rate({ value, polarity, tolerance, precision: 'FULL', decimals: 1 });
          const zone = zones.find(
            ({ from, to }) => (from === null || from < value) && (to === null || value < to),
          );
          const unrated = ['NOT_RATED', 'MIS_SET'].includes(rated.ratings[0].state);
          expect(zone?.state).toBe(unrated ? undefined : rated.ratings[0].state);
        },
      ),
    );
  });
});

describe('the zones of a tolerance in words', () => {
  test.each<[string, Tolerance, Polarity, string]>([
    [
      'high is good',
      thresholds(70, 80),
      'HIGH',
      'red below 70%, amber from 70% to below 80%, green from 80%',
    ],
    [
      'low is good',
      thresholds(25, 20),
      'LOW',
      'green up to 20%, amber above 20% up to 25%, red above 25%',
    ],
    [
      'a band',
      {
        ...{ model: 'BAND', lower: 8, upper: 12, zeroConcern: false },
        zeroConcernMinimumDenominator: 20,
      },
      'LOW',
      'outside the band below 8%, green from 8% up to 12%, red above 12%',
    ],
    ['wrong way round', thresholds(80, 70), 'HIGH', ''],
  ])('%s', (_, tolerance, polarity, expected) => {
    expect(toleranceZoneWords(tolerance, polarity, '%')).toBe(expected);
  });

  test('are said in the words of their authority', () => {
    const wording = { words: { RED: { word: 'Worse than minimum', symbol: '✕' } } };
    expect(toleranceZoneWords(thresholds(70, 80), 'HIGH', '%', wording)).toBe(
      'worse than minimum below 70%, amber from 70% to below 80%, green from 80%',
    );
  });
});
