import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month, periodsUpTo } from '../period';
import { periodKey } from '../period-key';
import { checkStatement } from './check-statement';
import { STATEMENT_RELATIONS } from './statement';
import type { Claim, FiguresClaimed, StatementRelation } from './statement';

const MARCH = month('2018-03');

/** Figures of the months up to March 2018, the last being March's. */
function upToMarch(...values: readonly (number | null)[]): FiguresClaimed {
  const months = periodsUpTo(MARCH, values.length).map(periodKey);
  const byMonth = new Map(months.map((key, index) => [key, values[index] ?? null]));
  return {
    name: '10.3',
    unit: '',
    decimals: 1,
    valueIn: (period) => byMonth.get(periodKey(period)) ?? null,
  };
}

function claim(relation: StatementRelation, facts: Partial<Claim> = {}): Claim {
  return { relation, number: null, period: MARCH, since: null, decimals: 1, ...facts };
}

const verdict = (relation: StatementRelation, facts: Partial<Claim>, figures: FiguresClaimed) =>
  checkStatement(claim(relation, facts), figures).verdict;

describe('a claim that names a number', () => {
  it.each([
    ['IS', 17.1, 'HOLDS'],
    ['IS', 17, 'CONTRADICTED'],
    ['ABOVE', 17, 'HOLDS'],
    ['ABOVE', 17.1, 'CONTRADICTED'],
    ['ABOVE', 17.2, 'CONTRADICTED'],
    ['AT_LEAST', 17, 'HOLDS'],
    ['AT_LEAST', 17.1, 'HOLDS'],
    ['AT_LEAST', 17.2, 'CONTRADICTED'],
    ['BELOW', 17, 'CONTRADICTED'],
    ['BELOW', 17.1, 'CONTRADICTED'],
    ['BELOW', 17.2, 'HOLDS'],
    ['AT_MOST', 17, 'CONTRADICTED'],
    ['AT_MOST', 17.1, 'HOLDS'],
    ['AT_MOST', 17.2, 'HOLDS'],
  ] as const)('17.1 %s %d: %s', (relation, number, expected) => {
    expect(verdict(relation, { number }, upToMarch(17.1))).toBe(expected);
  });

  it('is met by a figure that rounds to it, half away from nought', () => {
    expect(verdict('IS', { number: 17, decimals: 0 }, upToMarch(16.5))).toBe('HOLDS');
    expect(verdict('IS', { number: 17, decimals: 0 }, upToMarch(17.5))).toBe('CONTRADICTED');
    expect(verdict('IS', { number: 17.1 }, upToMarch(17.0538))).toBe('HOLDS');
    expect(verdict('AT_LEAST', { number: 80, decimals: 0 }, upToMarch(79.6))).toBe('HOLDS');
    expect(verdict('AT_MOST', { number: 80, decimals: 0 }, upToMarch(80.4))).toBe('HOLDS');
  });

  it('is not above 83 by rounding, and is by a fraction', () => {
    expect(verdict('ABOVE', { number: 83, decimals: 0 }, upToMarch(83))).toBe('CONTRADICTED');
    expect(verdict('ABOVE', { number: 83, decimals: 0 }, upToMarch(83.2))).toBe('HOLDS');
    expect(verdict('BELOW', { number: 83, decimals: 0 }, upToMarch(82.9))).toBe('HOLDS');
  });

  it.each([
    ['IS', 17.1, 1, '10.3 in March 2018 17.1, as it says'],
    ['IS', 17, 0, '10.3 in March 2018 17.1, which rounds to 17'],
    ['IS', 17, 1, '10.3 in March 2018 17.1, not 17.0'],
    ['ABOVE', 18, 0, '10.3 in March 2018 17.1, not above 18'],
    ['AT_MOST', 18, 0, '10.3 in March 2018 17.1, at most 18'],
  ] as const)('%s %d is answered with the figure', (relation, number, decimals, sentence) => {
    const checked = checkStatement(claim(relation, { number, decimals }), upToMarch(17.1));
    expect(checked.sentence).toBe(sentence);
    expect(checked.figures).toEqual({ '2018-03': 17.1 });
  });

  it('cannot be checked by a modelled figure, and says that it is one', () => {
    const figures = { ...upToMarch(null), name: '5.4 of Breckland', isModelledIn: () => true };
    expect(checkStatement(claim('ABOVE', { number: 80 }), figures)).toMatchObject({
      verdict: 'CANNOT_BE_CHECKED',
      sentence: 'cannot be checked: 5.4 of Breckland in March 2018 is modelled, not reported',
    });
  });

  it('cannot be checked without its figure or its number', () => {
    expect(checkStatement(claim('IS', { number: 17 }), upToMarch(null))).toMatchObject({
      verdict: 'CANNOT_BE_CHECKED',
      sentence: 'cannot be checked: 10.3 has no figure in March 2018',
    });
    expect(verdict('IS', {}, upToMarch(17))).toBe('CANNOT_BE_CHECKED');
  });
});

