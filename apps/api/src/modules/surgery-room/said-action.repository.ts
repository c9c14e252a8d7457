import type { Queryable } from '@vital-signs/database';
import type { SurgeryKey } from '../surgery/surgery.repository';
import type { ActionFacts, NamedIndicator } from '@vital-signs/domain';

/** An action that was agreed in a surgery, as it stands now. */
export interface SaidActionRecord extends ActionFacts {
  /** The number under which it was first written there: what was said names this one. */
  readonly said: number;
  readonly number: number;
  readonly owner: string | null;
  /** The address with which the owner signs in; null: a post, or nobody who signs in here. */
  readonly ownerEmail: string | null;
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
     SELECT later.said, a.id AS number, a.owner, a."ownerEmail", a."dueOn", a.state, a."expectedEffect",
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

/** An action that was agreed in a surgery, as one of its rows has it: one for each time it was written. */
export interface WrittenSaidAction extends ActionFacts {
  readonly number: number;
  /** The row that this one replaced; null: it is the first. */
  readonly supersedesId: number | null;
  readonly text: string;
  readonly owner: string | null;
  /** The indicator as it was called then, and its unit; null: none is named. */
  readonly indicator: NamedIndicator | null;
  readonly unit: string | null;
  /** The place by the name that it had then. */
  readonly name: string;
  readonly person: string;
  readonly at: string;
}

interface WrittenRow extends Omit<WrittenSaidAction, 'indicator' | 'at'> {
  readonly key: string | null;
  readonly ref: string | null;
  readonly title: string | null;
  readonly at: Date;
}

/** What place p was called at a revision. */
export const placeNameAt = (revision: string) => `
  coalesce((SELECT f.name FROM "FormerPlace" f
             WHERE f."authorityId" = p."authorityId" AND f."placeId" = p.id
               AND f."beforeRevision" > ${revision}
             ORDER BY f."beforeRevision" LIMIT 1), p.name)`;

/**
 * Every row of the actions that were agreed in a surgery, the first first: what was said stays as it was
 * said, whatever is written of it later.
 */
export async function writtenSaidActions(
  database: Queryable,
  { authorityId, number }: SurgeryKey,
): Promise<readonly WrittenSaidAction[]> {
  const rows = await database.query<WrittenRow>(
    `WITH RECURSIVE written AS (
       SELECT * FROM "Action" WHERE "authorityId" = $1 AND "surgeryId" = $2
       UNION
       SELECT a.* FROM written
         JOIN "Action" a ON a."authorityId" = $1 AND a."supersedesId" = written.id
     )
     SELECT a.id AS number, a."supersedesId", a.text, a.owner, a."dueOn", a.state, a."expectedEffect",
            a."expectedValue", a."expectedBy", a.person, a.at, i.key, v.ref, v.name AS title, v.unit,
            ${placeNameAt('a."fromRevision"')} AS name
       FROM written a
       JOIN "Place" p ON p."authorityId" = $1 AND p.id = a."placeId"
       LEFT JOIN "Indicator" i ON i."authorityId" = $1 AND i.id = a."indicatorId"
       LEFT JOIN "IndicatorVersion" v
         ON v."authorityId" = $1 AND v."indicatorId" = a."indicatorId"
        AND v."fromRevision" <= a."fromRevision"
        AND (v."toRevision" IS NULL OR v."toRevision" > a."fromRevision")
      ORDER BY a.id`,
    [authorityId, number],
  );
  return rows.map(({ key, ref, title, at, ...row }) => ({
    ...row,
    indicator: key === null ? null : { key, ref, name: title },
    at: at.toISOString(),
  }));
}

/** The rows of every action that was taken back in a surgery of an authority, which is the first parameter. */
export const TAKEN_BACK = `
  back AS (
    SELECT "actionId" AS id FROM "SurgeryEntry"
     WHERE "authorityId" = $1 AND withdrawn AND "actionId" IS NOT NULL
    UNION
    SELECT a.id FROM back JOIN "Action" a ON a."authorityId" = $1 AND a."supersedesId" = back.id
  )`;
