import type { Queryable } from '@vital-signs/database';
import type { SurgeryKey } from '../surgery/surgery.repository';
import type { ActionFacts } from '@vital-signs/domain';

/** An action that was agreed in a surgery, as it stands now. */
export interface SaidActionRecord extends ActionFacts {
  /** The number under which it was first written there: what was said names this one. */
  readonly said: number;
  readonly number: number;
  readonly owner: string | null;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
}

/** Every action that was ever named by what was said in a surgery, each as it stands now. */
export function saidActions(
  database: Queryable,
  { authorityId, number }: SurgeryKey,
): Promise<readonly SaidActionRecord[]> {
  return database.query<SaidActionRecord>(
    `WITH RECURSIVE later AS (
       SELECT id, id AS said FROM "Action" WHERE "authorityId" = $1 AND "surgeryId" = $2
       UNION
       SELECT a.id, later.said FROM later
         JOIN "Action" a ON a."authorityId" = $1 AND a."supersedesId" = later.id
     )
     SELECT later.said, a.id AS number, a.owner, a."dueOn", a.state, a."expectedEffect",
            a."expectedValue", a."expectedBy", i.key AS indicator,
            (SELECT v.unit FROM "IndicatorVersion" v
              WHERE v."authorityId" = $1 AND v."indicatorId" = a."indicatorId"
                AND v."toRevision" IS NULL LIMIT 1) AS unit,
            p.slug, p.name, p."shortName"
       FROM later
       JOIN "Action" a ON a."authorityId" = $1 AND a.id = later.id AND a."toRevision" IS NULL
       JOIN "Place" p ON p."authorityId" = $1 AND p.id = a."placeId"
       LEFT JOIN "Indicator" i ON i."authorityId" = $1 AND i.id = a."indicatorId"`,
    [authorityId, number],
  );
}
