import type { Queryable } from '@vital-signs/database';
import type { ActionFacts, ActionReviewing } from '@vital-signs/domain';
import { TAKEN_BACK } from '../surgery-room/said-action.repository';

/** An action as it is kept. */
export interface ActionRecord extends ActionFacts {
  readonly id: number;
  /** Null: it is about the area, or the place as a whole. */
  readonly indicatorId: number | null;
  /** The report area that it is about as a whole; null: of none. */
  readonly reportAreaId: number | null;
  /** The slug of that area. */
  readonly reportArea: string | null;
  readonly placeId: number;
  readonly text: string;
  readonly owner: string | null;
  /** The address with which the owner signs in, where they are known; null: a post, or nobody who signs in here. */
  readonly ownerEmail: string | null;
  /** Why it was closed; null while it is open, or where nobody said. */
  readonly closedBecause: string | null;
  readonly agreedOn: string;
  /** The last day on which its place stood, where that has an end; null: it stands. */
  readonly stoodUntil: string | null;
  readonly source: string;
  /** The surgery in which it was agreed; null: in none. */
  readonly surgeryId: number | null;
  readonly person: string;
  readonly at: string;
}

/** An action, with whether it can be reviewed, and was. */
export interface ReviewedRecord extends ActionRecord {
  readonly reviewing: ActionReviewing;
}

/** The actions that are read: those about any of the indicators at any of the places. */
export interface ActionsAsked {
  readonly authorityId: number;
  readonly indicatorIds: readonly number[];
  readonly placeIds: readonly number[];
  /** The revision at which they stood so; null: as they stand now. */
  readonly at: number | null;
  /** The revision whose figures are looked at for their review; left out: those of now. */
  readonly figuresAt?: number;
}

export interface ActionRepository {
  /**
   * Those of several indicators and places in one statement, in the order in which they were agreed. What was
   * taken back in its surgery was never agreed, and is not among them.
   */
  of(asked: ActionsAsked): Promise<readonly ReviewedRecord[]>;
  /** Every one of an authority, as they stood at a revision; null: as they stand now. */
  all(
    authorityId: number,
    at: number | null,
    /** The revision whose figures are looked at for their review; left out: those of now. */
    figuresAt?: number,
  ): Promise<readonly ReviewedRecord[]>;
  /** One that stands; null where there is none of that number. */
  byId(authorityId: number, id: number): Promise<ActionRecord | null>;
  /** The number under which an action stands that once had this one; null: it never had. */
  standingNumber(authorityId: number, id: number): Promise<number | null>;
}

const COLUMNS = `
         id, "indicatorId", "reportAreaId", "placeId", text, owner, "ownerEmail", "closedBecause", "dueOn", "agreedOn", state, "expectedEffect",
         "expectedValue", "expectedBy", source, "surgeryId", person, at,
         (SELECT CASE WHEN bool_or(l."validTo" IS NULL) THEN NULL
                      ELSE to_char(max(l."validTo") - 1, 'YYYY-MM-DD') END
            FROM "PlaceLink" l
           WHERE l."authorityId" = "Action"."authorityId" AND l."childId" = "Action"."placeId"
             AND l."toRevision" IS NULL) AS "stoodUntil",
         (SELECT area.slug FROM "ReportArea" area
           WHERE area."authorityId" = "Action"."authorityId" AND area.id = "reportAreaId") AS "reportArea"`;

const SELECT = `SELECT ${COLUMNS} FROM "Action" WHERE "authorityId" = $1`;

/**
 * Whether a figure of the month is on record that was expected of an action and that is not modelled,
 * and whether something was said of its indicator and place since, in a surgery of that month or later.
 */
const REVIEWING = (figuresAt: string) => `
  CASE WHEN NOT EXISTS (
         SELECT 1 FROM "Observation" o
          WHERE o."authorityId" = "Action"."authorityId" AND o."indicatorId" = "Action"."indicatorId"
            AND o."placeId" = "Action"."placeId" AND o.provenance <> 'MODELLED'
            AND o."periodStart" <= "expectedBy" AND o."periodEnd" > "expectedBy"
            AND coalesce(o.value, o.numerator) IS NOT NULL
            AND (${figuresAt}::int IS NULL OR o."fromRevision" <= ${figuresAt})
            AND (o."toRevision" IS NULL OR o."toRevision" > ${figuresAt})) THEN 'NO_FIGURE'
       WHEN EXISTS (
         SELECT 1 FROM "SurgeryEntry" e
           JOIN "SurgeryItem" i ON i."authorityId" = e."authorityId" AND i.id = e."itemId"
           JOIN "Surgery" s ON s."authorityId" = e."authorityId" AND s.id = e."surgeryId"
          WHERE e."authorityId" = "Action"."authorityId" AND e.kind IN ('NOTE', 'DECISION')
            AND NOT e.withdrawn AND NOT EXISTS (
                SELECT 1 FROM "SurgeryEntry" l
                 WHERE l."authorityId" = e."authorityId" AND l."supersedesId" = e.id)
            AND i."indicatorId" = "Action"."indicatorId"
            AND coalesce(i."placeId", s."placeId") = "Action"."placeId"
            AND s.state IN ('ENDED', 'APPROVED') AND s."periodEnd" > "expectedBy"
            AND s."openedAt" > "expectedBy") THEN 'REVIEWED'
       ELSE 'NOT_YET' END AS reviewing`;

/** What stood at the revision of a parameter, or where that is null stands now. */
const STANDING = (at: string) => `
  CASE WHEN ${at}::int IS NULL THEN "toRevision" IS NULL
       ELSE "fromRevision" <= ${at} AND ("toRevision" IS NULL OR "toRevision" > ${at}) END`;

type Row = Omit<ActionRecord, 'at'> & { readonly at: Date };

const recordOf = <Kept extends Row>({ at, ...row }: Kept) => ({ ...row, at: at.toISOString() });

export function createActionRepository(database: Queryable): ActionRepository {
  return {
    async all(authorityId, at, figuresAt) {
      const rows = await database.query<Row & { readonly reviewing: ActionReviewing }>(
        `SELECT ${COLUMNS}, ${REVIEWING('$3')} FROM "Action"
          WHERE "authorityId" = $1 AND ${STANDING('$2')} ORDER BY "agreedOn", id`,
        [authorityId, at, figuresAt ?? null],
      );
      return rows.map(recordOf);
    },

    async standingNumber(authorityId, id) {
      const [row] = await database.query<{ id: number }>(
        `WITH RECURSIVE later AS (
           SELECT id, "toRevision" FROM "Action" WHERE "authorityId" = $1 AND id = $2
           UNION
           SELECT a.id, a."toRevision" FROM "Action" a JOIN later l ON a."supersedesId" = l.id
            WHERE a."authorityId" = $1
         )
         SELECT id FROM later WHERE "toRevision" IS NULL ORDER BY id DESC LIMIT 1`,
        [authorityId, id],
      );
      return row?.id ?? null;
    },

    async of({ authorityId, indicatorIds, placeIds, at, figuresAt = null }) {
      const rows = await database.query<Row & { readonly reviewing: ActionReviewing }>(
        `WITH RECURSIVE ${TAKEN_BACK}
         SELECT ${COLUMNS}, ${REVIEWING('$5')} FROM "Action"
          WHERE "authorityId" = $1 AND "indicatorId" = ANY($2::int[]) AND "placeId" = ANY($3::int[])
            AND ${STANDING('$4')}
            AND NOT (state = 'DROPPED' AND id IN (SELECT id FROM back))
          ORDER BY "agreedOn", id`,
        [authorityId, indicatorIds, placeIds, at, figuresAt],
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
