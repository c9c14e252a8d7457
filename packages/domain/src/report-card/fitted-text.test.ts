import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedList, fittedSentence, fittedText } from './fitted-text';

describe('a text on a card', () => {
  it('stands whole where it fits, as one paragraph', () => {
    expect(fittedText('Fewer cases\n\nwait. ', 40)).toEqual({
      ...{ words: 'Fewer cases wait.', continues: false },
    });
  });

  it('ends with its last whole sentence where that leaves most of the room used', () => {
    const text = 'Demand rose in March. More staff were found. Then the snow came and stayed.';
    expect(fittedText(text, 50)).toEqual({
      ...{ words: 'Demand rose in March. More staff were found.', continues: true, whole: text },
    });
  });

  it('ends between words with an ellipsis where a sentence is too long, and no number is parted', () => {
    const text = 'Of 1,178 children 56.0% were seen in time by a worker whom they knew before';
    expect(fittedText(text, 30)).toEqual({
      ...{ words: 'Of 1,178 children 56.0% were …', continues: true, whole: text },
    });
  });

  it('is not cut within a date', () => {
    const text = 'Performance report, committee paper of 22 January 2019, lines 4 to 9';
    expect(fittedText(text, 41).words).toBe('Performance report, committee paper of …');
    expect(fittedText(text, 48).words).toBe('Performance report, committee paper of …');
    expect(fittedText(text, 58).words).toBe(
      'Performance report, committee paper of 22 January 2019 …',
    );
  });

  it('is never longer than its room, is said to go on when it does, and says nothing else', () => {
    const texts = fc.string({ maxLength: 400 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 200 }), (text, most) => {
        const { words, continues, whole: all } = fittedText(text, most);
        const whole = text.trim().replaceAll(/\s+/g, ' ');
        expect(all).toBe(continues ? whole : undefined);
        expect(words.length).toBeLessThanOrEqual(most);
        expect(continues).toBe(whole.length > most);
        expect(whole.startsWith(continues ? words.replace(/ …$/, '') : words)).toBe(true);
      }),
    );
  });
});

describe('a clause on a card', () => {
  it('has a capital and a full stop of its own', () => {
    expect(fittedSentence('rose from 50.2% to 56.0%', 60).words).toBe('Rose from 50.2% to 56.0%.');
    expect(fittedSentence('It rose.', 60).words).toBe('It rose.');
  });
});

describe('a list on a card', () => {
  it('says how many entries are left', () => {
    expect(fittedList(['a', 'b', 'c'], 2)).toEqual({ shown: ['a', 'b'], more: 1 });
    expect(fittedList(['a'], 2)).toEqual({ shown: ['a'], more: 0 });
  });
});
