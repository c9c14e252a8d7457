import { expect, it } from 'vitest';
import { modelledWords } from './modelled-words';

const ONE =
  'no report gives it. It is counted by the rating that it would have, and neither ranked nor called different.';
const SEVERAL =
  'no report gives them. They are counted by the rating that they would have, and neither ranked nor called different.';

it.each([
  [70, 0, null],
  [70, 1, `1 of its 70 figures is modelled: ${ONE}`],
  [70, 64, `64 of its 70 figures are modelled: ${SEVERAL}`],
  [70, 70, `All 70 figures are modelled: ${SEVERAL}`],
  [1, 1, `Its one figure is modelled: ${ONE}`],
])('of %i figures %i are modelled: %s', (figures, modelled, words) => {
  expect(modelledWords(figures, modelled)).toBe(words);
});
