import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { aMoment } from './moment.test-support';
import { useOutbox } from './use-outbox';

const A_NOTE = { kind: 'NOTE', text: 'Two posts' } as const;
const told = (code: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'No.', extensions: { code } }] });

function anOutbox() {
  const server = { fails: null as Error | null };
  const answer = () => {
    if (server.fails !== null) throw server.fails;
    return aMoment();
  };
  const { client, askedFor } = answeringClient({
    SayInSurgery: () => ({ sayInSurgery: answer() }),
    WithdrawSaying: () => ({ withdrawSaying: answer() }),
    SettleSaying: () => ({ settleSaying: answer() }),
    AddSurgeryItem: () => ({ addSurgeryItem: answer() }),
  });
  const hear = vi.fn();
  const hook = renderHook(() => useOutbox('7', 'norfolk', '1', hear), {
    wrapper: ({ children }) => <ApolloProvider client={client}>{children}</ApolloProvider>,
  });
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  return { ...hook, server, askedFor, wait };
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

test('words that a renewed server does not know wait, and the page is told that it is old', async () => {
  const { result, server, wait, askedFor } = anOutbox();
  const asks = vi.fn();
  window.addEventListener('vital-signs:unknown-question', asks);
  server.fails = told('PERSISTED_QUERY_NOT_FOUND');
  act(() => result.current.say(A_NOTE));
  await waitFor(() => expect(result.current.warning).toContain('load this page anew'));
  expect(asks).toHaveBeenCalled();
  expect(result.current.unsent).toMatchObject([{ refused: null, saying: A_NOTE }]);
  server.fails = null;
  await wait(2_600);
  await waitFor(() => expect(result.current.unsent).toEqual([]));
  const keys = askedFor('SayInSurgery').map(({ key }) => key);
  expect(new Set(keys).size).toBe(1);
  window.removeEventListener('vital-signs:unknown-question', asks);
});

test('what is taken back can be had back for ten seconds, and is sent then', async () => {
  const { result, askedFor, wait } = anOutbox();
  act(() => result.current.act({ does: 'TAKE_BACK', entry: '9' }, 10_000));
  await wait(5_000);
  expect(askedFor('WithdrawSaying')).toEqual([]);
  act(() => result.current.drop(result.current.unsent[0]?.key ?? ''));
  await wait(20_000);
  expect(askedFor('WithdrawSaying')).toEqual([]);
  act(() => result.current.act({ does: 'TAKE_BACK', entry: '9' }, 10_000));
  await wait(13_000);
  await waitFor(() => expect(askedFor('WithdrawSaying')).toMatchObject([{ entry: '9' }]));
});

test('who leaves the room has what they took back sent, for they undo it no more', async () => {
  const { result, askedFor, unmount } = anOutbox();
  act(() => result.current.act({ does: 'TAKE_BACK', entry: '9' }, 10_000));
  unmount();
  await waitFor(() => expect(askedFor('WithdrawSaying')).toHaveLength(1));
});

test('who closes the page has what they took back sent too', async () => {
  const { result, askedFor } = anOutbox();
  act(() => result.current.act({ does: 'TAKE_BACK', entry: '9' }, 10_000));
  act(() => void window.dispatchEvent(new Event('pagehide')));
  await waitFor(() => expect(askedFor('WithdrawSaying')).toHaveLength(1));
});

test('what is settled or put on the agenda while nobody answers is kept, and sent in order', async () => {
  const { result, server, askedFor, wait } = anOutbox();
  server.fails = new TypeError('Failed to fetch');
  const item = { kind: 'FREE', title: 'Staffing', minutes: 5 } as const;
  act(() => result.current.act({ does: 'SETTLE', entry: '9', outcome: 'AGREED' }));
  act(() => result.current.act({ does: 'ADD_ITEM', item, title: 'Staffing' }));
  await wait(3_000);
  expect(result.current.unsent).toHaveLength(2);
  server.fails = null;
  await wait(3_000);
  await waitFor(() => expect(result.current.unsent).toEqual([]));
  expect(askedFor('SettleSaying').at(-1)).toMatchObject({ entry: '9', outcome: 'AGREED' });
  expect(askedFor('AddSurgeryItem')).toMatchObject([{ item, key: expect.any(String) as string }]);
});

test('words are sent from a browser whose storage is full, and their writer is told to stay', async () => {
  const { result, server, wait } = anOutbox();
  vi.stubGlobal('localStorage', {
    ...{ getItem: () => null, removeItem: () => undefined, key: () => null, length: 0 },
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  server.fails = new TypeError('Failed to fetch');
  act(() => result.current.say(A_NOTE));
  expect(result.current.unsent).toHaveLength(1);
  expect(result.current.warning).toContain('leave this page open');
  server.fails = null;
  await wait(3_000);
  await waitFor(() => expect(result.current.unsent).toEqual([]));
  expect(result.current.warning).toBeNull();
});
