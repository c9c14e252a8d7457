import type { Queryable } from '@vital-signs/database';
import { tooMuchSaid } from '@vital-signs/domain';
import { refused } from '../../errors';
import type { SurgeryKey } from './surgery.repository';

/**
 * Makes sure that more can be said in a surgery, which is locked meanwhile.
 * @throws GraphQLError where it holds as much as it can, of all or of this person
 */
export async function requireRoomForMore(
  record: Queryable,
  { authorityId, number }: SurgeryKey,
  person: string | null,
  { isCorrection = false } = {},
): Promise<void> {
  const [said] = await record.query<Record<'standing' | 'standingOf' | 'written' | 'of', number>>(
    `SELECT count(*) FILTER (WHERE e.stands)::int AS standing,
            count(*) FILTER (WHERE e.stands AND e."personId" = $3)::int AS "standingOf",
            count(*)::int AS written, count(*) FILTER (WHERE e."personId" = $3)::int AS of
       FROM (SELECT s."personId", NOT s.withdrawn AND NOT EXISTS (
                    SELECT 1 FROM "SurgeryEntry" l
                     WHERE l."authorityId" = $1 AND l."surgeryId" = $2 AND l."supersedesId" = s.id) AS stands
               FROM "SurgeryEntry" s WHERE s."authorityId" = $1 AND s."surgeryId" = $2) e`,
    [authorityId, number, person],
  );
  const { standing = 0, standingOf = 0, written = 0, of = 0 } = said ?? {};
  const soFar = {
    standing: { inSurgery: standing, byPerson: standingOf },
    written: { inSurgery: written, byPerson: of },
  };
  const problem = tooMuchSaid(soFar, { isCorrection });
  if (problem !== null) throw refused('TOO_MANY', problem);
}
