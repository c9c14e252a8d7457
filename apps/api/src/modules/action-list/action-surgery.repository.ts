import type { Queryable } from '@vital-signs/database';

/** A surgery in which actions were agreed. */
export interface ActionSurgeryRecord {
  readonly id: number;
  readonly title: string;
  readonly placeId: number;
}

export interface ActionSurgeryRepository {
  /** Those in which any action was agreed, the latest first. */
  withActions(authorityId: number): Promise<readonly ActionSurgeryRecord[]>;
}

export function createActionSurgeryRepository(database: Queryable): ActionSurgeryRepository {
  return {
    withActions: (authorityId) =>
      database.query<ActionSurgeryRecord>(
        `SELECT id, title, "placeId" FROM "Surgery" s
          WHERE "authorityId" = $1 AND EXISTS (
                SELECT 1 FROM "Action" a WHERE a."authorityId" = $1 AND a."surgeryId" = s.id)
          ORDER BY "startsAt" DESC, id DESC`,
        [authorityId],
      ),
  };
}
