import type { Queryable, RestatementCause, RevisionCause } from '@vital-signs/database';

/** A revision that bears on a figure: what it wrote or closed. */
export interface Touch {
  /** FIGURE: what was reported. STANDARD: a tolerance. DEFINITION: what the indicator is. */
  readonly touched: 'FIGURE' | 'STANDARD' | 'DEFINITION';
  readonly indicatorId: number;
  /** Null: every place. */
  readonly placeId: number | null;
  /** First day of the month; null: every month. */
  readonly month: string | null;
  readonly revision: number;
}

/** A revision with who made it, when and why. */
export interface RevisionMade {
  readonly number: number;
  readonly cause: RevisionCause;
  readonly restates: RestatementCause | null;
  readonly reason: string;
  readonly person: string;
  readonly at: Date;
}

export interface TouchesAsked {
  readonly authorityId: number;
  /** Revisions after this one, up to and with the other. */
  readonly after: number;
  readonly until: number;
  /** First days of the months that are looked at, the earliest and the last. */
  readonly from: string;
  readonly to: string;
}

export interface RestatementRepository {
  touches(asked: TouchesAsked): Promise<Touch[]>;
  /** In their order. */
  revisions(asked: Pick<TouchesAsked, 'authorityId' | 'after' | 'until'>): Promise<RevisionMade[]>;
}

/** What of a table lived or died by a revision of the span. */
const CHANGED_IN_SPAN = (revision: string) => `${revision} > $2 AND ${revision} <= $3`;

const FIGURES = (revision: string) => `
  SELECT 'FIGURE' AS touched, "indicatorId", "placeId", "periodStart" AS month, ${revision} AS revision
    FROM "Observation"
   WHERE "authorityId" = $1 AND "periodKind" = 'MONTH' AND "periodStart" BETWEEN $4::date AND $5::date
     AND ${CHANGED_IN_SPAN(revision)}`;

const STANDARDS = (table: string, touched: string, place: string, revision: string) => `
  SELECT '${touched}', "indicatorId", ${place}::int, NULL::date, ${revision}
    FROM "${table}" WHERE "authorityId" = $1 AND ${CHANGED_IN_SPAN(revision)}`;

export function createRestatementRepository(database: Queryable): RestatementRepository {
  return {
    touches: ({ authorityId, after, until, from, to }) =>
      database.query<Touch>(
        `${FIGURES('"fromRevision"')} UNION ${FIGURES('"toRevision"')}
         UNION ${STANDARDS('Tolerance', 'STANDARD', '"placeId"', '"fromRevision"')}
         UNION ${STANDARDS('Tolerance', 'STANDARD', '"placeId"', '"toRevision"')}
         UNION ${STANDARDS('IndicatorVersion', 'DEFINITION', 'NULL', '"fromRevision"')}`,
        [authorityId, after, until, from, to],
      ),

    async revisions({ authorityId, after, until }) {
      const rows = await database.query<Omit<RevisionMade, 'at'> & { at: string | Date }>(
        `SELECT number, cause, restates, reason, person, at FROM "Revision"
          WHERE "authorityId" = $1 AND number > $2 AND number <= $3 ORDER BY number`,
        [authorityId, after, until],
      );
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },
  };
}
