import { afterEach, expect, test, vi } from 'vitest';
import { newKey } from './new-key';

afterEach(() => vi.unstubAllGlobals());

test('a key is a UUID of version 4, and none is like another', () => {
  const keys = Array.from({ length: 50 }, newKey);
  for (const key of keys) {
    expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  }
  expect(new Set(keys).size).toBe(50);
});

test('it is had on plain HTTP, where browsers give no UUID of their own', () => {
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array) =>
      crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
  });
  expect(newKey()).toHaveLength(36);
});
