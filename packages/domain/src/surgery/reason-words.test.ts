import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeAgenda } from './agenda';
import { reasonWords } from './reason-words';
import { SURGERY_BOUNDS } from './surgery-bounds';

describe('a reason on an agenda', () => {
  it.each([
    ['Overdue since 31 March 2018: Write to the schools', '… to the schools.'],
    ['Asked beforehand: Why so late?', 'Why so late?'],
    ['Exception: 36% is red.', '36% is red.'],
    ['Overdue: look at every case …', 'every case …'],
  ])('is a sentence: %s', (words, end) => {
    expect(reasonWords(words).endsWith(end.replace(/^… /, ''))).toBe(true);
    expect(reasonWords(words)).not.toMatch(/[.!?…]\.$/);
  });

  it('ends, is no longer than an item keeps, and is cut in the middle of no word', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'é', '3') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), (all) => {
        const words = all.join(' ');
        const said = reasonWords(words);
        expect(said).toMatch(/[.!?…]$/);
        expect(said.length).toBeLessThanOrEqual(SURGERY_BOUNDS.reason);
        const kept = said.replace(/( …|\.)$/, '');
        expect(`${words} `.startsWith(`${kept} `)).toBe(true);
      }),
    );
  });

  it('is one wherever it comes from, as an agenda is proposed', () => {
    const subject = { kind: 'PLACE', placeId: 1 } as const;
    const reasonOf = (words: string) => ({
      ...{ subject, reason: { kind: 'QUESTION', words } as const, children: null },
    });
    const { items } = proposeAgenda([reasonOf('Why'), reasonOf('word '.repeat(90))], 60);
    expect(items[0]?.reasons.map(({ words }) => words.slice(-6))).toEqual(['Why.', 'word …']);
  });
});
