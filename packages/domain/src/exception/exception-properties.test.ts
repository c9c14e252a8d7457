import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTY } from '../scorecard/scorecard-builder.test-support';
import {
  anExceptionRow,
  exceptionFacts,
  exceptionOf,
  firedFor,
  thresholds,
} from './exception-builder.test-support';
import { compareExceptions } from './exception-order';
import { DEFAULT_EXCEPTION_RULES, EXCEPTION_RULE_KEYS } from './exception-rules';
import { judgeExceptions } from './judge-exceptions';

const RULES = DEFAULT_EXCEPTION_RULES;
const tenths = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
const figures = fc.array(fc.option(tenths, { nil: null, freq: 8 }), { minLength: 1, maxLength: 8 });
const standards = { tolerance: thresholds(70, 80), target: 85 };

describe('properties of exceptions', () => {
  it('never says deteriorating over a gap', () => {
    const property = fc.property(figures, fc.nat(2), (months, back) => {
      const broken = [...months.slice(-4)];
      broken[Math.max(0, broken.length - 1 - back)] = null;
      expect(firedFor(anExceptionRow(broken))).not.toContain('DETERIORATING');
    });
    fc.assert(property);
  });

  it('never makes a worse figure less of an exception by its level', () => {
    const byLevel = {
      ...RULES,
      deteriorating: { on: false, changes: 3 },
      controlChart: { on: false },
    };
    const property = fc.property(tenths, tenths, (one, other) => {
      const [worse, better] = [Math.min(one, other), Math.max(one, other)];
      const fired = (value: number) =>
        firedFor(anExceptionRow([value], standards), { rules: byLevel });
      expect(fired(worse)).toEqual(expect.arrayContaining([...fired(better)]));
    });
    fc.assert(property);
  });

  it('asks for no fewer changes in a row by letting more exceptions through', () => {
    const property = fc.property(figures, fc.integer({ min: 2, max: 6 }), (months, changes) => {
      const rules = (asked: number) => ({ ...RULES, deteriorating: { on: true, changes: asked } });
      const fires = (asked: number) =>
        firedFor(anExceptionRow(months), { rules: rules(asked) }).includes('DETERIORATING');
      if (fires(changes + 1)) expect(fires(changes)).toBe(true);
    });
    fc.assert(property);
  });

  it('keeps every exception, whatever was acknowledged', () => {
    const rules = fc.subarray([...EXCEPTION_RULE_KEYS]);
    const until = fc.constantFrom('2018-01-31', '2018-03-31', '2099-12-31');
    const property = fc.property(figures, rules, until, (months, acknowledged, last) => {
      const row = anExceptionRow(months, standards);
      const before = exceptionOf(row);
      const after = exceptionOf(row, {
        acknowledgements: [
          {
            ...{ id: 1, indicatorId: row.indicator.id, placeId: COUNTY.id },
            ...{ rules: acknowledged, reason: 'Known', until: last, person: 'Ben' },
          },
        ],
      });
      expect(after?.rules).toEqual(before?.rules);
      expect(after?.since).toEqual(before?.since);
    });
    fc.assert(property);
  });

  it('clears a level rule with the children that it asks for', () => {
    const counts = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.nat())
      .map(([denominator, some]) => ({
        numerator: some % (denominator + 1),
        denominator,
      }));
    const fired = (numerator: number, denominator: number) => {
      const reported = { value: null, numerator, denominator } as const;
      const figure = {
        ...reported,
        provenance: 'PUBLISHED',
        countsProvenance: 'PUBLISHED',
      } as const;
      return exceptionOf(anExceptionRow([figure], standards));
    };
    const property = fc.property(counts, ({ numerator, denominator }) => {
      for (const { rule, clears } of fired(numerator, denominator)?.rules ?? []) {
        const children = clears.children ?? 0;
        const still = (count: number) =>
          fired(count, denominator)?.rules.some((each) => each.rule === rule) ?? false;
        if (numerator + children <= denominator) expect(still(numerator + children)).toBe(false);
        expect(still(numerator + children - 1)).toBe(true);
      }
    });
    fc.assert(property);
  });

  it('puts exceptions in one order, however they come', () => {
    const rows = fc.shuffledSubarray(
      [10, 40, 65, 74, 78, 79, 30].map((value, index) =>
        anExceptionRow([value], { ...standards, key: `1.${index + 8}` }),
      ),
      { minLength: 7, maxLength: 7 },
    );
    const refs = (list: Parameters<typeof exceptionFacts>[0]) =>
      judgeExceptions(exceptionFacts(list)).exceptions.map(({ row }) => row.indicator.ref);
    const property = fc.property(rows, rows, (one, other) => {
      expect(refs(one)).toEqual(refs(other));
    });
    fc.assert(property);
  });

  it('orders by reference as people count', () => {
    const rows = ['1.10', '1.9', '1.9b'].map((key) => anExceptionRow([50], { key, target: 85 }));
    const { exceptions } = judgeExceptions(exceptionFacts(rows));
    expect([...exceptions].sort(compareExceptions).map(({ row }) => row.indicator.ref)).toEqual([
      '1.9',
      '1.9b',
      '1.10',
    ]);
  });
});
