import type {
  Audience,
  Basis,
  CommentaryKind,
  CommentaryState,
  PeriodKind,
  Queryable,
  StatementRelation,
} from '@vital-signs/database';

/** A claim as it is kept, with numbers of indicator and place in their authority. */
export interface StatementRow {
  id: number;
  indicatorId: number;
  placeId: number;
  basis: Basis;
  periodKind: PeriodKind;
  periodStart: string;
  periodEnd: string;
  relation: StatementRelation;
  number: number | null;
  /** First day of the month that it names. */
  since: string | null;
  decimals: number;
  text: string;
  source: string;
}

/** What was said, as it is kept. */
export interface CommentaryRow {
  id: number;
  kind: CommentaryKind;
  sectionId: number | null;
  indicatorId: number | null;
  placeId: number | null;
  periodKind: PeriodKind;
  periodStart: string;
  periodEnd: string;
  text: string;
  source: string;
  state: CommentaryState;
  /** Whether it may stand in a public edition. */
  audience: Audience;
  /** Who wrote it here; null where it comes from a report. */
  authorId: string | null;
  authorName: string | null;
  writtenAt: Date | null;
  /** Who approved it here. */
  approvedById: string | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  /** The revision that took it away; null while it stands. */
  toRevision: number | null;
  /** In the order in which they were written down. */
  statements: StatementRow[];
}

export interface CommentaryAsked {
  authorityId: number;
  revision: number;
  /** First day of the month that it is about. */
  month: string;
  /** Numbers of the sections on which it may stand, and of an indicator that it may be about. */
  sectionIds: readonly number[];
  indicatorId: number | null;
}

export interface CommentaryRepository {
  /** The analysis before notes, each in the order in which it was written. */
  of(asked: CommentaryAsked): Promise<CommentaryRow[]>;
  /** Everything that is approved for some readers about a month. */
  approvedFor(
    audiences: readonly Audience[],
    asked: Omit<CommentaryAsked, 'sectionIds' | 'indicatorId'>,
  ): Promise<CommentaryRow[]>;
  /** Drafts as they stand, the oldest first. */
  drafts(authorityId: number): Promise<CommentaryRow[]>;
  /** One by its number, whether it stands or not. */
  byId(authorityId: number, id: number): Promise<CommentaryRow | null>;
}

/** Commentary with its claims as known at the revision $2. */
const SELECT = `
  SELECT c.id, c.kind, c."sectionId", c."indicatorId", c."placeId", c."periodKind",
         c."periodStart", c."periodEnd", c.text, c.source, c.state, c.audience,
         c."authorId", c."authorName", c."writtenAt",
         c."approvedById", c."approvedByName", c."approvedAt", c."toRevision",
         (SELECT coalesce(json_agg(json_build_object(
                   'id', s.id, 'indicatorId', s."indicatorId", 'placeId', s."placeId",
                   'basis', s.basis, 'periodKind', s."periodKind",
                   'periodStart', s."periodStart", 'periodEnd', s."periodEnd",
                   'relation', s.relation, 'number', s.number, 'since', s.since,
                   'decimals', s.decimals, 'text', s.text, 'source', s.source)
                   ORDER BY s.id), '[]')
            FROM "Statement" s
           WHERE s."authorityId" = c."authorityId" AND s."commentaryId" = c.id
             AND s."fromRevision" <= $2
             AND (s."toRevision" IS NULL OR s."toRevision" > $2)) AS statements
    FROM "Commentary" c
   WHERE c."authorityId" = $1`;

const KNOWN_AT_REVISION = `c."fromRevision" <= $2 AND (c."toRevision" IS NULL OR c."toRevision" > $2)
    AND c."periodKind" = 'MONTH' AND c."periodStart" = $3`;

/** Later than every revision that there can be: what is known now. */
export const NOW = 2 ** 31 - 1;

export function createCommentaryRepository(database: Queryable): CommentaryRepository {
  return {
    of: ({ authorityId, revision, month, sectionIds, indicatorId }) =>
      database.query<CommentaryRow>(
        `${SELECT} AND ${KNOWN_AT_REVISION}
            AND (c."sectionId" = ANY($4) OR c."indicatorId" = $5)
          ORDER BY c.kind, c.id`,
        [authorityId, revision, month, sectionIds, indicatorId],
      ),

    approvedFor: (audiences, { authorityId, revision, month }) =>
      database.query<CommentaryRow>(
        `${SELECT} AND ${KNOWN_AT_REVISION} AND c.state = 'APPROVED' AND c.audience::text = ANY($4::text[])
          ORDER BY c.kind, c.id`,
        [authorityId, revision, month, audiences],
      ),

    drafts: (authorityId) =>
      database.query<CommentaryRow>(
        `${SELECT} AND c.state = 'DRAFT' AND c."toRevision" IS NULL ORDER BY c."writtenAt", c.id`,
        [authorityId, NOW],
      ),

    async byId(authorityId, id) {
      const [row] = await database.query<CommentaryRow>(`${SELECT} AND c.id = $3`, [
        authorityId,
        NOW,
        id,
      ]);
      return row ?? null;
    },
  };
}
