import { mayDo, mayDoAt, placesSeen, USUAL_ACCESS_POLICY, type Grant } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { accessOf, accessTo, SYSTEM, type Viewer } from '../../viewer/viewer';
import { roomViewer, sightViewer, type ShownSurgery } from './sight-viewers';

const viewer = (...grants: Grant[]): Viewer => ({
  person: { id: 'kim', name: 'Kim', email: 'kim@norfolk.example', sessionId: 'one' },
  access: new Map([['norfolk', accessOf(grants, USUAL_ACCESS_POLICY)]]),
  withoutSecondFactor: [],
});
const surgery: ShownSurgery = {
  ...{ authority: 'norfolk', place: 'norwich', showsUnpublished: true, isLive: true },
};
const head = viewer({ role: 'HEAD_OF_SERVICE', place: 'norwich' });
const readsUnpublished = (who: Viewer | typeof SYSTEM) =>
  mayDo(accessTo(who, 'norfolk')?.grants ?? [], 'READ_UNPUBLISHED');

const authority = { slug: 'norfolk', kind: 'AUTHORITY', parent: null } as const;
const norwich = { slug: 'norwich', kind: 'LOCALITY', parent: authority } as const;
const breckland = { slug: 'breckland', kind: 'LOCALITY', parent: authority } as const;
const team = { slug: 'norwich-assessment', kind: 'TEAM', parent: norwich } as const;

describe('who a follower is while figures of a surgery are read for them', () => {
  it('reads what is not published while a surgery that shows it is held, and at no other time', () => {
    expect(readsUnpublished(sightViewer(head, surgery))).toBe(true);
    expect(readsUnpublished(sightViewer(head, { ...surgery, isLive: false }))).toBe(false);
    expect(readsUnpublished(sightViewer(head, { ...surgery, showsUnpublished: false }))).toBe(
      false,
    );
    expect(readsUnpublished(head)).toBe(false);
  });

  it('reads nothing so of an authority that is not theirs', () => {
    const elsewhere = { ...surgery, authority: 'wendmere', place: 'wendmere' };
    expect(sightViewer(head, elsewhere)).toBe(head);
    expect(sightViewer(SYSTEM, surgery)).toBe(SYSTEM);
  });

  it('may do nothing as an analyst outside the place of the surgery', () => {
    const grants = accessTo(sightViewer(head, surgery), 'norfolk')?.grants ?? [];
    expect(mayDoAt(grants, 'READ_UNPUBLISHED', norwich)).toBe(true);
    expect(mayDoAt(grants, 'READ_UNPUBLISHED', breckland)).toBe(false);
  });
});

describe('who reads what is kept of a surgery', () => {
  it('sees its place with what is above and below it, and no other', () => {
    for (const showsUnpublished of [true, false]) {
      const access = accessTo(roomViewer({ ...surgery, showsUnpublished }), 'norfolk');
      if (access === null) throw new Error('The room sees nothing.');
      const seen = placesSeen([authority, norwich, breckland, team], access.grants, access.policy);
      expect([...seen].sort()).toEqual(['norfolk', 'norwich', 'norwich-assessment']);
    }
  });

  it('reads what is not published where the surgery shows it', () => {
    expect(readsUnpublished(roomViewer(surgery))).toBe(true);
    expect(readsUnpublished(roomViewer({ ...surgery, showsUnpublished: false }))).toBe(false);
  });
});
