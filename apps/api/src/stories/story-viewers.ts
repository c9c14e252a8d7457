import { USUAL_ACCESS_POLICY, type AccessPolicy, type Grant } from '@vital-signs/domain';
import { accessOf, type Viewer } from '../viewer/viewer';
import type { Viewers } from '../viewer/viewers';

/** Somebody who holds roles in authorities, as a story says it. */
export function viewerWith(
  roles: Readonly<Record<string, readonly Grant[]>>,
  policy: AccessPolicy = USUAL_ACCESS_POLICY,
): Viewer {
  return {
    person: { id: 'story', name: 'A Person', email: 'a.person@example.org', sessionId: 'story' },
    access: new Map(
      Object.entries(roles).map(([authority, grants]) => [authority, accessOf(grants, policy)]),
    ),
    withoutSecondFactor: [],
  };
}

/** Whoever asks is this viewer. */
export function alwaysAsking(viewer: Viewer): Viewers {
  return { of: () => viewer, close: () => Promise.resolve() };
}

const EVERY_ROLE: readonly Grant[] = [
  { role: 'ADMINISTRATOR', place: null },
  { role: 'ANALYST', place: null },
  { role: 'LEADER', place: null },
];

/** Somebody who may do everything in the sample authorities: stories about figures are told by them. */
export const SAMPLE_STAFF = viewerWith({ norfolk: EVERY_ROLE, wendmere: EVERY_ROLE });
