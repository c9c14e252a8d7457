import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../schema';
import { costOf } from './cost-limit';

const schema = createSchema();

function cost(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation comes first.');
  return costOf(schema, document, operation, variables);
}

describe('what an operation costs', () => {
  it('is one for each field, times the lists that it lies in', () => {
    expect(cost('{ authority(slug: "norfolk") { slug name } }')).toBe(3);
    // 120 rows, each with the field and what it holds.
    expect(cost('{ scorecard(authority: "a") { rows { polarityImplied } } }')).toBe(2 + 120);
  });

  it('is one more for each figure, of ten places and as many months as are asked for', () => {
    const scorecard = (months: string) =>
      cost(`{ scorecard(authority: "a"${months}) { rows { values } } }`);
    expect(scorecard(', months: 60')).toBe(2 + 120 * (1 + 10 * 60));
    expect(scorecard('')).toBe(2 + 120 * (1 + 10 * 13));
    expect(scorecard(', months: 100000')).toBe(scorecard(', months: 60'));
  });

  it('is of the scorecard of a section what it is of any, so that it cannot be had for less', () => {
    const section = (months: number) =>
      cost(
        `{ sectionAccount(authority: "a", section: "s", months: ${months}) { scorecard { rows { values } } } }`,
      );
    expect(section(13)).toBe(3 + 120 * (1 + 10 * 13));
    expect(section(60)).toBe(3 + 120 * (1 + 10 * 60));
  });

  it('is of a page as much as its lists are long', () => {
    const readings = '{ readings { shown verdict } }';
    expect(cost(`{ areaSummary(authority: "a", area: "s") ${readings} }`)).toBe(2 + 10 * 2);
    expect(cost(`{ areaSummaries(authority: "a") ${readings} }`)).toBe(1 + 14 * (1 + 10 * 2));
    expect(cost('{ placeSummary(authority: "a") { positions { rank } } }')).toBe(2 + 120);
    expect(cost('{ matrix(authority: "a") { rows { ranks unranked } } }')).toBe(2 + 120 * (2 + 10));
  });

  it('takes the months from variables and their defaults', () => {
    const text =
      'query ($months: Int = 20) { scorecard(authority: "a", months: $months) { rows { values } } }';
    expect(cost(text)).toBe(2 + 120 * (1 + 10 * 20));
    expect(cost(text, { months: 60 })).toBe(2 + 120 * (1 + 10 * 60));
  });

  it('takes all the months there are, where null is asked for, to be the most', () => {
    const account = (months: string) =>
      cost(`{ indicatorAccount(authority: "a", indicator: "7.1"${months}) { series { values } } }`);
    expect(account('')).toBe(3 + 13);
    expect(account(', months: null')).toBe(3 + 60);
  });

  it.each([
    ['', 13],
    [', from: "2013-04", to: "2018-03"', 60],
    [', from: "2018-01", to: "2018-03"', 3],
    [', from: "1990-01"', 60],
    [', from: "not a month", to: "2018-03"', 60],
  ])('takes the months from a range%s', (range, months) => {
    expect(cost(`{ series(authority: "a", indicator: "7.1"${range}) { values } }`)).toBe(
      2 + months,
    );
  });

  it('counts a fragment once in a selection, however often it is spread', () => {
    expect(
      cost(
        '{ authority(slug: "a") { ...Names ...Names } } fragment Names on Authority { slug name }',
      ),
    ).toBe(3);
  });
});
