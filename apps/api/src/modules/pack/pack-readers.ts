import type { PackReaders } from '@vital-signs/database';
import { USUAL_ACCESS_POLICY, type Role } from '@vital-signs/domain';
import { accessOf, NOBODY, type Viewer } from '../../viewer/viewer';

/** As which role the readers of a pack read the record; null: as somebody who is not signed in. */
const READ_AS: Readonly<Record<PackReaders, Role | null>> = {
  LEADERSHIP: 'LEADER',
  MEMBERS: 'MEMBER',
  PUBLIC: null,
};

/**
 * Who reads a pack, for the services that gather what stands in it: it holds what its readers may see,
 * whoever has it made.
 */
export function viewerOfPack(readers: PackReaders, authority: string): Viewer {
  const role = READ_AS[readers];
  if (role === null) return NOBODY;
  const access = accessOf([{ role, place: null }], USUAL_ACCESS_POLICY);
  return { ...NOBODY, access: new Map([[authority, access]]) };
}
