import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import type { Moment, MomentPointer } from './moment';
import { aMoment } from './moment.test-support';
import { usePointing } from './use-pointing';

const at = (item: string | null, version: number): Moment => {
  const moment = aMoment({ version });
  const view = item === null ? ('AGENDA' as const) : ('FIGURE' as const);
  return { ...moment, pointer: { ...moment.pointer, item, view } };
};

interface Steered {
  readonly moment: Moment;
  readonly isLive: boolean;
  readonly drives: boolean;
}

/** A room whose requests get through as long as a test lets them. */
function steered(first: Steered) {
  const network = { isUp: true };
  const server = answeringClient({
    PointSurgery: ({ pointer }) => {
      if (!network.isUp) throw new TypeError('Failed to fetch');
      const { item } = pointer as MomentPointer;
      return { pointSurgery: at(item, 9) };
    },
  });
  const hear = vi.fn();
  const hook = renderHook((now: Steered) => usePointing('norfolk', '1', { ...now, hear }), {
    initialProps: first,
    wrapper: ({ children }) => <ApolloProvider client={server.client}>{children}</ApolloProvider>,
  });
  const sent = () =>
    server.askedFor('PointSurgery').map(({ pointer }) => (pointer as MomentPointer).item);
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  return { ...hook, network, sent, wait };
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

/** Whoever drives turned to the third item while nothing got through. */
async function aLostTurn() {
  const held = { moment: at('2', 4), isLive: true, drives: true };
  const room = steered(held);
  room.network.isUp = false;
  act(() => room.result.current.point(at('3', 1).pointer));
  await waitFor(() => expect(room.sent()).toEqual(['3']));
  return { ...room, held };
}

test('a turn that did not get through is sent again where everybody looks at the same as then', async () => {
  const { held, result, rerender, network, sent, wait } = await aLostTurn();
  rerender({ ...held, isLive: false });
  await wait(10_000);
  expect(sent()).toEqual(['3']);
  network.isUp = true;
  rerender({ ...held, moment: at('2', 5) });
  await waitFor(() => expect(sent()).toEqual(['3', '3']));
  await waitFor(() => expect(result.current.pending).toBeNull());
});

test('after a reconnection no old turn is sent where the meeting went on meanwhile', async () => {
  const { held, result, rerender, network, sent, wait } = await aLostTurn();
  rerender({ ...held, isLive: false });
  network.isUp = true;
  // The same person drove on from a telephone.
  rerender({ ...held, moment: at('6', 9) });
  await wait(10_000);
  expect(sent()).toEqual(['3']);
  expect(result.current.pending).toBeNull();
});

test('who no longer drives turns nobody any more', async () => {
  const { held, result, rerender, network, sent, wait } = await aLostTurn();
  network.isUp = true;
  rerender({ ...held, moment: at('2', 5), drives: false });
  await wait(10_000);
  expect([sent(), result.current.pending]).toEqual([['3'], null]);
});
