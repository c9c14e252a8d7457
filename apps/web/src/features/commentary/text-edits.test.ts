import { describe, expect, it } from 'vitest';
import { begun, linked, marked, withToken } from './text-edits';

const at = (text: string, from: number, to = from) => ({ text, from, to });

describe('a text that is written', () => {
  it('has what is chosen marked, and unmarked again', () => {
    const bold = marked(at('it rose', 3, 7), '**');
    expect(bold).toEqual({ text: 'it **rose**', from: 5, to: 9 });
    expect(marked(bold, '**')).toEqual({ text: 'it rose', from: 3, to: 7 });
  });

  it('has its lines begun with a mark', () => {
    expect(begun(at('one\ntwo\nthree', 5, 10), '- ').text).toBe('one\n- two\n- three');
    expect(begun(at('Why', 1), '### ')).toEqual({ text: '### Why', from: 5, to: 5 });
  });

  it('has a link whose address is chosen to be written', () => {
    const { text, from, to } = linked(at('see this', 4, 8));
    expect(text).toBe('see [this](https://)');
    expect(text.slice(from, to)).toBe('https://');
  });

  it('takes a token instead of the braces that were typed for it', () => {
    expect(withToken(at('At {{ now', 5), '{{value 3.3}}')).toEqual({
      text: 'At {{value 3.3}} now',
      ...{ from: 16, to: 16 },
    });
    expect(withToken(at('At ', 3), '{{value}}').text).toBe('At {{value}}');
  });
});
