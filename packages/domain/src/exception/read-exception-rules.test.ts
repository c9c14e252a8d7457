import { describe, expect, it } from 'vitest';
import { DEFAULT_EXCEPTION_RULES } from './exception-rules';
import { exceptionRuleName, rulesInWords } from './exception-words';
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
    expect(exceptionRuleName('OUTSIDE_BAND', wording)).toBe('Outside tolerance');
    expect(exceptionRuleName('RED', { ...wording, secondWords: { RED: outside } })).toBe(
      'Worse than minimum or Outside tolerance',
    );
    expect(rulesInWords(RULES, wording)).toContain(
      'Worse than minimum: rated worse than minimum; of two ratings either of them.',
    );
  });
});
