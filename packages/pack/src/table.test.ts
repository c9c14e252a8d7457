import { expect, it } from 'vitest';
import { rowStaysWhole, staysWhole } from './table';

const rows = (count: number, letters: number) =>
  Array.from({ length: count }, () => ['Name', 'x'.repeat(letters)]);

it('a table of a few short rows keeps together with its caption', () => {
  expect(staysWhole({ rows: rows(7, 40) }, false)).toBe(true);
});

it('a table of many rows, or of few with much to read, goes on and repeats its headings', () => {
  expect(staysWhole({ rows: rows(8, 1) }, false)).toBe(false);
  expect(staysWhole({ rows: rows(4, 300) }, false)).toBe(false);
});

it('a table goes on over sheets of large print, which hold little', () => {
  expect(staysWhole({ rows: rows(2, 40) }, true)).toBe(false);
});

it('a row tears only where a cell of it might be longer than a page', () => {
  expect(rowStaysWhole(['Name', { words: 'x'.repeat(1_200) }])).toBe(true);
  expect(rowStaysWhole(['Name', { words: [{ kind: 'STRONG', text: 'x'.repeat(1_201) }] }])).toBe(
    false,
  );
});
