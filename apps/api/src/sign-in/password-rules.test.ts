import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './password-hash';
import { problemOfPassword } from './password-rules';

const OWNER = { name: 'Ada Thornbury', email: 'marsh.warbler@norfolk.example' };
const CHEAP = { N: 16, r: 1, p: 1 };

describe('a password', () => {
  it.each([
    'otter lantern seventeen',
    'kQ7#vLm2pRx9',
    'blå hav om natten på toget',
    '橋の下の青い猫と三つの月',
  ])('may be %s', (password) => expect(problemOfPassword(password, OWNER)).toBeNull());

  it.each([
    ['short', 'at least 12 characters; this one has 5'],
    ['x'.repeat(129), 'at most 128 characters; this one has 129'],
    ['password1234', 'easy to guess'],
    ['qwertyuiop12', 'easy to guess'],
    ['aaaaaaaaaaaa', 'easy to guess'],
    ['123456789012', 'easy to guess'],
    ['vitalsigns12', 'easy to guess'],
    ['Thornbury-otter-lantern', 'must not contain a word of your name:'],
    ['otter lantern marsh.hen', 'must not contain a word of your e-mail address:'],
    ['otter lantern norfolk 17', 'must not contain a word of the domain of your e-mail address:'],
  ])('may not be %s, and is told why', (password, why) => {
    expect(problemOfPassword(password, OWNER)).toContain(why);
  });

  it('is told what is wrong without being repeated', () => {
    for (const password of ['password1234', 'tiny-one']) {
      expect(problemOfPassword(password, OWNER)).not.toContain(password);
    }
  });

  it('is kept as a hash of its own each time, which says how much work it was', async () => {
    const kept = await hashPassword('otter lantern seventeen', CHEAP);
    expect(kept).toMatch(/^scrypt\$16\$1\$1\$/);
    expect(await hashPassword('otter lantern seventeen', CHEAP)).not.toBe(kept);
    expect(await isPassword('otter lantern seventeen', kept)).toBe(true);
    expect(await isPassword('otter lantern sixteen', kept)).toBe(false);
  });

  it('is the same however its letters were composed', async () => {
    const kept = await hashPassword('Zo\u00eb at the lighthouse', CHEAP);
    expect(await isPassword('Zoe\u0308 at the lighthouse', kept)).toBe(true);
  });

  it('is never one that is kept in a way that is not known', async () => {
    expect(await isPassword('otter', 'otter')).toBe(false);
  });
});
