import { describe, expect, it } from 'vitest';
import {
  changesOf,
  percentages,
  published,
  tolerance,
} from '../area-summary/summary-builder.test-support';
import { gapOfCell } from './gap-of-cell';
import { aCell, aFactsRow, modelled } from './scorecard-builder.test-support';
import type { RowFacts } from './scorecard-facts';

const gapIn = (row: RowFacts) => {
  const [change] = changesOf([row]);
  return change === undefined ? null : gapOfCell(change.question, change.now);
};

describe('the gap of a judged cell', () => {
  it('is of the numerator, the denominator held fixed', () => {
    expect(gapIn(percentages('3.3', [published(398, 711)]))).toMatchObject({
      ...{ children: 171, direction: 'MORE', estimated: false, eventsOver: true },
    });
  });

  it('is of the figure itself where that is a count, and an estimate where it is modelled', () => {
    const count = (figure: Parameters<typeof aCell>[0][number]): RowFacts => ({
      ...aFactsRow('7.1', [aCell([figure])], { polarity: 'LOW', basis: 'SNAPSHOT' }),
      tolerances: [tolerance(1100, 1000)],
    });
    expect(gapIn(count(1178))).toMatchObject({
      ...{ children: 178, direction: 'FEWER', estimated: false, eventsOver: false },
    });
    expect(gapIn(count(modelled(1178)))).toMatchObject({ children: 178, estimated: true });
  });

  it('is none without counts, and without a tolerance', () => {
    expect(gapIn(percentages('5.5', [65.8]))).toBeNull();
    expect(gapIn(percentages('2.3', [published(582, 3016)], {}, []))).toBeNull();
  });
});
