import { mayDo, USUAL_ACCESS_POLICY } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { publishedReader } from './published-reader';
import { accessOf, NOBODY, type Viewer } from './viewer';

const viewer = (role: 'ANALYST' | 'HEAD_OF_SERVICE'): Viewer => ({
  ...NOBODY,
  access: new Map([['norfolk', accessOf([{ role, place: null }], USUAL_ACCESS_POLICY)]]),
});
const grantsOf = (who: Viewer) => publishedReader(who).access.get('norfolk')?.grants ?? [];

describe('somebody as they would read without what is not published', () => {
  it('reads what leaders read', () => {
    const grants = grantsOf(viewer('ANALYST'));
    expect(mayDo(grants, 'READ_UNPUBLISHED')).toBe(false);
    expect(mayDo(grants, 'READ_AS_KNOWN_NOW')).toBe(true);
  });

  it('is the same where they do not read it anyway', () => {
    expect(grantsOf(viewer('HEAD_OF_SERVICE'))).toEqual([{ role: 'HEAD_OF_SERVICE', place: null }]);
  });
});
