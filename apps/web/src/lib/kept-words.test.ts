import { expect, test } from 'vitest';
import { forgetKept } from './kept-choice';
import { keepWords, readWords } from './kept-words';

test('words are kept by their name until none are left or their writer signs out', () => {
  keepWords('a', 'Caseloads rose.');
  keepWords('b', 'Two posts are empty.');
  expect(readWords('a')).toBe('Caseloads rose.');
  keepWords('a', '');
  expect(readWords('a')).toBe('');
  forgetKept();
  expect(readWords('b')).toBe('');
});
