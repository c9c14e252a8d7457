import { abilitiesOf } from '@vital-signs/domain';
import { accessOf, type Viewer } from './viewer';

/**
 * Somebody as they would read without what is not published: whoever reads it, reads as leaders do
 * then. What is written down for others is made so.
 */
export function publishedReader(viewer: Viewer): Viewer {
  const access = [...viewer.access].map(([slug, { grants, policy }]) => {
    const without = grants.map(({ role, place }) => ({
      role: abilitiesOf(role).includes('READ_UNPUBLISHED') ? ('LEADER' as const) : role,
      place,
    }));
    return [slug, accessOf(without, policy)] as const;
  });
  return { ...viewer, access: new Map(access) };
}
