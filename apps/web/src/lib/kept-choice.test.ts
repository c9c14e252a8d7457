import { afterEach, expect, test } from 'vitest';
import { forgetKept, keep, readKept } from './kept-choice';

afterEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

test('what is forgotten is everything kept for a reader, but not the size of the screen', () => {
  keep('latest-authority', 'norfolk');
  keep('scale', 'projector');
  window.localStorage.setItem('of-another-page', 'stays');
  window.sessionStorage.setItem('draft', 'half a sentence');
  forgetKept();
  expect(readKept('latest-authority')).toBeNull();
  expect(readKept('scale')).toBe('projector');
  expect(window.localStorage.getItem('of-another-page')).toBe('stays');
  expect(window.sessionStorage.length).toBe(0);
});
