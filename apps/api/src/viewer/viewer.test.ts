import { USUAL_ACCESS_POLICY, type Grant } from '@vital-signs/domain';
import { expect, it } from 'vitest';
import { accessOf } from './viewer';

it('somebody who is a member beside another role has the access of that other role', () => {
  const policy = { ...USUAL_ACCESS_POLICY, headsSeeOtherLocalities: false };
  const head: Grant = { role: 'HEAD_OF_SERVICE', place: 'norwich' };
  for (const place of [null, 'breckland']) {
    expect(accessOf([{ role: 'MEMBER', place }, head], policy)).toEqual(accessOf([head], policy));
  }
});
