import { describe, expect, it } from 'vitest';
import { isFromOwnPage } from './own-page';

const PUBLIC = 'https://signs.example';

describe('a request that changes something', () => {
  it.each([
    ['from the address of readers', { origin: PUBLIC, host: 'inside:4000' }, PUBLIC, true],
    ['from another site', { origin: 'https://evil.example', host: 'signs.example' }, PUBLIC, false],
    ['by plain HTTP', { origin: 'http://signs.example', host: 'signs.example' }, PUBLIC, false],
    [
      'from a page that hides where it is',
      { origin: 'null', host: 'signs.example' },
      PUBLIC,
      false,
    ],
    [
      'from the address asked',
      { origin: 'http://[::1]:4000', host: '[::1]:4000' },
      undefined,
      true,
    ],
    ['from another port', { origin: 'http://127.0.0.1:1', host: '127.0.0.1:2' }, undefined, false],
    ['from a page that hides, there', { origin: 'null', host: '127.0.0.1:2' }, undefined, false],
    ['from what is no browser', { host: '127.0.0.1:2' }, undefined, true],
    ['with a cookie, from nowhere', { host: 'x', cookie: 'a=b' }, undefined, false],
    ['from a form elsewhere', { host: 'x', 'sec-fetch-site': 'cross-site' }, undefined, false],
  ])('%s', (_, headers, publicUrl, expected) => {
    expect(isFromOwnPage(headers, publicUrl)).toBe(expected);
  });
});
