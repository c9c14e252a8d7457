import { describe, expect, it } from 'vitest';
import { createDeviceCookies } from './device-cookie';

const cookies = createDeviceCookies('a secret of the tests, long enough for one');

describe('the cookie of a browser in which somebody signed in', () => {
  const cookie = cookies.make('Ada@norfolk.example');

  it('is known again for the same account, however its address is written', () => {
    expect(cookies.deviceOf(cookie, 'ada@Norfolk.example')).toBe(cookie.slice(0, 22));
  });

  it('says nothing for another account, nor under another secret', () => {
    expect(cookies.deviceOf(cookie, 'bea@norfolk.example')).toBeNull();
    const others = createDeviceCookies('another secret, which is long enough too');
    expect(others.deviceOf(cookie, 'ada@norfolk.example')).toBeNull();
  });

  it('cannot be made up', () => {
    const made = `${'x'.repeat(22)}.${'x'.repeat(43)}`;
    for (const one of [undefined, '', 'x', made, `${cookie}x`]) {
      expect(cookies.deviceOf(one, 'ada@norfolk.example')).toBeNull();
    }
  });

  it('holds no name', () => {
    expect(cookie).not.toContain('ada');
    expect(cookies.make('ada@norfolk.example')).not.toBe(cookie);
  });
});
