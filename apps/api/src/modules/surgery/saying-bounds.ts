import type { Queryable } from '@vital-signs/database';
import { tooMuchSaid, type SaidSoFar } from '@vital-signs/domain';
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
  const [said] = await record.query<SaidSoFar>(
    `SELECT count(*)::int AS "inSurgery", count(*) FILTER (WHERE "personId" = $3)::int AS "byPerson"
       FROM "SurgeryEntry" WHERE "authorityId" = $1 AND "surgeryId" = $2`,
    [authorityId, number, person],
  );
  const problem = tooMuchSaid(said ?? { inSurgery: 0, byPerson: 0 }, { isCorrection });
  if (problem !== null) throw refused('TOO_MANY', problem);
}
