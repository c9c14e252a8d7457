import { modelledHeadline, PRODUCT_WORDING } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { keptWords } from './sight-words';

const text = (words: string) => ({ words, continues: false });
const period = { kind: 'MONTH', start: '2018-03-01', end: '2018-04-01' } as const;
const indicator = { ref: '5.4', name: 'Reviews in time' };

const card = (more: object = {}) => ({
  ...{ indicator, place: { name: 'Norwich' }, period, shown: '36%', isModelled: false },
  ...{ figure: text('36%'), ratings: [{ state: 'RED', word: 'Red' }], target: null, gap: null },
  ...{ ratingSentence: text('36% is below the red tolerance of 70%.'), trajectory: null },
  ...{ direction: text('Rose from 33%.'), verdict: text('No real change.'), localities: [] },
  ...{ actions: [], localityNotes: [] },
  ...more,
});

const kept = (more: object) =>
  keptWords(
    // As much of what is read as is kept in words.
    { revision: 7, card: null, area: null, place: null, ...more },
    PRODUCT_WORDING,
  );

describe('what is kept of a card', () => {
  it('has the rating beside the figure, and says the figure once', () => {
    expect(kept({ card: card() })).toMatchObject({
      figure: '36%, red',
      lines: ['36% is below the red tolerance of 70%.', 'Rose from 33%.', 'No real change.'],
    });
  });

  it('names both ratings where there are two, and none where nothing is rated', () => {
    const ratings = (...states: string[]) => ({ ratings: states.map((state) => ({ state })) });
    const figure = (...states: string[]) => kept({ card: card(ratings(...states)) }).figure;
    expect(figure('GREEN', 'RED')).toBe('36%, green and red');
    expect(figure('NOT_RATED')).toBe('36%');
    expect(figure()).toBe('36%');
  });

  it('says what the figures say of an action that is due for review', () => {
    const actions = [
      { text: text('Look weekly'), review: 'Due for review. It got better.' },
      { text: text('Fill the posts'), review: null },
    ];
    expect(kept({ card: card({ actions }) }).lines.at(-1)).toBe(
      'To be reviewed: Look weekly. It got better.',
    );
  });

  it('says why the figures of places below do not add up to it', () => {
    const localityNotes = ['3 more are recorded under none of its teams.'];
    expect(kept({ card: card({ localityNotes }) }).lines.at(-1)).toBe(localityNotes[0]);
  });

  it('says the counts behind a figure', () => {
    expect(kept({ card: card({ figure: text('59 of 164 reviews') }) }).lines[0]).toBe(
      '59 of 164 reviews.',
    );
  });

  it('marks a modelled figure, which has no rating, and says it once', () => {
    const modelled = {
      ...{ shown: '295', figure: text('295'), isModelled: true, ratings: [] },
      ratingSentence: text('Modelled: nobody rates it.'),
    };
    const { figure, lines } = kept({ card: card(modelled) });
    expect(figure).toBe('295 (modelled)');
    expect(lines[0]).toBe('Modelled: nobody rates it.');
  });
});

const place = (more: object = {}) => ({
  ...{ place: { name: 'Norwich' }, period, sentence: 'Of 2 rated indicators 2 are red.' },
  ...{ differencesSentence: 'Nothing is said about differences: you do not see every place.' },
  ...{ gaps: [], turned: [], figureCount: 70, modelledCount: 0 },
  ...more,
});

describe('what is kept of a place', () => {
  it('holds nothing that is said to whoever reads its page, and that no screen showed', () => {
    expect(kept({ place: place() }).lines).toEqual(['Of 2 rated indicators 2 are red.']);
  });

  it('says how many of the figures that it counts are modelled', () => {
    expect(kept({ place: place({ modelledCount: 64 }) }).lines).toEqual([
      'Of 2 rated indicators 2 are red.',
      expect.stringMatching(/^64 of its 70 figures are modelled: .* that they would have/),
    ]);
  });
});

describe('what is kept of an area', () => {
  it('says how many of its figures are modelled, of those that there are', () => {
    const reading = (provenance: string | null) => ({
      ...{ indicator, shown: provenance && '36%', absenceSentence: 'no figure', state: 'RED' },
      provenance,
    });
    const area = {
      ...{ area: { name: 'Reviews' }, place: { name: 'Norwich' }, period },
      ...{ headlines: ['It fell', modelledHeadline(2, 1)] },
      ...{ readings: ['MODELLED', 'REPORTED', null].map(reading) },
    };
    expect(kept({ area })).toMatchObject({
      lines: ['It fell.', expect.stringMatching(/^1 of its 2 figures is modelled: /)],
      // Rated as the screen showed it, and marked.
      rows: [
        { rating: 'red', isModelled: true },
        { rating: 'red', isModelled: false },
        { rating: null },
      ],
    });
  });
});
