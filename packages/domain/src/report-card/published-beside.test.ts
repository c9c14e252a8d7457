import { describe, expect, it } from 'vitest';
import { financialYear } from '../period';
import { publishedSentence, publishedSource } from './published-beside';
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

describe('where a card says that a measure is published', () => {
  const releases = [
    { title: 'Tool; four councils and England', words: 'Tool; four councils and England, of 2025' },
    { title: 'Lists of neighbours', words: 'Lists of neighbours, of 2021' },
  ];
  const source = (most: number) => publishedSource('Plans reviewed', releases, most);

  it('is each release, with less room the beginning of their titles, then the measure, and never half a title', () => {
    const whole =
      'Plans reviewed: Tool; four councils and England, of 2025; Lists of neighbours, of 2021';
    expect(source(200)).toEqual({ words: whole, continues: false });
    expect(source(60)).toEqual({
      ...{ words: 'Plans reviewed: Tool; Lists of neighbours', continues: false, whole },
    });
    expect(source(20)).toEqual({ words: 'Plans reviewed', continues: false, whole });
    expect(source(12).continues).toBe(true);
  });
});
