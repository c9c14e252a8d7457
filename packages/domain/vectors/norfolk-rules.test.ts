import { expect, it } from 'vitest';
import { directionOfTravel, parsePolarity, polarityImpliedBy, rate } from '../src';
import type { Exact, RatingInput, Tolerance } from '../src';
import { describeVectors } from './vector-file';

interface Indicator {
  readonly ref: string | null;
  readonly name: string | null;
  readonly polarity: string | null;
  readonly polarity_inferred_from_tolerances: 'High' | 'Low' | null;
  readonly tol_red: number | null;
  readonly tol_green: number | null;
  readonly feb18: number | null;
  readonly mar18: number | null;
  readonly county_symbol_unambiguous: string | null;
  readonly county_rag_published: string | null;
  readonly rag_by_rule: string | null;
  readonly rag_agrees: boolean | null;
  readonly config_problem: string | null;
  readonly dot_published: string | null;
  readonly dot_by_rule_on_displayed_values: string | null;
  readonly dot_agrees: boolean | null;
}

interface File {
  readonly indicators: readonly Indicator[];
  readonly localities: readonly {
    ref: string;
    locality: string;
    value: number | string;
    published: string | null;
    by_rule: string;
  }[];
  readonly summary: {
    readonly rag_symbols_unambiguous: number;
    readonly rag_agree: number;
    readonly dots_checkable: number;
    readonly dot_agree: number;
    readonly dot_disagree_on_displayed: readonly string[];
  };
}

function toleranceOf({ tol_red: red, tol_green: green }: Indicator): Tolerance | null {
  return red === null && green === null ? null : { model: 'THRESHOLDS', red, green };
}

function inputOf(row: Indicator, value: Exact | null = row.mar18): RatingInput {
  return {
    value,
    polarity: parsePolarity(row.polarity),
    tolerance: toleranceOf(row),
    precision: 'FULL',
    decimals: 1,
  };
}

function stateOf(row: Indicator, value?: Exact): string {
  return rate(inputOf(row, value)).ratings[0].state.toLowerCase();
}

function travelOf(row: Indicator, current: Exact | null, previous: Exact | null) {
  const { polarity } = inputOf(row);
  return directionOfTravel({ current, previous, polarity, tolerance: null });
}

describeVectors<File>('norfolk_rules.json', ({ indicators, localities, summary }) => {
  const named = indicators.map((row) => ({ ...row, label: `${row.ref ?? ''} ${row.name ?? ''}` }));
  const byRef = (ref: string) => {
    const found = indicators.filter((row) => row.ref === ref);
    expect(found).toHaveLength(1);
    return found[0] as Indicator; // one element, asserted on the line above
  };

  it('holds its 69 indicators and 9 localities', () => {
    expect(indicators).toHaveLength(69);
    expect(localities).toHaveLength(9);
  });

  it.each(named)('$label: rating by rule is $rag_by_rule', (row) => {
    const expected = row.config_problem !== null ? 'mis_set' : (row.rag_by_rule ?? 'not_rated');
    expect(stateOf(row)).toBe(expected);
    if (row.rag_agrees !== null) {
      expect(stateOf(row) === row.county_rag_published).toBe(row.rag_agrees);
    }
    const tolerance = toleranceOf(row);
    if (row.polarity_inferred_from_tolerances !== null && tolerance !== null) {
      const implied = row.polarity_inferred_from_tolerances.toUpperCase();
      expect(polarityImpliedBy(tolerance)).toBe(implied);
      expect(rate(inputOf(row))).toMatchObject({ polarityUsed: implied, polarityImplied: true });
    }
  });

  it.each(named)(
    '$label: direction on displayed values is $dot_by_rule_on_displayed_values',
    (row) => {
      const direction = travelOf(row, row.mar18, row.feb18);
      const judged = direction.reason === 'JUDGED' ? direction.arrow.toLowerCase() : null;
      expect(judged).toBe(row.dot_by_rule_on_displayed_values);
      if (row.dot_agrees !== null) expect(judged === row.dot_published).toBe(row.dot_agrees);
    },
  );

  it.each(localities)(
    '$ref $locality: $value is $by_rule',
    ({ ref, value, by_rule, published }) => {
      // "<80" is a statement, not a value: every figure below 80 gives the same rating.
      const judged = typeof value === 'number' ? value : Number(value.replace('<', '')) - 0.1;
      expect(stateOf(byRef(ref), judged)).toBe(by_rule);
      if (published !== null) expect(by_rule).toBe(published);
    },
  );

  it('rates 14 indicators, finds 6.5 mis-set, and rates no other', () => {
    const states = indicators.map((row) => stateOf(row));
    expect(states.filter((state) => state !== 'not_rated' && state !== 'mis_set')).toHaveLength(14);
    expect(indicators.filter((row) => stateOf(row) === 'mis_set').map(({ ref }) => ref)).toEqual([
      '6.5',
    ]);
  });

  it('agrees with the symbols and arrows that can be read, as often as the report does', () => {
    const symbols = indicators.filter((row) => row.county_symbol_unambiguous !== null);
    expect(symbols).toHaveLength(summary.rag_symbols_unambiguous);
    expect(indicators.filter((row) => row.rag_agrees)).toHaveLength(summary.rag_agree);
    const checkable = indicators.filter((row) => row.dot_agrees !== null);
    expect(checkable).toHaveLength(summary.dots_checkable);
    expect(checkable.filter((row) => row.dot_agrees)).toHaveLength(summary.dot_agree);
    const disagreeing = checkable.filter((row) => !row.dot_agrees).map(({ ref }) => ref);
    expect(disagreeing).toEqual(summary.dot_disagree_on_displayed);
  });

  it('points 6.10b down on its counts, though it prints 0.8% twice', () => {
    const ratio = (denominator: number) => ({ numerator: 5, denominator, multiplier: 100 });
    const direction = travelOf(byRef('6.10b'), ratio(612), ratio(651));
    expect(direction).toMatchObject({ arrow: 'DOWN', meaning: 'WORSE', movement: 'ROSE' });
  });
});
