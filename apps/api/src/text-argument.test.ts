import { describe, expect, it } from 'vitest';
import { reasonArgument, textArgument } from './text-argument';

const A_COMMENTARY = { least: 10, most: 10_000 };
const kept = (text: string) => textArgument('text', text, A_COMMENTARY);

describe('a text', () => {
  it('is kept as it was typed, with its lines, but for space at its ends', () => {
    expect(kept('  Two social workers left.\r\n\r\nThey are replaced.\n')).toBe(
      'Two social workers left.\n\nThey are replaced.',
    );
    expect(kept('<b>plain</b> & “quoted”')).toBe('<b>plain</b> & “quoted”');
  });

  it.each([
    ['nine characters', 'nine char'],
    ['spaces alone', ' '.repeat(50)],
    ['more than ten thousand', 'a'.repeat(10_001)],
  ])('is refused with %s', (_, text) => {
    expect(() => kept(text)).toThrow(/10 to 10,000 characters of plain text/);
  });

  it.each([10, 10_000])('is taken with %i characters', (length) => {
    expect(kept('a'.repeat(length))).toHaveLength(length);
  });

  it.each([
    ['a bell', '\u0007', 'U+0007'],
    ['an escape', '\u001b', 'U+001B'],
    ['a turned direction', '\u202e', 'U+202E'],
    ['a mark of byte order inside', '\ufeff', 'U+FEFF'],
  ])('is refused with %s in it, which is named', (_, character, code) => {
    expect(() => kept(`Two social${character} workers left.`)).toThrow(code);
  });
});

describe('a reason', () => {
  it('is one paragraph of ten characters at least', () => {
    expect(reasonArgument('reason', '  It was\nsaid twice. ')).toBe('It was said twice.');
    expect(() => reasonArgument('reason', 'because')).toThrow('10 to 1,000 characters');
  });
});
