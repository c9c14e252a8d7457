import { ROLES, ROLES_WITHOUT_PLACE, roleName } from '@vital-signs/domain';
import { csvText } from '../../lib/csv-text';
import type { FrameAuthority } from '../../lib/frame';

/** A list to fill in: the headings, and each role once with a place where it takes one. */
export async function bulkTemplate(frame: FrameAuthority | null): Promise<string> {
  const place = frame?.places.find(({ kind }) => kind === 'LOCALITY')?.slug ?? '';
  return csvText({
    preamble: [],
    headings: ['email', 'name', 'role', 'place'],
    lines: ROLES.map((role) => [
      `${role.toLowerCase().replaceAll('_', '.')}@example.org`,
      `A ${roleName(role).toLowerCase()}`,
      roleName(role),
      ROLES_WITHOUT_PLACE.includes(role) ? '' : place,
    ]),
  });
}
