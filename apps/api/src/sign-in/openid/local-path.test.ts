import { describe, expect, it } from 'vitest';
import { localPath } from './local-path';

describe('the way on after signing in', () => {
  it.each(['/', '/norfolk/scorecard?period=2018-03&place=norwich', '/my-account#sessions'])(
    'is a path of this site: %s',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    ['/norfolk'],
    '',
    'norfolk',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/a/..//elsewhere.example',
    '/.//elsewhere.example',
    'javascript:alert(1)',
    '/api/auth/sign-out',
    `/${'a'.repeat(2_000)}`,
  ])('is the front page for %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
