import { describe, expect, it } from 'vitest';
import { periodKey } from '../period-key';
import { factsOfMonthBefore } from './month-before';
import { changesOf, percentages, summaryFacts, tolerance } from './summary-builder.test-support';

describe('the month before', () => {
  it('ends a month earlier, with everything else as it was', () => {
    const facts = summaryFacts([percentages('3.3', [60, 75, 82])]);
    const earlier = factsOfMonthBefore(facts);
    expect(earlier?.span.months.map(periodKey).at(-1)).toBe('2018-05');
    expect(earlier?.rows[0]?.cells[0]?.months.map((observed) => observed?.value)).toEqual([60, 75]);
    expect(factsOfMonthBefore({ ...facts, span: { ...facts.span, months: [] } })).toBeNull();
  });

  it('is judged by the tolerance in force at its own end', () => {
    const versions = [
      tolerance(50, 60, { to: '2018-06-01' }),
      tolerance(70, 80, { from: '2018-06-01' }),
    ];
    const [change] = changesOf([percentages('3.3', [65, 65], {}, versions)]);
    expect(change?.before?.judgement.ratings[0].state).toBe('GREEN');
    expect(change?.now.judgement.ratings[0].state).toBe('RED');
  });
});
