import { expect, test } from 'vitest';
import { actionSummary } from '../../charts/pinned-actions';
import { pointTable } from '../../charts/point-table';
import { seriesLayout } from '../../charts/series-layout';
import type { Account } from './account';
import { chartFigures } from './chart-figures';
import { anAccount } from './indicator.test-support';
import { indicatorView } from './indicator-view';

type Action = Account['actions'][number];

const anAction = (more: Partial<Action> = {}): Action => ({
  __typename: 'Action',
  ...{ id: '1', text: 'Look weekly at every late one.', owner: 'Ben Ash', state: 'OPEN' },
  ...{ agreedOn: '2018-01-20', standing: 'by 30 June 2018', isOverdue: false },
  ...{ expected: '80% by March 2018.', expectedValue: 80, expectedBy: '2018-03-01' },
  ...more,
});
const change: Account['annotations'][number] = {
  __typename: 'Annotation',
  ...{ id: 'form', kind: 'FORM', on: '2018-02-01', month: '2018-02', label: 'New form' },
  ...{ text: 'A new form', rebases: false, source: 'Monthly report' },
};
const figuresOf = (account: Account, view: Readonly<Record<string, string>> = {}) =>
  chartFigures(account, indicatorView(view), null);

test('an action is a pin in the month in which it was agreed, numbered on from what changed', () => {
  const { pins } = figuresOf(anAccount({ annotations: [change], actions: [anAction()] }));
  expect(pins).toMatchObject([
    { number: 1, label: 'New form' },
    {
      ...{ number: 2, index: 10, kind: 'ACTION', rebases: false },
      label:
        'action agreed on 20 January 2018: Look weekly at every late one; expected: 80% by March 2018',
    },
  ]);
  expect(actionSummary(pins)).toMatch(/^2: action agreed on 20 January 2018: .*March 2018[.]$/);
  expect(actionSummary([])).toBeNull();
});

test('what it should bring about is marked at its month, and the axis holds it', () => {
  const account = anAccount({ actions: [anAction({ expectedValue: 97 })] });
  const figures = figuresOf(account, { axis: 'close' });
  expect(figures.expected).toEqual([
    { index: 12, value: 97, number: 1, words: '97% expected of action 1' },
  ]);
  expect(seriesLayout(figures, { width: 900, em: 12 }).valueAxis.domain[1]).toBeGreaterThanOrEqual(
    97,
  );
  const later = anAccount({ actions: [anAction({ expectedBy: '2018-06-01' })] });
  expect(figuresOf(later).expected).toEqual([]);
});

test('those of one month share a pin, and those of no month that is shown have none', () => {
  const actions = [
    anAction(),
    anAction({ id: '2', text: 'Write to the schools', expected: null, expectedValue: null }),
    anAction({ id: '3', agreedOn: '2016-04-20' }),
  ];
  const { pins } = figuresOf(anAccount({ actions }));
  expect(pins).toHaveLength(1);
  expect(pins[0]?.label).toContain('; action agreed on 20 January 2018: Write to the schools');
});

test('what is agreed after the latest figures stands at the right edge however long after, and says so', () => {
  const late = [
    anAction({ agreedOn: '2018-04-23' }),
    anAction({ id: '2', agreedOn: '2026-11-22' }),
  ];
  const { pins, expected } = figuresOf(anAccount({ actions: late }));
  expect(pins).toMatchObject([{ index: 12, kind: 'ACTION' }]);
  expect(pins[0]?.label).toContain(
    'action agreed on 23 April 2018, 1 month after these figures: Look',
  );
  expect(pins[0]?.label).toContain(
    'action agreed on 22 November 2026, 104 months after these figures',
  );
  expect(expected).toMatchObject([{ index: 12, value: 80 }, { index: 12 }]);
  const { headings, lines } = pointTable(figuresOf(anAccount({ actions: late })), {
    ...{ noun: 'Month', isPlain: false },
  });
  expect(lines[12]?.[headings.indexOf('What was agreed')]).toContain('104 months after');
});

test('a window that is shown of older figures holds nothing that was agreed after it', () => {
  const later = anAccount({
    ...{ actions: [anAction({ agreedOn: '2018-07-20' })], latestFigure: '2018-06' },
  });
  expect(figuresOf(later).pins).toEqual([]);
});

test('the table says what was agreed and what is expected, beside what changed', () => {
  const figures = figuresOf(anAccount({ annotations: [change], actions: [anAction()] }));
  const { headings, lines } = pointTable(figures, { noun: 'Month', isPlain: false });
  const at = (index: number, heading: string) => lines[index]?.[headings.indexOf(heading)];
  expect(at(10, 'What was agreed')).toContain('Look weekly at every late one');
  expect(at(10, 'What changed')).toBe('');
  expect(at(11, 'What changed')).toBe('New form');
  expect(at(12, 'Expected')).toBe('80%');
  const without = pointTable(figuresOf(anAccount()), { noun: 'Month', isPlain: false });
  expect(without.headings).not.toContain('What was agreed');
  expect(without.headings).not.toContain('Expected');
});

test('quarters made of months hold no action, and months alone nothing that is expected of the year', () => {
  const account = anAccount({ actions: [anAction()] });
  expect(figuresOf(account, { view: 'quarters' }).pins).toEqual([]);
  expect(figuresOf(account, { view: 'quarters' }).expected).toEqual([]);
});
