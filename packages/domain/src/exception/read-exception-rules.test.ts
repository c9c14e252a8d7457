import { describe, expect, it } from 'vitest';
import { DEFAULT_EXCEPTION_RULES } from './exception-rules';
import { EXCEPTION_ORDER_SENTENCE, exceptionOrderSentence } from './exception-order';
import { exceptionRuleName, exceptionsSentence, rulesInWords } from './exception-words';
import { readExceptionRules } from './read-exception-rules';

const RULES = DEFAULT_EXCEPTION_RULES;

describe('exception rules as JSON', () => {
  it('are those of METHODS section 7 where none are set', () => {
    expect(readExceptionRules(null)).toEqual({ rules: RULES, problems: [] });
  });

  it('are read as they are written', () => {
    const stored: unknown = JSON.parse(JSON.stringify(RULES));
    expect(readExceptionRules(stored).rules).toEqual(RULES);
  });

  it.each([
    ['text', 'red', 'Rules: “red” was given; expected is an object.'],
    ['another version', { ...RULES, version: 2 }, 'Version: “2” was given; expected is 1.'],
    [
      'no rule',
      { ...RULES, red: undefined },
      'Rule “Red”: nothing was given; expected is a rule with on: true or false.',
    ],
    [
      'a rule half on',
      { ...RULES, red: { on: 'yes' } },
      'Rule “Red”: “yes” was given; expected is true or false.',
    ],
    [
      'a rule nobody knows',
      { ...RULES, blue: { on: true } },
      'blue: “{"on":true}” was given; expected is no such field.',
    ],
    [
      'a parameter nobody knows',
      { ...RULES, red: { on: true, at: 1 } },
      'red.at: “1” was given; expected is no such field.',
    ],
    [
      'one change in a row',
      { ...RULES, deteriorating: { on: true, changes: 1 } },
      'Adverse changes in a row: “1” was given; expected is a whole number from 2 to 12.',
    ],
    [
      'no variance',
      { ...RULES, adverseVariance: { ...RULES.adverseVariance, points: 0 } },
      'Off target from, percentage points: “0” was given; expected is a number above 0 and up to 100.',
    ],
    [
      'another measure',
      { ...RULES, adverseVariance: { ...RULES.adverseVariance, percentagesBy: 'FEET' } },
      'Percentages are measured in: “FEET” was given; expected is POINTS or RELATIVE.',
    ],
  ])('are refused with what is wrong: %s', (_, json, sentence) => {
    const { rules, problems } = readExceptionRules(json);
    expect(rules).toBeNull();
    expect(problems.map((problem) => problem.sentence)).toEqual([sentence]);
  });

  it('are told in sentences, those that are off last', () => {
    const words = rulesInWords({ ...RULES, budget: { on: false } });
    expect(words).toContain(
      'Off target: worse than its target by 5 percentage points or more; of what is no percentage by 5% of the target or more.',
    );
    expect(words.at(-1)).toBe('Switched off: Budget.');
  });

  it('says rules in the words of an authority that has its own', () => {
    const worse = { word: 'Worse than minimum', symbol: 'v' };
    const outside = { word: 'Outside tolerance', symbol: 'o' };
    const wording = { words: { RED: worse, OUTSIDE_BAND: outside } };
    expect(exceptionRuleName('RED')).toBe('Red');
    expect(exceptionRuleName('RED', wording)).toBe('Worse than minimum');
    // It fires on both sides of a band, whatever the word for one of them.
    expect(exceptionRuleName('OUTSIDE_BAND', wording)).toBe('Outside its band');
    expect(exceptionRuleName('RED', { ...wording, secondWords: { RED: outside } })).toBe(
      'Worse than minimum or Outside tolerance',
    );
    expect(rulesInWords(RULES, wording)).toContain(
      'Worse than minimum: rated worse than minimum; of two ratings either of them.',
    );
  });

  it('tells their order by the ratings that the authority has words for', () => {
    expect(exceptionOrderSentence()).toBe(EXCEPTION_ORDER_SENTENCE);
    const words = {
      GREEN: { word: 'Within tolerance' },
      RED: { word: 'Outside tolerance' },
      OUTSIDE_BAND: { word: 'Outside tolerance, favourable' },
    };
    expect(exceptionOrderSentence({ words })).toBe(
      'In this order: stated red without a figure; then what is new; then by rating, outside tolerance before “outside tolerance, favourable”, within tolerance and not rated; then by how many children it would take to be within tolerance, the most first; then by reference.',
    );
  });

  it('says of what is protected now that it is not told whether it is over, and not that there is no figure', () => {
    const cleared = (absence: 'SUPPRESSED' | 'NO_FIGURE') =>
      exceptionsSentence({
        exceptions: [],
        cleared: [{ withoutFigure: true, reading: { absence } }],
      });
    expect(cleared('SUPPRESSED')).toContain(
      '1 of the period before is protected now, and it is not told whether it is over.',
    );
    expect(cleared('SUPPRESSED')).not.toContain('no figure');
    expect(cleared('NO_FIGURE')).toContain('1 of the period before has no figure now');
  });
});
