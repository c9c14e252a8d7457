import { describe, expect, it } from 'vitest';
import type { Polarity } from '../vocabulary';
import { chart, months, ordinary } from './control-chart.test-support';
import type { ControlChartInput } from './control-chart-input';

describe('whether the process can reach its target', () => {
  it.each<[Polarity, number, string]>([
    ['HIGH', 80, 'NEVER_MET'],
    ['HIGH', 61, 'HIT_OR_MISS'],
    ['HIGH', 40, 'ALWAYS_MET'],
    ['LOW', 80, 'ALWAYS_MET'],
    ['LOW', 61, 'HIT_OR_MISS'],
    ['LOW', 40, 'NEVER_MET'],
  ])('where %s is good and the target is %i: %s', (polarity, target, position) => {
    expect(chart(ordinary, { polarity, target }).capability).toMatchObject({ target, position });
  });

  it('is said with the limit that the target is beyond', () => {
    expect(chart(ordinary, { target: 80 }).capability?.sentence).toBe(
      'As it is, the process will not reach the target of 80%: that lies above the upper limit of 66.1%.',
    );
    expect(chart(ordinary, { greenEdge: 40 }).capability?.sentence).toBe(
      'As it is, the process will meet the green tolerance of 40% every month: that lies below the lower limit of 54.9%.',
    );
    expect(chart(ordinary, { target: 61, greenEdge: 40 }).capability?.sentence).toMatch(
      /the target of 61% in some months and miss it in others, by chance/,
    );
  });

  it.each<[string, Partial<ControlChartInput>]>([
    ['without target or tolerance', {}],
    ['for information only', { polarity: 'INFO', target: 80 }],
    ['while the latest month is a signal', { months: months([...ordinary, 71]), target: 80 }],
    ['where both ends are bad', { polarity: 'BAND', target: 80 }],
  ])('is not said %s', (_, more) => {
    expect(chart(ordinary, more).capability).toBeNull();
  });
});

describe('the limits that are drawn', () => {
  const near = [98, 100, 97, 100, 99, 100, 98, 100, 97, 100, 99, 100];

  it('of a percentage stop at 100, while points are judged by the limit itself', () => {
    const [phase] = chart(near).phases;
    expect(phase?.upper).toBe(100);
    expect(phase?.unclipped.upper).toBeGreaterThan(100);
  });

  it('of a count stop at nought', () => {
    const few = [1, 3, 0, 2, 4, 1, 0, 3, 2, 1, 4, 0];
    const [phase] = chart(few, { measureKind: 'COUNT', unit: '', decimals: 0 }).phases;
    expect(phase?.lower).toBe(0);
    expect(phase?.unclipped.lower).toBeLessThan(0);
  });

  it('go on where the figures themselves do: early help prints percentages above 100', () => {
    const beyond = near.map((value) => value + 20);
    expect(chart(beyond).phases[0]?.upper).toBe(Math.max(...beyond));
  });
});
