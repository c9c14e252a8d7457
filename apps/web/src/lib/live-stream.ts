import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { KEEPALIVE_SECONDS, STALE_SECONDS } from '@vital-signs/domain';
import { hashOf } from '../apollo/known-operation';
import { operationNameOf } from '../apollo/operation-name';
import { tellRefusal } from '../apollo/refusals';
import { tellUnknownQuestion } from './renewed-product';

/**
 * How a stream stands: CONNECTING for the first time, LIVE, LOST and being tried again (what is shown may be
 * out of date), or ENDED for good: the server refused it, or the page left it.
 */
export type LiveState = 'CONNECTING' | 'LIVE' | 'LOST' | 'ENDED';

/** Why the server ended a stream for good. */
export interface LiveProblem {
  /** As the server names it, for example UNAUTHENTICATED; empty where it has no word. */
  readonly code: string;
  /** The same nearer, for example UNKNOWN_SURGERY; null where it says no more. */
  readonly reason: string | null;
  readonly sentence: string;
}

export interface LiveAsked<Data, Variables> {
  /** A subscription of one root field, which takes the variable `after`. */
  readonly operation: TypedDocumentNode<Data, Variables>;
  readonly variables: Omit<Variables, 'after'>;
  readonly versionOf: (data: Data) => number;
  /**
   * Told of everything whose version is not below the highest heard so far. Of the same version the latest
   * counts: see laterMoment. Begun anew is true where the record went back meanwhile, as by a restored
   * backup: what is told then takes the place of all that was heard.
   */
  readonly onMoment: (data: Data, isBegunAnew: boolean) => void;
  readonly onState: (state: LiveState, problem: LiveProblem | null) => void;
}

const ADDRESS = '/graphql/stream';
const SECOND_MS = 1000;
const WAIT = { first: 500, longest: 5_000 };
/** What may follow a time in which nothing was heard, and who is told of it. */
const WAKENINGS = [
  ['window', 'online'],
  ['window', 'pageshow'],
  ['document', 'visibilitychange'],
] as const;

interface Told<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * Follows what the server tells of a known operation, by the browser's own EventSource, until the function
 * that it returns is called. A connection that is lost, or from which nothing came for 15 seconds, is made
 * again after half a second, then twice as long each time up to five, never to the second as others do it,
 * and at once when the browser is on line again, or is looked at again after it slept. It says which version
 * is held: a server that knows less reads the record before it answers. So what comes first on a connection
 * and is below that says that the record itself went back.
 */
export function followLive<Data, Variables>(asked: LiveAsked<Data, Variables>): () => void {
  const { operation, variables, versionOf, onMoment, onState } = asked;
  const operationName = operationNameOf(operation);
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(operationName) } };
  let source: EventSource | null = null;
  let after: number | null = null;
  let state: LiveState | null = null;
  let failures = 0;
  let heardAt = 0;
  let isFirst = true;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const turn = (next: LiveState, problem: LiveProblem | null = null) => {
    if (state === next) return;
    state = next;
    onState(next, problem);
  };

  const hangUp = () => {
    clearTimeout(silence);
    clearTimeout(retry);
    source?.close();
    source = null;
  };

  const lose = () => {
    hangUp();
    turn('LOST');
    const wait = Math.min(WAIT.first * 2 ** failures, WAIT.longest);
    failures += 1;
    // All followers of a process lose it in the same moment, and are not to come back in one.
    retry = setTimeout(connect, wait * (0.5 + Math.random()));
  };

  const watch = () => {
    heardAt = Date.now();
    clearTimeout(silence);
    silence = setTimeout(lose, STALE_SECONDS * SECOND_MS);
  };

  const end = (problem: LiveProblem | null) => {
    hangUp();
    for (const [told, event] of WAKENINGS) window[told].removeEventListener(event, wake);
    turn('ENDED', problem);
  };

  const hear = ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as Told<Data>;
    const error = told.errors?.[0];
    if (error !== undefined) {
      const code = textOf(error.extensions?.['code']) ?? '';
      const reason = textOf(error.extensions?.['reason']);
      // Of a fault of its own the server may be rid soon, and of pages that somebody has left open.
      if (code === '' || code === 'INTERNAL_SERVER_ERROR' || reason === 'TOO_MANY_STREAMS') {
        return lose();
      }
      end({ code, reason, sentence: error.message });
      tellRefusal(code);
      if (code === 'PERSISTED_QUERY_NOT_FOUND') tellUnknownQuestion();
      return;
    }
    if (told.data === undefined || told.data === null) return;
    failures = 0;
    watch();
    turn('LIVE');
    const version = versionOf(told.data);
    const isBelow = after !== null && version < after;
    const isBegunAnew = isBelow && isFirst;
    isFirst = false;
    if (isBelow && !isBegunAnew) return;
    after = version;
    onMoment(told.data, isBegunAnew);
  };

  function connect(): void {
    hangUp();
    if (state === null) turn('CONNECTING');
    const words = Object.entries({
      operationName,
      variables: JSON.stringify(after === null ? variables : { ...variables, after }),
      extensions: JSON.stringify(extensions),
    }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const opened = new EventSource(`${ADDRESS}?${words.join('&')}`);
    source = opened;
    isFirst = true;
    watch();
    opened.addEventListener('next', (event) => {
      if (source === opened) hear(event as MessageEvent<string>);
    });
    // A server that ends completes what it tells: another one, or itself anew, goes on with it.
    for (const over of ['complete', 'error']) {
      opened.addEventListener(over, () => {
        if (source === opened) lose();
      });
    }
  }

  /** On line again, or looked at again: timers of a phone that slept have not run. */
  function wake(): void {
    if (document.visibilityState === 'hidden') return;
    const isSilent = Date.now() - heardAt > KEEPALIVE_SECONDS * SECOND_MS;
    if (state === 'LOST' || (state === 'LIVE' && isSilent)) {
      turn('LOST');
      connect();
    }
  }

  for (const [told, event] of WAKENINGS) window[told].addEventListener(event, wake);
  connect();
  return () => end(null);
}

const textOf = (said: unknown): string | null => (typeof said === 'string' ? said : null);
