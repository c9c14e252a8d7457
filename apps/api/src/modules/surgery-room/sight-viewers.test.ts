import { mayDo, placesSeen, USUAL_ACCESS_POLICY, type Grant } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { accessOf, accessTo, SYSTEM, type Viewer } from '../../viewer/viewer';
import { roomViewer, sightViewer, type ShownSurgery } from './sight-viewers';

const viewer = (...grants: Grant[]): Viewer => ({
  person: { id: 'kim', name: 'Kim', email: 'kim@norfolk.example', sessionId: 'one' },
  access: new Map([['norfolk', accessOf(grants, USUAL_ACCESS_POLICY)]]),
  withoutSecondFactor: [],
});
const surgery: ShownSurgery = {
  ...{ authority: 'norfolk', place: 'norwich', figures: 'UNPUBLISHED' },
};
const head = viewer({ role: 'HEAD_OF_SERVICE', place: 'norwich' });
const analyst = viewer({ role: 'ANALYST', place: null });
const readsUnpublished = (who: Viewer | typeof SYSTEM) =>
  mayDo(accessTo(who, 'norfolk')?.grants ?? [], 'READ_UNPUBLISHED');

const authority = { slug: 'norfolk', kind: 'AUTHORITY', parent: null } as const;
const norwich = { slug: 'norwich', kind: 'LOCALITY', parent: authority } as const;
const breckland = { slug: 'breckland', kind: 'LOCALITY', parent: authority } as const;
const team = { slug: 'norwich-assessment', kind: 'TEAM', parent: norwich } as const;

describe('who a follower is while figures of a surgery are read for them', () => {
  it('reads what is not published where a surgery shows it, whoever they are', () => {
    for (const who of [head, analyst]) {
      expect(readsUnpublished(sightViewer(who, surgery))).toBe(true);
    }
    expect(readsUnpublished(head)).toBe(false);
  });

  it('reads what is published where it shows no more, also an analyst at the wall', () => {
    for (const who of [head, analyst]) {
      const reader = sightViewer(who, { ...surgery, figures: 'PUBLISHED' });
      expect(readsUnpublished(reader)).toBe(false);
    }
  });

  it('is themselves before it begins', () => {
    for (const who of [head, analyst]) {
      expect(sightViewer(who, { ...surgery, figures: 'OWN' })).toBe(who);
    }
  });

  it('reads nothing so of an authority that is not theirs', () => {
    const elsewhere = { ...surgery, authority: 'wendmere', place: 'wendmere' };
    expect(sightViewer(head, elsewhere)).toBe(head);
    expect(sightViewer(SYSTEM, surgery)).toBe(SYSTEM);
  });

  it('is shown no place more than they are shown anyway', () => {
    const places = [authority, norwich, breckland, team];
    const seen = (who: Viewer | typeof SYSTEM) => {
      const access = accessTo(who, 'norfolk');
      return access === null ? [] : [...placesSeen(places, access.grants, access.policy)].sort();
    };
    expect(seen(sightViewer(head, surgery))).toEqual(seen(head));
  });
});

describe('who reads what is kept of a surgery', () => {
  it('sees its place with what is above and below it, and no other', () => {
    for (const figures of ['UNPUBLISHED', 'PUBLISHED', 'OWN'] as const) {
      const access = accessTo(roomViewer({ ...surgery, figures }), 'norfolk');
      if (access === null) throw new Error('The room sees nothing.');
      const seen = placesSeen([authority, norwich, breckland, team], access.grants, access.policy);
      expect([...seen].sort()).toEqual(['norfolk', 'norwich', 'norwich-assessment']);
    }
  });

  it('reads what is not published where the surgery shows it', () => {
    expect(readsUnpublished(roomViewer(surgery))).toBe(true);
    expect(readsUnpublished(roomViewer({ ...surgery, figures: 'PUBLISHED' }))).toBe(false);
  });
});
