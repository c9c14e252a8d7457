import { expect, test } from 'vitest';
import { provenanceSentence, provenanceWord } from './provenance-words';
import { PROVENANCES } from './vocabulary';

test('no two provenances read alike', () => {
  expect(new Set(PROVENANCES.map(provenanceWord)).size).toBe(PROVENANCES.length);
  expect(new Set(PROVENANCES.map(provenanceSentence)).size).toBe(PROVENANCES.length);
});

test('a modelled figure says that nobody reported it', () => {
  expect(provenanceSentence('MODELLED')).toContain('not reported');
});