describe('a claim of a change', () => {
  it.each([
    ['ROSE', 17, 17.1, 'HOLDS'],
    ['ROSE', 17.1, 17, 'CONTRADICTED'],
    ['ROSE', 17, 17, 'CONTRADICTED'],
    ['FELL', 17.1, 17, 'HOLDS'],
    ['FELL', 17, 17.1, 'CONTRADICTED'],
    ['FELL', 17, 17, 'CONTRADICTED'],
    ['UNCHANGED', 17, 17, 'HOLDS'],
    ['UNCHANGED', 17, 17.04, 'HOLDS'],
    ['UNCHANGED', 17, 17.1, 'CONTRADICTED'],
  ] as const)('%s from %d to %d: %s', (relation, before, now, expected) => {
    expect(verdict(relation, {}, upToMarch(before, now))).toBe(expected);
  });

  it('gives both figures and what they did', () => {
    expect(checkStatement(claim('FELL'), upToMarch(17, 17.1))).toEqual({
      verdict: 'CONTRADICTED',
      sentence: '10.3 in February 2018 17.0, March 2018 17.1: it rose',
      figures: { '2018-02': 17, '2018-03': 17.1 },
    });
  });

  it('shows as many decimals as it takes to see it', () => {
    expect(checkStatement(claim('ROSE'), upToMarch(10.66, 10.69)).sentence).toBe(
      '10.3 in February 2018 10.66, March 2018 10.69: it rose',
    );
  });

  it('may name the month that it compares with', () => {
    const figures = upToMarch(20, 5, 17);
    expect(verdict('FELL', { since: '2018-01-01' }, figures)).toBe('HOLDS');
    expect(verdict('ROSE', { since: '2018-02-01' }, figures)).toBe('HOLDS');
  });

  it('may name the figure that it came from', () => {
    expect(verdict('ROSE', { number: 17 }, upToMarch(17, 17.1))).toBe('HOLDS');
    expect(checkStatement(claim('ROSE', { number: 16.8 }), upToMarch(17, 17.1))).toMatchObject({
      verdict: 'CONTRADICTED',
      sentence: '10.3 in February 2018 17.0, March 2018 17.1: it rose from 17.0, not from 16.8',
    });
  });

  it('cannot be checked where either figure is missing, and says which', () => {
    expect(checkStatement(claim('ROSE'), upToMarch(null, 17)).sentence).toBe(
      'cannot be checked: 10.3 has no figure in February 2018',
    );
    expect(checkStatement(claim('ROSE'), upToMarch(17, null)).sentence).toContain('March 2018');
  });

  it('compares quarters with quarters', () => {
    const quarter = { kind: 'QUARTER', start: '2018-01-01', end: '2018-04-01' } as const;
    const figures: FiguresClaimed = {
      ...upToMarch(),
      valueIn: ({ kind, start }) => (kind === 'QUARTER' ? Number(start.slice(5, 7)) : null),
    };
    expect(verdict('FELL', { period: quarter }, figures)).toBe('HOLDS');
    expect(verdict('FELL', { period: quarter, since: '2017-07-01' }, figures)).toBe('HOLDS');
  });
});

describe('a claim of several changes in a row', () => {
  it.each([
    [[20, 19, 18], 2, 'HOLDS'],
    [[20, 19, 18], 1, 'HOLDS'],
    [[18, 20, 19, 18], 2, 'HOLDS'],
    [[20, 20, 19], 2, 'CONTRADICTED'],
    [[20, 19, 19], 2, 'CONTRADICTED'],
    [[20, 19, 20], 2, 'CONTRADICTED'],
    [[null, 19, 18], 2, 'CANNOT_BE_CHECKED'],
    [[20, null, 18], 2, 'CANNOT_BE_CHECKED'],
    [[null, 18, 19], 2, 'CONTRADICTED'],
    [[20, 19, null], 2, 'CANNOT_BE_CHECKED'],
  ] as const)('%j fell %d months in a row: %s', (values, number, expected) => {
    expect(verdict('FALLEN_IN_A_ROW', { number }, upToMarch(...values))).toBe(expected);
    const mirrored = values.map((value) => (value === null ? null : -value));
    expect(verdict('RISEN_IN_A_ROW', { number }, upToMarch(...mirrored))).toBe(expected);
  });

  it('is answered by the change that breaks it, and what came after', () => {
    const fifth = claim('FALLEN_IN_A_ROW', { number: 5 });
    expect(checkStatement(fifth, upToMarch(19, 18.5, 18, 17.5, 17, 17.1)).sentence).toBe(
      '10.3 in February 2018 17.0, March 2018 17.1: it rose',
    );
    expect(checkStatement(fifth, upToMarch(19, 18, 18.5, 17.5, 17.1, 17)).sentence).toBe(
      '10.3 in November 2017 18.0, December 2017 18.5, January 2018 17.5, February 2018 17.1, March 2018 17.0: it rose, and then fell 3 months in a row',
    );
  });

  it('that holds gives every figure', () => {
    const checked = checkStatement(claim('FALLEN_IN_A_ROW', { number: 2 }), upToMarch(20, 19, 18));
    expect(checked.sentence).toBe(
      '10.3 in January 2018 20.0, February 2018 19.0, March 2018 18.0: it fell 2 months in a row',
    );
  });
});

