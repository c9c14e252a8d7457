import { describe, expect, it } from 'vitest';
import { financialYear } from '../period';
import { publishedSentence } from './published-beside';
import type { PublishedBeside } from './published-beside';

const PUBLISHED: PublishedBeside = {
  year: financialYear(2017),
  own: { name: 'Norfolk', words: '18.0%', isKnown: true },
  neighbours: { words: '18.5%', used: 9, of: 10, model: '2021' },
  areas: [
    { name: 'East of England', words: '20.1%', isKnown: true },
    { name: 'England', words: '21.9%', isKnown: true },
  ],
};

describe('what a card says of published figures', () => {
  it('is the year, the authority’s own, its neighbours with what their mean is made of, region and England', () => {
    expect(publishedSentence(PUBLISHED, 200)).toEqual({
      words:
        'Published, 2017/18: Norfolk 18.0%; statistical neighbours 18.5% (mean of 9 of 10, 2021 model); East of England 20.1%; England 21.9%.',
      continues: false,
    });
  });

  it('leaves out what the mean is made of where there is less room, before any figure', () => {
    expect(publishedSentence(PUBLISHED, 96)).toEqual({
      words:
        'Published 2017/18: Norfolk 18.0%; neighbours 18.5%; East of England 20.1%; England 21.9%.',
      continues: false,
      whole: publishedSentence(PUBLISHED, 200).words,
    });
    expect(publishedSentence(PUBLISHED, 60).continues).toBe(true);
  });

  it('says why there is no figure, and nothing of neighbours where no model lists any', () => {
    const own = { name: 'Norfolk', words: 'not published', isKnown: false };
    expect(publishedSentence({ ...PUBLISHED, own, neighbours: null }, 200).words).toBe(
      'Published, 2017/18: Norfolk (not published); East of England 20.1%; England 21.9%.',
    );
  });
});
