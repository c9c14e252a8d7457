import { expect, it } from 'vitest';
import type { Role } from '../access/role';
import { wantsDigest } from './wants-digest';

it.each<[unknown, readonly Role[], boolean]>([
  ['on', ['MEMBER'], true],
  ['off', ['LEADER'], false],
  [null, ['LEADER'], true],
  [undefined, ['HEAD_OF_SERVICE', 'MEMBER'], true],
  [null, ['ANALYST'], false],
  [null, ['ADMINISTRATOR', 'MEMBER'], false],
  ['perhaps', ['LEADER'], true],
  [null, [], false],
])('who chose %j and is %j is sent digests: %s', (chosen, roles, wanted) => {
  expect(wantsDigest(chosen, roles)).toBe(wanted);
});
