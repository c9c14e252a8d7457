import { describe, expect, it } from 'vitest';
import { aCount, aRow, ILLEGIBLE, MODELLED, PLACES, PUBLISHED } from './matrix.test-support';
import { cellWords, marksOfRow, unitBeside } from './matrix-words';

const NORFOLK = 0;
const BRECKLAND = 1;
const WEST = 2;

describe('words of a cell of the matrix', () => {
  it('show the figure with as many decimals as it was printed with', () => {
    expect(cellWords(aRow(), PLACES, BRECKLAND, 'VALUE').text).toBe('36%');
    expect(cellWords(aRow(), PLACES, WEST, 'VALUE').text).toBe('77.9%');
  });

  it('show the distance from the whole with its sign, and of the whole its own figure', () => {
    const texts = [NORFOLK, BRECKLAND, WEST].map(
      (place) => cellWords(aRow(), PLACES, place, 'DISTANCE').text,
    );
    expect(texts).toEqual(['56.0%', '−20.0', '+21.9']);
  });

  it('show the rank, and nothing of the whole, which has none', () => {
    const texts = [NORFOLK, BRECKLAND, WEST].map(
      (place) => cellWords(aRow(), PLACES, place, 'RANK').text,
    );
    expect(texts).toEqual([null, '2', '1']);
  });

  it('say both of two ratings, each named', () => {
    const row = aRow({ states: ['RED', 'GREEN', 'AMBER'], secondStates: ['RED', 'RED', 'RED'] });
    const against = ['Against tolerance', 'Against target'] as const;
    const { words } = cellWords(row, PLACES, BRECKLAND, 'VALUE', { words: {}, against });
    expect(words).toContain('36%, green against tolerance, red against target.');
  });

  it('say all that is known of a cell, whichever of it is shown', () => {
    const said = (['VALUE', 'DISTANCE', 'RANK'] as const).map(
      (face) => cellWords(aRow(), PLACES, BRECKLAND, face).words,
    );
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toBe(
      '3.3 Assessments in 45 days, Breckland: 36%, red. ' +
        '−20.0 points from Norfolk, which is worse. Rank 2 of 2. ' +
        'It differs from Norfolk by more than chance.',
    );
  });

  it('say what is found in the figure of their place, and in no other cell', () => {
    const sentence = 'printed 36%, but 31 of 100 is 31%';
    const row = aRow({
      marks: [
        {
          ...({ __typename: 'ScorecardMark', mark: 'DOES_NOT_RECOMPUTE' } as const),
          ...({ weight: 'FINDING', place: BRECKLAND, sentence } as const),
        },
        {
          __typename: 'ScorecardMark',
          mark: 'TOLERANCES_MIS_SET',
          weight: 'FINDING',
          place: null,
          sentence: 'Of all.',
        },
      ],
    });
    expect(cellWords(row, PLACES, BRECKLAND, 'RANK').words).toMatch(
      /Open finding: Printed 36%, .* 31%\.$/,
    );
    expect(cellWords(row, PLACES, WEST, 'VALUE').words).not.toContain('Open finding:');
    expect(marksOfRow(row)).toMatchObject([{ sentence: 'Of all.' }]);
  });

  it('say a difference that chance may have made as one that may be', () => {
    expect(cellWords(aRow(), PLACES, WEST, 'VALUE').words).toMatch(/It may differ from Norfolk\.$/);
  });

  it('say a distance as it is shown, in points only for percentages', () => {
    const row = aRow({ distances: [null, -1, 0], meanings: ['NONE', 'NEUTRAL', 'SAME'] });
    expect(cellWords(row, PLACES, BRECKLAND, 'VALUE').words).toContain(
      ' −1.0 points from Norfolk. ',
    );
    expect(cellWords(row, PLACES, WEST, 'VALUE').words).toContain(' 0.0 points from Norfolk. ');
    const days = aRow({}, { unit: 'days' });
    expect(cellWords(days, PLACES, WEST, 'DISTANCE')).toMatchObject({
      text: '+21.9',
      words: expect.stringContaining(' +21.9 from Norfolk, which is better. '),
    });
  });

  it('mark a modelled figure, and say nothing of it that was not concluded', () => {
    const { text, isModelled, words } = cellWords(aCount(), PLACES, BRECKLAND, 'VALUE');
    expect([text, isModelled]).toEqual(['28', true]);
    expect(words).toBe('1.1 Requests for support, Breckland: 28 (modelled), not rated.');
    expect(cellWords(aCount(), PLACES, BRECKLAND, 'DISTANCE').text).toBeNull();
  });

  it('say why there is no figure', () => {
    const row = aRow({ values: [56, null, 77.9], codes: `${PUBLISHED}${ILLEGIBLE}${MODELLED}` });
    const { text, words } = cellWords(row, PLACES, BRECKLAND, 'VALUE');
    expect(text).toBeNull();
    expect(words).toMatch(/^3\.3 Assessments in 45 days, Breckland: .*legible.*\.$/);
  });
});

describe('the unit beside a name', () => {
  const unitOf = (name: string | null, unit: string | null) =>
    unitBeside(aRow({}, { name, unit }).indicator);

  it('is said where the name does not say it', () => {
    expect(unitOf('Section 47 enquiries', 'per 10,000')).toBe('per 10,000');
    expect(unitOf(null, 'per 10,000')).toBe('per 10,000');
  });

  it.each([
    ['Looked-after children per 10,000', 'per 10,000'],
    ['LAC - Rate per 10K Under-18s', 'per 10,000'],
    ['Average number of days to a match', 'days'],
    ['Re-referrals', '%'],
    ['Contacts', null],
  ])('is not said of “%s” in %s', (name, unit) => {
    expect(unitOf(name, unit)).toBeNull();
  });
});
