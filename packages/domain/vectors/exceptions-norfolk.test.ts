import { expect, it } from 'vitest';
import { formatPeriod, month, parsePolarity } from '../src';
import {
  anExceptionRow,
  exceptionFacts,
  firedFor,
} from '../src/exception/exception-builder.test-support';
import { adverseChanges } from '../src/exception/deteriorating-rule';
import { DEFAULT_EXCEPTION_RULES } from '../src/exception/exception-rules';
import { firedAt, ruleQuestion } from '../src/exception/fired-rules';
import { indicatorHistories } from '../src/exception/judge-exceptions';
import { describeVectors } from './vector-file';

interface File {
  readonly variance_cases: readonly {
    ref: string;
    polarity: string;
    value: number;
    target: number;
    exception_points_ge5: boolean;
    exception_relative_ge5: boolean;
  }[];
  readonly deterioration_cases: readonly {
    ref: string;
    polarity: string;
    values: readonly (number | null)[];
    months: readonly string[];
    consecutive_deteriorations_at_each_month?: Readonly<Record<string, number>>;
    exception_mar18: boolean;
    months_with_exception?: readonly string[];
  }[];
}

const RULES = DEFAULT_EXCEPTION_RULES;

describeVectors<File>('exceptions_norfolk.json', ({ variance_cases, deterioration_cases }) => {
  it('holds its cases', () => {
    expect(variance_cases).toHaveLength(12);
    expect(deterioration_cases.length).toBeGreaterThan(40);
  });

  it.each(variance_cases)('$ref: $value against a target of $target', (row) => {
    const polarity = parsePolarity(row.polarity);
    const subject = anExceptionRow([row.value], { target: row.target, facts: { polarity } });
    const fires = (percentagesBy: 'POINTS' | 'RELATIVE') => {
      const adverseVariance = { ...RULES.adverseVariance, percentagesBy };
      return firedFor(subject, { rules: { ...RULES, adverseVariance } }).length > 0;
    };
    expect(fires('POINTS')).toBe(row.exception_points_ge5);
    expect(fires('RELATIVE')).toBe(row.exception_relative_ge5);
  });

  it.each(deterioration_cases)('$ref: deteriorates by its printed values', (row) => {
    const facts = { polarity: parsePolarity(row.polarity) };
    const off = { on: false };
    const rules = { ...RULES, controlChart: off };
    const asked = exceptionFacts([anExceptionRow(row.values, { facts })], {
      ...{ rules, months: row.values.length },
    });
    const [history] = indicatorHistories(asked.facts);
    if (history === undefined) throw new Error('No history');
    const fired = Array.from({ length: history.length }, (_, position) =>
      firedAt(asked, history, position).includes('DETERIORATING') ? [position] : [],
    ).flat();
    expect(fired.includes(history.length - 1)).toBe(row.exception_mar18);
    const inARow = row.months.map((name, position) => [
      name,
      adverseChanges(ruleQuestion(asked, history, position)),
    ]);
    expect(Object.fromEntries(inARow)).toMatchObject(
      row.consecutive_deteriorations_at_each_month ?? {},
    );
    if (row.months_with_exception === undefined) return;
    const names = fired.map((position) =>
      formatPeriod(month(history.periodAt(position).start.slice(0, 7)), 'SHORT').replace(' ', '-'),
    );
    expect(names).toEqual(row.months_with_exception);
  });
});
