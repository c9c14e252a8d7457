import { expect, test } from 'vitest';
import { connectionWords } from './connection-words';

const at = new Date(2018, 3, 23, 10, 42).getTime();

test('a connection that is lost says since when, and that words are kept', () => {
  expect(connectionWords({ state: 'LOST', since: at }, true)).toBe(
    'Connection lost since 10:42: your words are kept',
  );
});

test('a screen on which nobody types speaks of no words', () => {
  expect(connectionWords({ state: 'LOST', since: at }, false)).toBe('Connection lost since 10:42');
});

test('otherwise one or two words are enough', () => {
  expect(connectionWords({ state: 'LIVE' }, true)).toBe('Live');
  expect(connectionWords({ state: 'CATCHING_UP' }, true)).toBe('Catching up');
});

test('a screen that is told nothing more says so, and why', () => {
  expect(connectionWords({ state: 'ENDED', why: 'Sign in to see this.' }, true)).toBe(
    'Not followed any more: Sign in to see this.',
  );
});
