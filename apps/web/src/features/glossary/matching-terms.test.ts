import { GLOSSARY } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { matchingTerms } from './matching-terms';

const terms = (words: string) => matchingTerms(words).map(({ term }) => term);

describe('looking a term up', () => {
  it('shows all where nothing is asked', () => {
    expect(matchingTerms('')).toEqual(GLOSSARY);
  });

  it('shows the one that is called so, whatever the case', () => {
    expect(terms('cin')).toEqual(['CIN']);
  });

  it('finds a term by what it stands for and what it means', () => {
    expect(terms('looked-after child')).toContain('LAC');
    expect(terms('health doctor')).toEqual(['IHA']);
    expect(terms('no such words')).toEqual([]);
  });
});
