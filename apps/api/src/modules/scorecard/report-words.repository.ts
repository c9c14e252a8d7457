import type { CommentaryFormat, Queryable } from '@vital-signs/database';

/** What a report says beside its figures: a comment, an action, a print, or the year before. */
export interface ReportWord {
  readonly kind: 'COMMENT' | 'ACTION' | 'PRINT' | 'PREVIOUS_YEAR';
  readonly indicatorId: number;
  readonly text: string;
  /** Whether it was written with marks; of comments alone. */
  readonly format: CommentaryFormat;
  /** First day after the period that it is of; null: it holds until it is done. */
  readonly periodEnd: string | null;
}

export interface ReportWordsAsked {
  readonly authorityId: number;
  readonly revision: number;
  readonly placeId: number;
  /** Whether the place is the authority: it has what is said of no place too. */
  readonly isAuthority: boolean;
  /** First day after the month. */
  readonly periodEnd: string;
  /** The last day on which an action that is shown was agreed. */
  readonly actionsUntil: string;
  /** First day after the financial year before. */
  readonly previousYearEnd: string;
}

export interface ReportWordsRepository {
  /** In the order in which they were written. */
  at(asked: ReportWordsAsked): Promise<ReportWord[]>;
}

const alive = (row: string) => `${row}."authorityId" = $1 AND ${row}."fromRevision" <= $2
    AND (${row}."toRevision" IS NULL OR ${row}."toRevision" > $2)`;

export function createReportWordsRepository(database: Queryable): ReportWordsRepository {
  return {
    at: ({ authorityId, revision, placeId, isAuthority, ...days }) =>
      database.query<ReportWord>(
        `SELECT 'COMMENT' AS kind, c."indicatorId", c.text, c.format::text AS format, c."periodEnd", c.id::bigint AS position
           FROM "Commentary" c
          WHERE ${alive('c')} AND c.state = 'APPROVED' AND c."indicatorId" IS NOT NULL
            AND (c."placeId" = $3 OR ($4 AND c."placeId" IS NULL)) AND c."periodEnd" <= $5::date
         UNION ALL
         SELECT 'ACTION', a."indicatorId",
                a.text || CASE WHEN a.owner IS NULL THEN '' ELSE ' (' || a.owner || ')' END,
                'PLAIN', NULL, a.id
           FROM "Action" a
          WHERE ${alive('a')} AND a."indicatorId" IS NOT NULL AND a."placeId" = $3
            AND a.state <> 'DROPPED' AND a."agreedOn" <= $7::date
         UNION ALL
         SELECT 'PRINT', o."indicatorId", o."ratingAsPrinted", 'PLAIN', o."periodEnd", o.id
           FROM "Observation" o
          WHERE ${alive('o')} AND o."placeId" = $3 AND o."ratingAsPrinted" IS NOT NULL
            AND o."periodEnd" <= $5::date
         UNION ALL
         SELECT 'PREVIOUS_YEAR', o."indicatorId", coalesce(o."textAsPrinted", o.value::text),
                'PLAIN', o."periodEnd", o.id
           FROM "Observation" o
          WHERE ${alive('o')} AND o."placeId" = $3 AND o."periodEnd" = $6::date
            AND (o.basis = 'YEAR_TO_DATE' OR o."periodKind" = 'FINANCIAL_YEAR')
            AND (o."textAsPrinted" IS NOT NULL OR o.value IS NOT NULL)
          ORDER BY position`,
        [
          ...[authorityId, revision, placeId, isAuthority],
          ...[days.periodEnd, days.previousYearEnd, days.actionsUntil],
        ],
      ),
  };
}
