import { parse } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { knownBy } from '../apollo/known-operation';
import { onRefusal } from '../apollo/refusals';
import { followLive, type LiveProblem, type LiveState } from './live-stream';

interface Told {
  readonly room: { readonly version: number; readonly words: string };
}
const ROOM = knownBy(
  'a hash',
  parse('subscription Room($id: ID!, $after: Int) { room(id: $id, after: $after) { version } }'),
) as TypedDocumentNode<Told, { readonly id: string; readonly after?: number | null }>;

/** A stand-in for the browser's own, which tells what a test lets it tell. */
class Source extends EventTarget {
  static opened: Source[] = [];
  readonly url: string;
  isClosed = false;
  constructor(url: string) {
    super();
    this.url = url;
    Source.opened.push(this);
  }
  close(): void {
    this.isClosed = true;
  }
  tell(version: number, words = ''): void {
    this.next({ data: { room: { version, words } } });
  }
  next(told: unknown): void {
    this.dispatchEvent(new MessageEvent('next', { data: JSON.stringify(told) }));
  }
  over(how: 'complete' | 'error'): void {
    this.dispatchEvent(new Event(how));
  }
  asked(): Record<string, unknown> {
    const search = new URL(this.url, 'http://localhost').searchParams;
    return JSON.parse(search.get('variables') ?? '') as Record<string, unknown>;
  }
}

let leave: () => void = () => undefined;
let states: LiveState[] = [];
let problems: (LiveProblem | null)[] = [];
let heard: string[] = [];

const latest = (): Source => {
  const source = Source.opened.at(-1);
  if (source === undefined) throw new Error('No stream was opened.');
  return source;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Source);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  Source.opened = [];
  [states, problems, heard] = [[], [], []];
  leave = followLive({
    ...{ operation: ROOM, variables: { id: '7' } },
    versionOf: ({ room }) => room.version,
    onMoment: ({ room }, isBegunAnew) =>
      heard.push(`${isBegunAnew ? 'anew ' : ''}${room.version}${room.words}`),
    onState: (state, problem) => {
      states.push(state);
      problems.push(problem);
    },
  });
});
afterEach(() => leave());

test('a stream is asked for by the hash of its operation, and tells what comes', () => {
  const search = new URL(latest().url, 'http://localhost');
  expect(search.pathname).toBe('/graphql/stream');
  expect(search.searchParams.get('extensions')).toContain('"sha256Hash":"a hash"');
  expect(latest().asked()).toEqual({ id: '7' });
  expect(states).toEqual(['CONNECTING']);
  latest().tell(3);
  expect([heard, states]).toEqual([['3'], ['CONNECTING', 'LIVE']]);
});

test('what is older than what was heard is not told; of the same version everything is', () => {
  for (const [version, words] of [
    [3, 'a'],
    [5, 'b'],
    [4, 'c'],
    [5, 'd'],
  ] as const)
    latest().tell(version, words);
  expect(heard).toEqual(['3a', '5b', '5d']);
});

test.each(['complete', 'error'] as const)(
  'after %s it is opened again, after what is held',
  (how) => {
    latest().tell(3);
    latest().over(how);
    expect(states.at(-1)).toBe('LOST');
    expect(latest().isClosed).toBe(true);
    vi.advanceTimersByTime(499);
    expect(Source.opened).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(Source.opened).toHaveLength(2);
    expect(latest().asked()).toEqual({ id: '7', after: 3 });
    expect(states.at(-1)).toBe('LOST');
    latest().tell(3);
    expect(states.at(-1)).toBe('LIVE');
  },
);

test('each attempt waits twice as long as the one before, five seconds at most, until one is heard', () => {
  const waits = Array.from({ length: 6 }, () => {
    latest().over('error');
    const [opened, begun] = [Source.opened.length, Date.now()];
    while (Source.opened.length === opened) vi.advanceTimersByTime(50);
    return Date.now() - begun;
  });
  expect(waits).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  latest().tell(1);
  latest().over('error');
  vi.advanceTimersByTime(500);
  expect(Source.opened).toHaveLength(8);
});

test('a connection from which nothing comes for fifteen seconds is given up', () => {
  latest().tell(3);
  vi.advanceTimersByTime(14_999);
  expect(states.at(-1)).toBe('LIVE');
  vi.advanceTimersByTime(1);
  expect(states.at(-1)).toBe('LOST');
  const [first] = Source.opened;
  expect(first?.isClosed).toBe(true);
  first?.tell(9);
  expect(heard).toEqual(['3']);
});

test('one that never answers is given up too', () => {
  vi.advanceTimersByTime(15_500);
  expect(states).toEqual(['CONNECTING', 'LOST']);
  expect(Source.opened).toHaveLength(2);
});

test('a browser that is on line again tries at once', () => {
  latest().over('error');
  window.dispatchEvent(new Event('online'));
  expect(Source.opened).toHaveLength(2);
});

test('a phone that is unlocked connects at once where it heard nothing while it slept', () => {
  latest().tell(3);
  // Its timers slept too.
  vi.setSystemTime(Date.now() + 9_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(Source.opened).toHaveLength(1);
  vi.setSystemTime(Date.now() + 3_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect([Source.opened.length, states.at(-1)]).toEqual([2, 'LOST']);
  latest().tell(3);
  expect(states.at(-1)).toBe('LIVE');
});

test('a record that went back, as by a restored backup, is followed from where it is', () => {
  latest().tell(7, 'a');
  latest().over('complete');
  vi.advanceTimersByTime(500);
  latest().tell(4, 'b');
  latest().tell(3, 'late');
  latest().tell(5, 'c');
  expect(heard).toEqual(['7a', 'anew 4b', '5c']);
});

test('what the server refuses ends it, and whoever guards the pages hears of it', () => {
  const refusals: string[] = [];
  const stop = onRefusal((refusal) => refusals.push(refusal));
  const error = { message: 'Sign in to see this.', extensions: { code: 'UNAUTHENTICATED' } };
  latest().next({ errors: [error] });
  latest().over('complete');
  stop();
  expect(states.at(-1)).toBe('ENDED');
  expect(problems.at(-1)).toEqual({
    ...{ code: 'UNAUTHENTICATED', reason: null, sentence: 'Sign in to see this.' },
  });
  expect(refusals).toEqual(['UNAUTHENTICATED']);
  vi.advanceTimersByTime(60_000);
  expect(Source.opened).toHaveLength(1);
});

test.each([
  ['a fault of the server', { code: 'INTERNAL_SERVER_ERROR' }],
  ['that somebody has too many pages open', { code: 'REFUSED', reason: 'TOO_MANY_STREAMS' }],
])('%s is no end: it is tried again', (_, extensions) => {
  latest().next({ errors: [{ message: 'Oh.', extensions }] });
  expect(states.at(-1)).toBe('LOST');
  vi.advanceTimersByTime(500);
  expect(Source.opened).toHaveLength(2);
});

test('whoever leaves hears nothing more', () => {
  const source = latest();
  leave();
  expect([source.isClosed, states.at(-1)]).toEqual([true, 'ENDED']);
  source.tell(4);
  window.dispatchEvent(new Event('online'));
  vi.advanceTimersByTime(60_000);
  expect([heard, Source.opened.length]).toEqual([[], 1]);
});
