import fc from 'fast-check';
import { expect, it } from 'vitest';
import { harmlessText, isFormulaLike } from './formula-text';

it.each([
  ...['=1+1', '+44 1603', '-2+3', '-1%+A1', '--1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'],
  ...['＝1+1', '＋1', '－1', '＠x', '-', '-A1', '-1.', '-1,5'],
])('%j is made harmless', (text) => {
  expect(harmlessText(text)).toBe(`'${text}`);
});

it.each(['', '3.3', '-3', '-3.0%', '-12.75', '–3', '−3', "O'Neill", 'a=1', '2.1 Contacts - No.'])(
  '%j stays as it is',
  (text) => {
    expect(harmlessText(text)).toBe(text);
  },
);

it('leaves no formula, and changes nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = harmlessText(text);
      expect(isFormulaLike(written)).toBe(false);
      expect(written.endsWith(text)).toBe(true);
    }),
  );
});
