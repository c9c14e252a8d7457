import { expect, it } from 'vitest';
import type { AreasPage_SummaryFragment } from '../../apollo/generated/documents';
import { concerns, ratingColumns, statedRed } from './areas-columns';

type Summary = AreasPage_SummaryFragment;

const count = (state: 'RED' | 'GREEN' | 'NOT_RATED', now: number) =>
  ({ __typename: 'StateChange', state, now, before: null }) as const;

function reading(
  key: string,
  more: Partial<Summary['readings'][number]>,
): Summary['readings'][number] {
  return {
    __typename: 'BriefReading',
    indicator: { __typename: 'Indicator', id: key, key, ref: key, name: null },
    ...{ shown: '1', provenance: 'PUBLISHED', absence: null, state: 'GREEN', secondState: null },
    meaning: 'NONE',
    ...more,
  };
}

const area = (more: Partial<Summary>) =>
  ({
    counts: [count('RED', 1), count('GREEN', 2)],
    secondCounts: [],
    readings: [],
    ...more,
  }) as unknown as Summary;

it('counts both ratings of an authority that rates twice, each in columns of its own', () => {
  const second = [count('RED', 2), count('GREEN', 1)];
  const columns = ratingColumns([area({ secondCounts: second }), area({ secondCounts: second })]);
  expect(columns.map(({ state, position, total }) => [position, state, total.now])).toEqual([
    ['FIRST', 'RED', 2],
    ['FIRST', 'GREEN', 4],
    ['SECOND', 'RED', 4],
    ['SECOND', 'GREEN', 2],
  ]);
  expect(ratingColumns([area({})]).every(({ position }) => position === 'FIRST')).toBe(true);
});

it('lists what is stated red without a figure first, then what is red by either rating', () => {
  const summary = area({
    readings: [
      reading('1', { state: 'GREEN', secondState: 'GREEN' }),
      reading('2', { state: 'AMBER' }),
      reading('6', { state: 'GREEN', secondState: 'RED' }),
      reading('5.5', { state: 'NOT_RATED', absence: 'STATED_RED', shown: null }),
      reading('9', { state: 'NOT_RATED', absence: 'NOT_PRINTED', shown: null }),
    ],
  });
  expect(concerns(summary).map(({ indicator }) => indicator.key)).toEqual(['5.5', '6', '2']);
  expect(statedRed(summary)).toBe(1);
});
