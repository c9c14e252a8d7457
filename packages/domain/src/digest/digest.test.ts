import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingChanges } from '../area-summary/reading-change';
import { aPercentage, aRecord } from '../live-text/live-record.test-support';
import { modelled } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { RatingWording } from '../layout/state-words';
import { rate } from '../rating';
import { digestOf, isDigestEmpty } from './digest';
import type { DigestReading } from './digest';

/** The readings of Norfolk in March 2018 beside February’s, each indicator by its last two months. */
function readings(
  months: Readonly<Record<string, readonly Reported[]>>,
  marks: DigestReading['newMarks'] = [],
): readonly DigestReading[] {
  const rows = Object.entries(months).map(([ref, figures]) => aPercentage(ref, figures));
  const [changes = []] = readingChanges(aRecord(rows).facts, [0]);
  return changes.map((change) => ({ ...change, newMarks: marks }));
}

const told = (months: Readonly<Record<string, readonly Reported[]>>) => {
  const { turnedRed, turnedGreen, moves } = digestOf(readings(months));
  const of = (lines: typeof moves) => lines.map(({ indicator }) => indicator);
  return { red: of(turnedRed), green: of(turnedGreen), moves: of(moves) };
};

describe('a digest', () => {
  it('says what turned red, what turned green, and what else moved most', () => {
    const digest = digestOf(
      readings({ '3.1': [75, 66], '3.2': [75, 85], '3.3': [90, 81], '3.4': [90, 89.9] }),
    );
    expect(digest).toEqual({
      turnedRed: [
        {
          indicator: 'key-3.1',
          sentence:
            '3.1 Assessments of kind 3.1 turned from amber to red: 66.0% is below the red tolerance of 70%; it was 75.0%.',
        },
      ],
      turnedGreen: [
        {
          indicator: 'key-3.2',
          sentence:
            '3.2 Assessments of kind 3.2 turned from amber to green: 85.0% is at or better than the green tolerance of 80%; it was 75.0%.',
        },
      ],
      moves: [
        {
          indicator: 'key-3.3',
          sentence: '3.3 Assessments of kind 3.3 fell from 90.0% to 81.0%.',
        },
        {
          indicator: 'key-3.4',
          sentence: '3.4 Assessments of kind 3.4 fell from 90.0% to 89.9%.',
        },
      ],
      gone: [],
      added: [],
      marks: [],
    });
  });

  it('says of a month that is published anew what is no longer there, and what is new', () => {
    const months = { '3.1': [75, null], '3.2': [null, 85], '3.3': [90, 90], '3.4': [null, null] };
    const [ended, ...others] = readings({ '3.9': [50, 66], ...months });
    const digest = digestOf(others, ended === undefined ? [] : [ended]);
    expect(digest.gone.map(({ sentence }) => sentence)).toEqual([
      '3.9 Assessments of kind 3.9 is no longer in the report of the month; it was 66.0%.',
      '3.1 Assessments of kind 3.1 has no figure any more; it was 75.0%.',
    ]);
    expect(digest.added.map(({ sentence }) => sentence)).toEqual([
      '3.2 Assessments of kind 3.2 was not published before: it is 85.0%.',
    ]);
    expect(isDigestEmpty(digest)).toBe(false);
    // Of a month that is published for the first time every figure is new, and nothing was there.
    expect(digestOf(others)).toMatchObject({ gone: [], added: [] });
  });

  it('says nothing of modelled figures that are no longer there', () => {
    const [ended] = readings({ '3.9': [50, modelled(66)] });
    expect(digestOf([], ended === undefined ? [] : [ended]).gone).toEqual([]);
  });

  it('says ratings in the words of the authority, and of two which of them turned', () => {
    const words = { RED: { word: 'Worse than minimum' }, AMBER: { word: 'Between' } };
    const turnedIn = (wording: RatingWording) =>
      digestOf(readings({ '3.1': [75, 66] }), null, wording).turnedRed[0]?.sentence;
    expect(turnedIn({ words })).toMatch(/turned from between to worse than minimum: 66\.0% is/);
    expect(turnedIn({ words: {}, against: ['Against tolerance', 'Against target'] })).toMatch(
      /turned from amber to red against tolerance: /,
    );
  });

  it('says where the tolerance turned a rating, and not the figure', () => {
    const judgedBy = (green: number, figures: readonly [number, number]) =>
      digestOf(
        readings({ '3.2': figures }).map((reading) => {
          const tolerance = { model: 'THRESHOLDS', red: 60, green } as const;
          const rating = { ...reading.now.rating, tolerance };
          return { ...reading, now: { ...reading.now, rating, judgement: rate(rating) } };
        }),
      ).turnedGreen.map(({ sentence }) => sentence);
    expect(judgedBy(74, [75, 75])).toEqual([
      '3.2 Assessments of kind 3.2 turned from amber to green: 75.0% is at or better than the green tolerance of 74%; it was 75.0%. The tolerance was changed: judged by it, the figure before would be rated the same.',
    ]);
    expect(judgedBy(78, [75, 85])).toEqual([expect.stringMatching(/it was 75\.0%\.$/)]);
  });

  it.each([
    ['a modelled figure', { '3.1': [75, modelled(66)] }],
    ['a modelled figure before', { '3.1': [modelled(75), 66] }],
    ['a figure that is missing', { '3.1': [75, null] }],
    ['a figure that was missing', { '3.1': [null, 66] }],
    ['a figure that stayed the same', { '3.1': [66, 66] }],
  ])('says nothing of %s', (_, months) => {
    expect(isDigestEmpty(digestOf(readings(months)))).toBe(true);
  });

  it('claims no turn to green of a figure that is still maturing, and tells of its move', () => {
    const maturing = readings({ '3.1': [66, 85], '3.2': [75, 66] }).map((reading) => ({
      ...reading,
      question: { ...reading.question, stillMaturing: true },
    }));
    const { turnedRed, turnedGreen, moves } = digestOf(maturing);
    expect(turnedGreen).toEqual([]);
    expect(moves.map(({ sentence }) => sentence)).toEqual([
      '3.1 Assessments of kind 3.1 rose from 66.0% to 85.0%.',
    ]);
    // Worse news is told as ever.
    expect(turnedRed.map(({ indicator }) => indicator)).toEqual(['key-3.2']);
  });

  it('tells new findings before new notes', () => {
    const { marks } = digestOf(
      readings({ '3.1': [66, 66] }, [
        { weight: 'NOTE', sentence: 'It is explained' },
        { weight: 'FINDING', sentence: 'It does not add up.' },
      ]),
    );
    expect(marks.map(({ sentence }) => sentence)).toEqual([
      '3.1 Assessments of kind 3.1: It does not add up.',
      '3.1 Assessments of kind 3.1: It is explained.',
    ]);
  });

  it('tells each indicator once among what turned and moved, and no more than five moves', () => {
    const figures = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 12 }), (all) => {
        const months = Object.fromEntries(all.map((pair, index) => [`9.${index}`, pair]));
        const { red, green, moves } = told(months);
        const keys = [...red, ...green, ...moves];
        expect(new Set(keys).size).toBe(keys.length);
        expect(moves.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
