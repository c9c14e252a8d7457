import { expect, it } from 'vitest';
import { modelledWords } from './modelled-words';

it.each([
  [70, 0, null],
  [70, 1, '1 of its 70 figures is modelled.'],
  [70, 64, '64 of its 70 figures are modelled.'],
  [70, 70, 'All 70 figures are modelled.'],
  [1, 1, 'Its one figure is modelled.'],
])('of %i figures %i are modelled: %s', (figures, modelled, words) => {
  expect(modelledWords(figures, modelled)).toBe(words);
});
