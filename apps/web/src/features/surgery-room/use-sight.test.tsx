import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import type { Moment } from './moment';
import { aMoment } from './moment.test-support';
import { useSight } from './use-sight';

const sightOf = (revision: number) => ({
  ...{ __typename: 'SurgerySight', item: '1', revision, seenAt: null },
  ...{ card: null, area: null, place: null },
});

function seen(answer: () => unknown, first: Moment, isFirst = false) {
  const server = answeringClient({ SurgeryRoomSight: () => ({ surgerySight: answer() }) });
  const hook = renderHook((moment: Moment) => useSight('norfolk', moment, '1', { isFirst }), {
    initialProps: first,
    wrapper: ({ children }) => <ApolloProvider client={server.client}>{children}</ApolloProvider>,
  });
  return { ...hook, asked: () => server.askedFor('SurgeryRoomSight').length };
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

test('what nobody looked at in a surgery that is over says so, and is not read for ever', async () => {
  const { result } = seen(() => null, aMoment({ state: 'ENDED' }));
  await waitFor(() => expect(result.current.nothing).toBe('Nobody looked at this in the surgery.'));
});

test('what is refused is not asked for again, and says why', async () => {
  const { result, asked } = seen(() => {
    const error = {
      message: 'Your role does not show you this.',
      extensions: { code: 'FORBIDDEN' },
    };
    throw new CombinedGraphQLErrors({ errors: [error] });
  }, aMoment());
  await waitFor(() => expect(result.current.nothing).toBe('Your role does not show you this.'));
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(asked()).toBe(1);
});

test('what could not be read is read again', async () => {
  let tries = 0;
  const { result } = seen(() => {
    tries += 1;
    if (tries === 1) throw new TypeError('Failed to fetch');
    return sightOf(7);
  }, aMoment());
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  await waitFor(() => expect(result.current.sight?.revision).toBe(7));
  expect(result.current.nothing).toBeNull();
});

test.each([
  ['the wall and whoever drives read a correction at once', true, 0],
  ['of very many others the last reads it half a second later', false, 500],
])('%s', async (_, isFirst, latest) => {
  vi.spyOn(Math, 'random').mockReturnValue(0.999);
  const crowd = { followers: 1_000 };
  const { rerender, asked, result } = seen(() => sightOf(7), aMoment(crowd), isFirst);
  await waitFor(() => expect(result.current.sight).not.toBeNull());
  rerender(aMoment({ ...crowd, version: 2, record: 8 }));
  if (latest > 0) {
    await act(() => vi.advanceTimersByTimeAsync(latest - 150));
    expect(asked()).toBe(1);
  }
  await act(() => vi.advanceTimersByTimeAsync(150));
  expect(asked()).toBe(2);
});
