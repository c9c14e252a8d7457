import { describe, expect, it } from 'vitest';
import { storable, WITHHELD, withoutSecrets } from './audit-text';

describe('a detail of an event', () => {
  it.each([
    'password',
    'newPassword',
    'token',
    'accessToken',
    'clientSecret',
    'tokenHash',
    'backupCodes',
    'recovery_codes',
    'Cookie',
    'totpURI',
  ])('never holds what is called %s', (name) => {
    expect(withoutSecrets({ [name]: 'x', deep: [{ [name]: ['x'] }] })).toEqual({
      [name]: WITHHELD,
      deep: [{ [name]: WITHHELD }],
    });
  });

  it('holds everything else as it is', () => {
    const detail = { role: 'MEMBER', place: null, count: 3, roles: [{ place: 'norwich' }] };
    expect(withoutSecrets(detail)).toEqual(detail);
  });
});

describe('a text of an event', () => {
  it('is cut where it is too long, and says so', () => {
    expect(storable('abcdef', 4)).toBe('abc…');
    expect(storable('abcd', 4)).toBe('abcd');
  });

  it('is one that every database can hold', () => {
    expect(storable('a\u0000b\ud800', 10)).toBe('ab\ufffd');
  });
});
