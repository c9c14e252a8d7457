import { describe, expect, it } from 'vitest';
import { commentaryText, reasonText } from './commentary-text';

describe('the text of a commentary', () => {
  it('is kept as it was typed, with its lines, but for space at its ends', () => {
    expect(commentaryText('  Two social workers left.\r\n\r\nThey are replaced.\n')).toBe(
      'Two social workers left.\n\nThey are replaced.',
    );
    expect(commentaryText('<b>plain</b> & “quoted”')).toBe('<b>plain</b> & “quoted”');
  });

  it.each([
    ['nine characters', 'nine char'],
    ['spaces alone', ' '.repeat(50)],
    ['more than ten thousand', 'a'.repeat(10_001)],
  ])('is refused with %s', (_, text) => {
    expect(() => commentaryText(text)).toThrow(/10 to 10,000 characters of plain text/);
  });

  it.each([10, 10_000])('is taken with %i characters', (length) => {
    expect(commentaryText('a'.repeat(length))).toHaveLength(length);
  });

  it.each([
    ['a bell', '\u0007', 'U+0007'],
    ['an escape', '\u001b', 'U+001B'],
    ['a turned direction', '\u202e', 'U+202E'],
    ['a mark of byte order inside', '\ufeff', 'U+FEFF'],
  ])('is refused with %s in it, which is named', (_, character, code) => {
    expect(() => commentaryText(`Two social${character} workers left.`)).toThrow(code);
  });
});

describe('a reason', () => {
  it('is one paragraph of ten characters at least', () => {
    expect(reasonText('  It was\nsaid twice. ')).toBe('It was said twice.');
    expect(() => reasonText('because')).toThrow('10 to 1,000 characters');
  });
});
