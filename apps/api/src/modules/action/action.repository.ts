import type { Queryable } from '@vital-signs/database';
import type { ActionFacts } from '@vital-signs/domain';

/** An action as it is kept. */
export interface ActionRecord extends ActionFacts {
  readonly id: number;
  /** Null: it is about the area, or the place as a whole. */
  readonly indicatorId: number | null;
  /** The report area that it is about as a whole; null: of none. */
  readonly reportAreaId: number | null;
  readonly placeId: number;
  readonly text: string;
  readonly owner: string | null;
  readonly agreedOn: string;
  readonly source: string;
  /** The surgery in which it was agreed; null: in none. */
  readonly surgeryId: number | null;
  readonly person: string;
  readonly at: string;
}

export interface ActionsAsked {
  readonly authorityId: number;
  readonly indicatorIds: readonly number[];
  readonly placeIds: readonly number[];
  /** The revision at which they stood so; null: as they stand now. */
  readonly at: number | null;
}

export interface ActionRepository {
  /** Those of several indicators and places in one statement, in the order in which they were agreed. */
  of(asked: ActionsAsked): Promise<readonly ActionRecord[]>;
  /** One that stands; null where there is none of that number. */
  byId(authorityId: number, id: number): Promise<ActionRecord | null>;
}

const SELECT = `
  SELECT id, "indicatorId", "reportAreaId", "placeId", text, owner, "dueOn", "agreedOn", state, "expectedEffect",
         "expectedValue", "expectedBy", source, "surgeryId", person, at
    FROM "Action" WHERE "authorityId" = $1`;

type Row = Omit<ActionRecord, 'at'> & { readonly at: Date };

const recordOf = ({ at, ...row }: Row): ActionRecord => ({ ...row, at: at.toISOString() });

export function createActionRepository(database: Queryable): ActionRepository {
  return {
    async of({ authorityId, indicatorIds, placeIds, at }) {
      const rows = await database.query<Row>(
        `${SELECT} AND "indicatorId" = ANY($2::int[]) AND "placeId" = ANY($3::int[])
            AND CASE WHEN $4::int IS NULL THEN "toRevision" IS NULL
                     ELSE "fromRevision" <= $4 AND ("toRevision" IS NULL OR "toRevision" > $4) END
          ORDER BY "agreedOn", id`,
        [authorityId, indicatorIds, placeIds, at],
      );
      return rows.map(recordOf);
    },

    async byId(authorityId, id) {
      const [row] = await database.query<Row>(`${SELECT} AND id = $2 AND "toRevision" IS NULL`, [
        authorityId,
        id,
      ]);
      return row === undefined ? null : recordOf(row);
    },
  };
}
