import { describe, expect, it } from 'vitest';
import { isMet, lineOf, type Goal } from './result';

describe('a goal', () => {
  it.each<{ goal: Goal; value: number; met: boolean }>([
    { goal: { kind: 'at most', value: 1.4 }, value: 1.39, met: true },
    { goal: { kind: 'at most', value: 1.4 }, value: 1.4, met: true },
    { goal: { kind: 'at most', value: 1.4 }, value: 1.41, met: false },
    { goal: { kind: 'at least', value: 0.75 }, value: 0.75, met: true },
    { goal: { kind: 'at least', value: 0.75 }, value: 0.74, met: false },
    { goal: { kind: 'below', value: 1.3 }, value: 1.29, met: true },
    { goal: { kind: 'below', value: 1.3 }, value: 1.3, met: false },
  ])('of $goal.kind $goal.value with $value is met: $met', ({ goal, value, met }) => {
    expect(isMet(goal, value)).toBe(met);
  });
});

describe('a line', () => {
  it('says the ratio, its spread, the goal and whether it is met', () => {
    const line = lineOf({
      part: 'a',
      what: 'median time, one reader',
      value: 1.318,
      unit: '×',
      spread: { median: 1.318, lower: 1.281, upper: 1.362 },
      goal: { kind: 'at most', value: 1.4 },
      behind: '12.3 ms against 9.3 ms',
    });
    expect(line).toBe(
      '  median time, one reader: 1.32 × (middle half 1.28 × to 1.36 ×); goal ≤ 1.40 ×: met\n' +
        '      12.3 ms against 9.3 ms',
    );
  });

  it('says what was not run, and why', () => {
    const line = lineOf({ part: 'c', what: '8 million', reason: 'PostgreSQL is not installed' });
    expect(line).toBe('  8 million: not run: PostgreSQL is not installed');
  });
});
