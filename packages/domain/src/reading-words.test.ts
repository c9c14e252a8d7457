import { describe, expect, it } from 'vitest';
import { readingSentence } from './reading-words';
import type { ReadingInWords } from './reading-words';

const of = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  multiplier: 100,
});

const assessments: ReadingInWords = {
  definition: { measureKind: 'PERCENTAGE', multiplier: null, decimals: 1 },
  unit: '%',
  polarity: 'HIGH',
  tolerance: { model: 'THRESHOLDS', red: 70, green: 80 },
  precision: 'FULL',
  value: of(398, 711),
  absence: null,
  previous: of(346, 689),
  hasEarlier: true,
  numerator: 398,
  denominator: 711,
  countsProvenance: 'PUBLISHED',
  eventsOver: true,
};

const looked: ReadingInWords = {
  ...assessments,
  definition: { measureKind: 'RATE', multiplier: null, decimals: 1 },
  unit: 'per 10,000',
  polarity: 'LOW',
  tolerance: { model: 'THRESHOLDS', red: 65, green: 55 },
  value: { numerator: 1178, denominator: 169_052, multiplier: 10_000 },
  previous: { numerator: 1164, denominator: 169_052, multiplier: 10_000 },
  numerator: 1178,
  denominator: 169_052,
  eventsOver: false,
};

describe('a reading in one sentence', () => {
  it.each<[string, ReadingInWords, string]>([
    [
      'counts, judgement, direction and gap',
      assessments,
      '398 of 711 (56.0%), below the red tolerance of 70%; rose from 50.2% to 56.0%, which is better; 171 more would have been needed for green (80%).',
    ],
    [
      'a rate of open cases',
      looked,
      '69.7 per 10,000, above the red tolerance of 65; rose from 68.9 to 69.7, which is worse; 249 fewer are needed for green (55).',
    ],
    [
      'an estimate from derived counts',
      { ...assessments, countsProvenance: 'DERIVED', previous: null },
      '398 of 711 (56.0%), below the red tolerance of 70%; an estimated 171 more would have been needed for green (80%).',
    ],
    [
      'a quoted value without its modelled counts',
      {
        ...assessments,
        value: 36,
        provenance: 'QUOTED',
        numerator: 31,
        denominator: 86,
        countsProvenance: 'MODELLED',
        previous: null,
      },
      '36.0%, below the red tolerance of 70%; an estimated 38 more would have been needed for green (80%).',
    ],
    [
      'a printed value without counts',
      { ...assessments, value: 82.7, numerator: null, denominator: null, previous: 79.5 },
      '82.7%, at or better than the green tolerance of 80%; rose from 79.5% to 82.7%, which is better.',
    ],
    [
      'green, without a gap',
      { ...assessments, value: of(600, 711), numerator: 600, previous: null },
      '600 of 711 (84.4%), at or better than the green tolerance of 80%.',
    ],
    [
      'nothing to judge by',
      { ...assessments, tolerance: null, polarity: 'INFO' },
      '398 of 711 (56.0%), not rated: for information only; rose from 50.2% to 56.0%.',
    ],
    [
      'no figure, with its reason',
      { ...assessments, value: null, absence: 'NOT_LEGIBLE' },
      'Not legible in the source.',
    ],
    ['no figure and no reason', { ...assessments, value: null }, 'No figure for this period.'],
    [
      'more decimals than usual where the colour needs them',
      { ...assessments, value: 79.96, numerator: null, denominator: null, previous: null },
      '79.96%, between the red tolerance of 70% and the green tolerance of 80%.',
    ],
  ])('says %s', (_, reading, sentence) => {
    expect(readingSentence(reading)).toBe(sentence);
  });
});
