import { describe, expect, it } from 'vitest';
import { answered, NO_QUESTION, questionIn, questionWords, sending } from './question-draft';

const TYPED = { ...NO_QUESTION, text: 'Why is it so?', item: '11' };

describe('a question that is asked beforehand', () => {
  it('is sent again under the same key as long as it reads the same', () => {
    const sent = sending(TYPED);
    expect(sending({ ...TYPED, sent })).toBe(sent);
    expect(sending({ ...TYPED, sent, text: 'Why is it so late?' }).key).not.toBe(sent.key);
    expect(sending({ ...TYPED, sent, item: '' }).key).not.toBe(sent.key);
  });

  it('keeps its key over a reload', () => {
    const sent = sending(TYPED);
    expect(sending(questionIn(questionWords({ ...TYPED, sent })))).toEqual(sent);
    expect(questionIn('no draft')).toEqual(NO_QUESTION);
    expect(questionWords(NO_QUESTION)).toBe('');
  });

  it('goes once it was answered, but for what was typed since', () => {
    const sent = sending(TYPED);
    expect(answered({ ...TYPED, sent }, sent)).toEqual({ text: '', item: '11', sent: null });
    expect(answered({ ...TYPED, sent, text: 'And who decides?' }, sent).text).toBe(
      'And who decides?',
    );
  });
});
