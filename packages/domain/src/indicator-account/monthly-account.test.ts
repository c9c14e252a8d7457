import { describe, expect, it } from 'vitest';
import { share } from '../scorecard/scorecard-builder.test-support';
import type { TargetFacts } from '../scorecard/scorecard-facts';
import { aPercentage, judgedAt } from './account.test-support';
import { monthlyAccount } from './monthly-account';

const target = (value: number, more: Partial<TargetFacts> = {}): TargetFacts => ({
  ...{ value, from: '2018-04-01', to: null, placeId: null, kind: 'TARGET' },
  ...more,
});

function accountOf(...args: Parameters<typeof aPercentage>) {
  const row = aPercentage(...args);
  const { question, cell } = judgedAt(row);
  return monthlyAccount(row, question, cell);
}

describe('the months of an indicator', () => {
  it('are each judged by what was in force at their end', () => {
    const account = accountOf([
      share(90, 100, 'PUBLISHED', 'PUBLISHED'),
      share(75, 100, 'PUBLISHED', 'PUBLISHED'),
      share(60, 100, 'PUBLISHED', 'DERIVED'),
    ]);
    expect(account).toEqual({
      months: ['2018-04', '2018-05', '2018-06'],
      decimals: 1,
      values: [90, 75, 60],
      numerators: [90, 75, 60],
      denominators: [100, 100, 100],
      codes: 'PPP',
      states: ['GREEN', 'AMBER', 'RED'],
      secondStates: null,
      targets: [null, null, null],
      planned: [null, null, null],
      plannedBetween: [false, false, false],
    });
  });

  it('are each judged twice where the authority gives two ratings', () => {
    const row = aPercentage([90, 75, 60]);
    const rule = { model: 'DUAL', tolerance: 70, target: 80 } as const;
    const tolerances = row.tolerances.map((version) => ({ ...version, rule }));
    const { question, cell } = judgedAt({ ...row, tolerances });
    const account = monthlyAccount({ ...row, tolerances }, question, cell);
    expect(account.states).toEqual(['GREEN', 'GREEN', 'RED']);
    expect(account.secondStates).toEqual(['GREEN', 'RED', 'RED']);
  });

  it('are not rated where nothing is recorded, or before there was a tolerance', () => {
    const row = aPercentage([90, 90, null, 90]);
    const { question, cell } = judgedAt({ ...row, tolerances: [] });
    expect(accountOf([90, null, 90]).states).toEqual(['GREEN', 'NOT_RATED', 'GREEN']);
    expect(monthlyAccount({ ...row, tolerances: [] }, question, cell).states).toEqual([
      ...['NOT_RATED', 'NOT_RATED', 'NOT_RATED'],
    ]);
  });

  it('judge a printed figure at its own decimals as the month itself does', () => {
    const { states } = accountOf([79.96, 79.96, 79.96]);
    expect(new Set(states)).toEqual(new Set(['AMBER']));
  });

  it('have each the target in force, and beside it what a trajectory asks', () => {
    const targets = [
      target(95),
      target(85, {
        ...{ kind: 'TRAJECTORY', from: '2018-05-01', to: '2018-06-01', between: true },
      }),
      target(90, { placeId: 1, kind: 'TARGET' }),
    ];
    const account = accountOf([1, 2, 3], { targets });
    expect(account.targets).toEqual([90, 90, 90]);
    expect(account.planned).toEqual([null, 85, null]);
    expect(account.plannedBetween).toEqual([false, true, false]);
  });
});
