import { describe, expect, it } from 'vitest';
import { localPath } from './local-path';

describe('where one goes after signing in', () => {
  it.each(['/', '/norfolk/scorecard?period=2018-03&area=child-protection,lac#row', '/my-account'])(
    'is the page that was asked for: %s',
    (asked) => expect(localPath(asked)).toBe(asked),
  );

  it.each([
    null,
    '',
    'norfolk',
    '//evil.example/norfolk',
    '/\\evil.example',
    '/\t/evil.example',
    '/norfolk\\..\\..',
    'https://evil.example/',
    'javascript:alert(1)',
  ])('is nowhere else: %j', (asked) => expect(localPath(asked)).toBeNull());
});
