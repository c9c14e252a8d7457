import { describe, expect, it } from 'vitest';
import { CONTROL_CHART_EXCLUSIONS } from './exclusion';
import { VERDICT_KINDS } from './verdict';
import {
  countVerdicts,
  packVerdicts,
  unpackVerdicts,
  verdictLetter,
  verdictLetterAt,
  verdictWords,
} from './verdict-codes';
import { VERDICT_LETTERS } from './verdict-letter';

const sentence = { rule: null, sentence: '' } as const;

describe('the letters of verdicts', () => {
  it('say every kind of verdict and every reason for none, each by a letter of its own', () => {
    const kinds = VERDICT_KINDS.filter((kind) => kind !== 'NONE').map((kind) =>
      verdictLetter({ verdict: { kind, ...sentence }, exclusion: null }),
    );
    const reasons = CONTROL_CHART_EXCLUSIONS.map((exclusion) =>
      verdictLetter({ verdict: { kind: 'NONE', ...sentence }, exclusion }),
    );
    expect([...kinds, ...reasons].toSorted()).toEqual(VERDICT_LETTERS.toSorted());
  });

  it('are read back as the verdict that they were made from', () => {
    for (const exclusion of CONTROL_CHART_EXCLUSIONS) {
      const letter = verdictLetter({ verdict: { kind: 'NONE', ...sentence }, exclusion });
      expect(verdictWords(letter)).toMatchObject({ kind: 'NONE', exclusion });
      expect(verdictWords(letter).sentence).toMatch(/^No verdict: .+\.$/);
    }
    const improving = { verdict: { kind: 'IMPROVING', ...sentence }, exclusion: null } as const;
    expect(verdictWords(verdictLetter(improving))).toMatchObject({
      kind: 'IMPROVING',
      exclusion: null,
      short: 'Improving',
    });
  });

  it('are packed one a place and unpacked again', () => {
    const codes = packVerdicts([
      { verdict: { kind: 'WORSENING', ...sentence }, exclusion: null },
      { verdict: { kind: 'NONE', ...sentence }, exclusion: 'MODELLED' },
      { verdict: { kind: 'NO_REAL_CHANGE', ...sentence }, exclusion: null },
    ]);
    expect(codes).toBe('wmn');
    expect(unpackVerdicts(codes)).toEqual(['w', 'm', 'n']);
    expect(verdictLetterAt(codes, 1)).toBe('m');
  });

  it.each([
    ['wqn', 1],
    ['w', 1],
  ])('that mean nothing are refused: %s at %i', (codes, place) => {
    expect(() => verdictLetterAt(codes, place)).toThrow('Not a verdict');
  });

  it('are counted, those without a verdict apart', () => {
    expect(countVerdicts(unpackVerdicts('iwwcnnnamfsrxz'))).toEqual({
      charts: 7,
      improving: 1,
      worsening: 2,
      changed: 1,
      noRealChange: 3,
    });
  });
});