describe('a claim of the highest or lowest since a month', () => {
  it.each([
    [[30, 10, 12, 20], 'HOLDS'],
    [[30, 20, 12, 20], 'HOLDS'],
    [[30, 21, 12, 20], 'CONTRADICTED'],
    [[30, null, 12, 20], 'CANNOT_BE_CHECKED'],
    [[null, 10, 12, 20], 'HOLDS'],
    [[30, 21, null, 20], 'CONTRADICTED'],
    [[30, 10, 12, null], 'CANNOT_BE_CHECKED'],
  ] as const)('%j, the highest since December: %s', (values, expected) => {
    const since = '2017-12-01';
    expect(verdict('HIGHEST_SINCE', { since }, upToMarch(...values))).toBe(expected);
    const mirrored = values.map((value) => (value === null ? null : -value));
    expect(verdict('LOWEST_SINCE', { since }, upToMarch(...mirrored))).toBe(expected);
  });

  it('is answered by the highest figure that contradicts it', () => {
    const checked = checkStatement(
      claim('HIGHEST_SINCE', { since: '2017-12-01' }),
      upToMarch(30, 21, 25, 20),
    );
    expect(checked.sentence).toBe(
      '10.3 in February 2018 25.0, March 2018 20.0: it was higher before',
    );
  });

  it('names of many months only the one that comes nearest', () => {
    const checked = checkStatement(
      claim('LOWEST_SINCE', { since: '2017-10-01' }),
      upToMarch(10, 30, 21, 25, 24, 20),
    );
    expect(checked).toMatchObject({ verdict: 'HOLDS' });
    expect(checked.sentence).toBe(
      '10.3 in December 2017 21.0, March 2018 20.0: none of the 4 months after October 2017 is lower, and that of December 2017 comes nearest',
    );
  });

  it('cannot be checked where no month is named', () => {
    expect(verdict('HIGHEST_SINCE', {}, upToMarch(10, 20))).toBe('CANNOT_BE_CHECKED');
  });
});

describe('whatever is claimed', () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 8,
  });
  const claims = fc.record({
    relation: fc.constantFrom(...STATEMENT_RELATIONS),
    number: fc.option(fc.integer({ min: 0, max: 6 })),
    since: fc.option(fc.constantFrom('2017-10-01', '2017-12-01', '2018-02-01')),
  });

  it('a claim is never both held and contradicted by more figures: a known contradiction stays', () => {
    fc.assert(
      fc.property(values, claims, fc.nat(7), (series, facts, at) => {
        const known = checkStatement(claim(facts.relation, facts), upToMarch(...series)).verdict;
        const hidden = series.map((value, index) => (index === at ? null : value));
        const less = checkStatement(claim(facts.relation, facts), upToMarch(...hidden)).verdict;
        expect([known, 'CANNOT_BE_CHECKED']).toContain(less);
      }),
    );
  });

  it('opposite claims of a change are never both held', () => {
    fc.assert(
      fc.property(values, (series) => {
        const figures = upToMarch(...series);
        const held = (['ROSE', 'FELL', 'UNCHANGED'] as const).filter(
          (relation) => verdict(relation, { decimals: 0 }, figures) === 'HOLDS',
        );
        const checkable = verdict('ROSE', {}, figures) !== 'CANNOT_BE_CHECKED';
        expect(held).toHaveLength(checkable ? 1 : 0);
      }),
    );
  });

  it('the verdict does not depend on the unit, and the sentence holds the figure of the period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (now, number) => {
          const figures = upToMarch(now);
          const plain = checkStatement(claim('IS', { number }), figures);
          const percent = checkStatement(claim('IS', { number }), { ...figures, unit: '%' });
          expect(percent.verdict).toBe(plain.verdict);
          expect(plain.sentence).toContain(now.toFixed(1));
          expect(percent.sentence).toContain(`${now.toFixed(1)}%`);
        },
      ),
    );
  });
});
