import { describe, expect, it } from 'vitest';
import { unpackVerdicts } from '../control-chart/verdict-codes';
import { signalsSentence } from './signals-sentence';

const sentence = (letters: string) => signalsSentence(unpackVerdicts(letters), 13);

describe('the count of signals', () => {
  it('never stands without the false alarms to expect', () => {
    expect(sentence('iiwnnnnnfmax')).toBe(
      'Of 8 control charts 3 show a signal: 2 improving, 1 worsening. Were nothing changing, fewer than 1 of 8 would be flagged by chance alone.',
    );
    expect(sentence('c')).toMatch(/^Of 1 control chart 1 shows a signal: 1 changed\. Were nothing/);
    expect(sentence(`w${'n'.repeat(99)}`)).toMatch(/about 2 of 100 would be flagged/);
  });

  it('says so where there is none', () => {
    expect(sentence('nn')).toMatch(/^None of 2 control charts shows a signal\. Were nothing/);
    expect(sentence('n')).toMatch(/^The one control chart shows no signal\./);
  });

  it('is left out where nothing is charted', () => {
    expect(sentence('fmasrxz')).toBeNull();
    expect(sentence('')).toBeNull();
  });
});
