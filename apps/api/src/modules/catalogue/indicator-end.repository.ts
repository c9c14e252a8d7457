import type { Queryable } from '@vital-signs/database';

/** How many figures of an indicator are on record for a month. */
export interface MonthOfFigures {
  /** First day of the month. */
  readonly month: string;
  readonly figures: number;
}

/** The months from a day on, and before another where one is named, for which an indicator has figures at a revision. */
export function monthsOfFigures(
  database: Queryable,
  { authorityId, revision }: { readonly authorityId: number; readonly revision: number },
  indicatorId: number,
  { from, to }: { readonly from: string; readonly to: string | null },
): Promise<MonthOfFigures[]> {
  return database.query<MonthOfFigures>(
    `SELECT o."periodStart" AS month, count(*)::int AS figures FROM "Observation" o
      WHERE o."authorityId" = $1 AND o."indicatorId" = $2 AND o."periodKind" = 'MONTH'
        AND o."fromRevision" <= $3 AND (o."toRevision" IS NULL OR o."toRevision" > $3)
        AND o."periodStart" >= $4::date AND ($5::date IS NULL OR o."periodStart" < $5::date)
        AND o.basis <> 'YEAR_TO_DATE' AND o.value IS NOT NULL
      GROUP BY o."periodStart" ORDER BY o."periodStart"`,
    [authorityId, indicatorId, revision, from, to],
  );
}
