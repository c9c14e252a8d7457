import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { followLive } from '../../lib/live-stream';
import type { LiveAsked, LiveProblem, LiveState } from '../../lib/live-stream';
import type { Moment } from './moment';
import { aMoment } from './moment.test-support';
import { useSurgery } from './use-surgery';

vi.mock('../../lib/live-stream', () => ({ followLive: vi.fn(() => () => undefined) }));

const SURGERY = {
  ...{ __typename: 'Surgery', id: '1', title: 'Norwich', startsAt: '2018-04-23T10:00:00.000Z' },
  ...{ standing: 'held now', mayHold: true, maySpeak: true, invited: [] },
  place: { __typename: 'Place', id: '4', slug: 'norwich', name: 'Norwich' },
  period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
};
const NORFOLK = {
  ...{ __typename: 'Authority', id: '1', edition: null, name: 'Norfolk', regionName: null },
};
const room = (moment: Moment | null = aMoment()) => ({
  ...{ authority: NORFOLK, surgery: SURGERY, surgeryMoment: moment },
});

/** The stream that the hook asked for last. */
function stream() {
  const asked = vi.mocked(followLive).mock.lastCall?.[0] as unknown as LiveAsked<
    { surgeryMoments: Moment },
    { drives: boolean; after?: number }
  >;
  return {
    variables: asked.variables,
    tell: (moment: Moment, isAnew = false) =>
      act(() => asked.onMoment({ surgeryMoments: moment }, isAnew)),
    turn: (state: LiveState, problem: LiveProblem | null = null) =>
      act(() => asked.onState(state, problem)),
  };
}

function followed(answer: () => ReturnType<typeof room> | string, drives = true) {
  const server = answeringClient({ SurgeryRoom: answer });
  const hook = renderHook(() => useSurgery('norfolk', '1', { drives }), {
    wrapper: ({ children }) => <ApolloProvider client={server.client}>{children}</ApolloProvider>,
  });
  return { ...server, ...hook };
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(followLive).mockClear();
});

test('a surgery that could not be read is asked for again until it is, and nothing stays wrong', async () => {
  let tries = 0;
  const { result } = followed(() => {
    tries += 1;
    if (tries < 3) throw new TypeError('Failed to fetch');
    return room();
  });
  await waitFor(() => expect(result.current.problem).toBe('The server could not be reached.'));
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  await waitFor(() => expect(result.current.surgery?.title).toBe('Norwich'));
  expect([tries, result.current.problem]).toEqual([3, null]);
});

test('a page from which one drives says so, a wall does not', async () => {
  const { result, unmount } = followed(() => room());
  await waitFor(() => expect(result.current.surgery).toBeDefined());
  expect(stream().variables.drives).toBe(true);
  unmount();
  const wall = followed(() => room(), false);
  await waitFor(() => expect(wall.result.current.surgery).toBeDefined());
  expect(stream().variables.drives).toBe(false);
});

test('a stream that is ended for good is said to be, and time stands still', async () => {
  const { result } = followed(() => room());
  await waitFor(() => expect(result.current.moment).not.toBeNull());
  stream().turn('LIVE');
  const sentence = 'Sign in to see this.';
  stream().turn('ENDED', { code: 'UNAUTHENTICATED', reason: null, sentence });
  expect(result.current.connection).toEqual({ state: 'ENDED', why: sentence });
  const stood = result.current.now();
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(result.current.now()).toBe(stood);
  expect(result.current.surgery?.title).toBe('Norwich');
});

test('who may not follow it any more sees nothing more of it', async () => {
  const { result } = followed(() => room());
  await waitFor(() => expect(result.current.surgery).toBeDefined());
  const sentence = 'There is no such surgery here, or your role does not show it to you.';
  stream().turn('ENDED', { code: 'REFUSED', reason: 'UNKNOWN_SURGERY', sentence });
  expect(result.current.surgery).toBeNull();
});

test('where the record went back, what is told takes the place of all that was heard', async () => {
  const { result } = followed(() => room(aMoment({ version: 9 })));
  await waitFor(() => expect(result.current.moment?.version).toBe(9));
  stream().tell(aMoment({ version: 8 }));
  expect(result.current.moment?.version).toBe(9);
  stream().tell(aMoment({ version: 4 }), true);
  expect(result.current.moment?.version).toBe(4);
});

test('how it stands is asked again when it is over', async () => {
  let standing = 'held now, since 10:00';
  const { result } = followed(() => ({ ...room(), surgery: { ...SURGERY, standing } }));
  await waitFor(() => expect(result.current.surgery?.standing).toContain('held now'));
  standing = 'held on 23 April 2018';
  stream().tell(aMoment({ version: 2, state: 'ENDED' }));
  await waitFor(() => expect(result.current.surgery?.standing).toBe('held on 23 April 2018'));
});
