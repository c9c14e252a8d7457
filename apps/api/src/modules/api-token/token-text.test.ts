import { expect, it } from 'vitest';
import { newToken, tokenHash, tokenOf, tokenPrefix } from './token-text';

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

it.each([
  ['Bearer vs_abc', 'vs_abc'],
  ['bearer vs_abc', 'vs_abc'],
  [basic('anything:vs_abc'), 'vs_abc'],
  [basic(':vs_abc'), 'vs_abc'],
  [basic('ada:vs:abc'), 'vs:abc'],
  [basic('vs_abc'), null],
  [basic('ada:'), null],
  ['Bearer ', null],
  ['Digest vs_abc', null],
  ['', null],
  [undefined, null],
])('a token sent as %s is read as %s', (header, token) => {
  expect(tokenOf(header)).toBe(token);
});

it('no two tokens are the same, and what is kept and shown of one does not give it', () => {
  const [one, other] = [newToken(), newToken()];
  expect(one).not.toBe(other);
  expect(one).toMatch(/^vs_[\w-]{43}$/);
  expect(tokenHash(one)).not.toBe(tokenHash(other));
  expect(tokenPrefix(one)).toHaveLength(8);
});
