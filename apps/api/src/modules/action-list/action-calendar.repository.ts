import type { Queryable } from '@vital-signs/database';

/** As what an action stands in the calendar of a person. */
export interface CalendarNumbers {
  /** The number under which it stands. */
  readonly id: number;
  /** The one under which it was first written. */
  readonly first: number;
  /** That of the last message about it to the person; 0: there was none. */
  readonly sequence: number;
}

export interface ActionCalendarRepository {
  /** Of some actions that stand, as a person's calendar knows them. */
  numbers(
    authorityId: number,
    ids: readonly number[],
    userId: string,
  ): Promise<readonly CalendarNumbers[]>;
}

export function createActionCalendarRepository(database: Queryable): ActionCalendarRepository {
  return {
    numbers: (authorityId, ids, userId) =>
      database.query<CalendarNumbers>(
        `WITH RECURSIVE line AS (
           SELECT id, id AS first, "supersedesId" FROM "Action"
            WHERE "authorityId" = $1 AND id = ANY($2::int[])
           UNION ALL
           SELECT line.id, a.id, a."supersedesId" FROM line
             JOIN "Action" a ON a."authorityId" = $1 AND a.id = line."supersedesId"
         )
         SELECT line.id, line.first,
                coalesce((SELECT max(r.number) FROM "ActionReminder" r
                           WHERE r."authorityId" = $1 AND r."actionId" = line.first
                             AND r."userId" = $3), 0)::int AS sequence
           FROM line WHERE line."supersedesId" IS NULL`,
        [authorityId, ids, userId],
      ),
  };
}
