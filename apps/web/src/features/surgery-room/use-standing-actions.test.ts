import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Moment, Sight } from './moment';
import { aMoment, aSaying } from './moment.test-support';
import { useStandingActions } from './use-standing-actions';

// As much of a sight, and of an action, as is asked for.
const sight = {
  card: { actions: [{ action: { id: '3' } }, { action: { id: '17' } }] },
} as unknown as Sight;
const saying = (id: string) => aSaying({ key: `k${id}`, kind: 'ACTION', action: { id } as never });

const shown = (seen: Sight | null) => seen?.card?.actions.map(({ action }) => action.id);

test('an action that was put right does not stand beside itself until its figures are read again', () => {
  const { result, rerender } = renderHook((moment: Moment) => useStandingActions(sight, moment), {
    initialProps: aMoment({ sayings: [saying('17')] }),
  });
  expect(result.current).toBe(sight);
  rerender(aMoment({ version: 2, sayings: [saying('18')] }));
  // What was agreed before this surgery stays.
  expect(shown(result.current)).toEqual(['3']);
});

test('an action that is taken back goes at once', () => {
  const { result, rerender } = renderHook((moment: Moment) => useStandingActions(sight, moment), {
    initialProps: aMoment({ sayings: [saying('17')] }),
  });
  rerender(aMoment({ version: 2, sayings: [] }));
  expect(shown(result.current)).toEqual(['3']);
});
