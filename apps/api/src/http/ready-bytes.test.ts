import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodingFor, ReadyBytes } from './ready-bytes';

const LONG = JSON.stringify(Array.from({ length: 2000 }, (_, index) => index));

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['identity', 'identity'],
    ['zstd', 'identity'],
    [undefined, 'identity'],
  ])('for %s is %s', (accepted, encoding) => {
    expect(encodingFor(accepted, 10_000)).toBe(encoding);
  });

  it('is none for what fits into one packet', () => {
    expect(encodingFor('br', 200)).toBe('identity');
  });
});

describe('ready bytes', () => {
  it('say the same in each encoding, made once', async () => {
    const ready = new ReadyBytes(LONG);
    expect(brotliDecompressSync(await ready.bytes('br')).toString()).toBe(LONG);
    expect(gunzipSync(await ready.bytes('gzip')).toString()).toBe(LONG);
    expect(ready.bytes('br')).toBe(ready.bytes('br'));
  });

  it('have a validator by content and encoding', () => {
    const tags = [new ReadyBytes('a'), new ReadyBytes('b')].flatMap((ready) => [
      ready.etag('identity'),
      ready.etag('br'),
    ]);
    expect(new Set(tags).size).toBe(4);
    expect(new ReadyBytes('a').etag('br')).toBe(new ReadyBytes('a').etag('br'));
  });

  it.each([
    ['the validator itself', (own: string) => own, true],
    ['it among others', (own: string) => `"x", ${own}`, true],
    ['a weak one of it', (own: string) => `W/${own}`, true],
    ['any', () => '*', true],
    ['another', () => '"x"', false],
  ])('know a reader who has them by %s', (_, given, known) => {
    const ready = new ReadyBytes('a');
    expect(ready.isNamedIn(given(ready.etag('br')), 'br')).toBe(known);
  });
});
