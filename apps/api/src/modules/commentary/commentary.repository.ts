import type {
  Audience,
  Basis,
  CommentaryFormat,
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
  reportAreaId: number | null;
  /** Slug of the heading that it is about. */
  area: string | null;
  periodKind: PeriodKind;
  periodStart: string;
  periodEnd: string;
  text: string;
  format: CommentaryFormat;
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
  /** The number of the same commentary as it stood before; null: it is the first. */
  supersedesId: number | null;
  /** The number of the commentary of an earlier month with whose words it began. */
  carriedFromId: number | null;
  /** Those words, and the first day of the month of which they spoke. */
  carriedText: string | null;
  carriedStart: string | null;
  /** The revision whose figures its author saw; null where nobody wrote it here. */
  writtenAtRevision: number | null;
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
  /** Numbers of the sections on which it may stand, and of indicators that it may be about. */
  sectionIds: readonly number[];
  indicatorIds: readonly number[];
  /** Number of an indicator on whose pages of the report it may stand. */
  pagesOf: number | null;
  /** Slugs of headings that it may be about. */
  areas: readonly string[];
  /** Whether what is about a place alone is asked for. */
  ofPlaces: boolean;
}

export interface CommentaryRepository {
  /** The analysis before notes, each in the order in which it was written. */
  of(asked: CommentaryAsked): Promise<CommentaryRow[]>;
  /** Everything that is approved for some readers about a month. */
  approvedFor(
    audiences: readonly Audience[],
    asked: Pick<CommentaryAsked, 'authorityId' | 'revision' | 'month'>,
  ): Promise<CommentaryRow[]>;
  /** Drafts as they stand, the oldest first. */
  drafts(authorityId: number): Promise<CommentaryRow[]>;
  /** One by its number, whether it stands or not. */
  byId(authorityId: number, id: number): Promise<CommentaryRow | null>;
  /** One with what it was before, the latest first. */
  versions(authorityId: number, id: number): Promise<CommentaryRow[]>;
  /** The numbers of the headings of an authority’s report, by their slugs. */
  areaNumbers(authorityId: number): Promise<ReadonlyMap<string, number>>;
}

/** Commentary with its claims as known at the revision $2. */
const SELECT = `
  SELECT c.id, c.kind, c."sectionId", c."indicatorId", c."placeId", c."periodKind",
         c."periodStart", c."periodEnd", c.text, c.format, c.source, c.state, c.audience,
         c."authorId", c."authorName", c."writtenAt",
         c."approvedById", c."approvedByName", c."approvedAt", c."toRevision",
         c."supersedesId", c."writtenAtRevision", c."reportAreaId", area.slug AS area,
         c."carriedFromId", carried.text AS "carriedText", carried."periodStart" AS "carriedStart",
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
    LEFT JOIN "ReportArea" area ON area."authorityId" = c."authorityId" AND area.id = c."reportAreaId"
    LEFT JOIN "Commentary" carried
           ON carried."authorityId" = c."authorityId" AND carried.id = c."carriedFromId"
   WHERE c."authorityId" = $1`;

const KNOWN_AT_REVISION = `c."fromRevision" <= $2 AND (c."toRevision" IS NULL OR c."toRevision" > $2)
    AND c."periodKind" IN ('MONTH', 'QUARTER') AND c."periodStart" = $3`;

/** Later than every revision that there can be: what is known now. */
export const NOW = 2 ** 31 - 1;

/** More are not told of one commentary. */
const MOST_VERSIONS = 200;

export function createCommentaryRepository(database: Queryable): CommentaryRepository {
  return {
    of: ({ authorityId, revision, month, sectionIds, indicatorIds, pagesOf, areas, ofPlaces }) =>
      database.query<CommentaryRow>(
        `${SELECT} AND ${KNOWN_AT_REVISION}
            AND (c."sectionId" = ANY($4) OR c."indicatorId" = ANY($5::int[]) OR area.slug = ANY($6::text[])
                 OR c."sectionId" IN (SELECT i."sectionId" FROM "SectionIndicator" i
                                       WHERE i."authorityId" = $1 AND i."indicatorId" = $8::int)
                 OR ($7 AND c."sectionId" IS NULL AND c."indicatorId" IS NULL AND c."reportAreaId" IS NULL))
          ORDER BY c.kind, c.id`,
        [authorityId, revision, month, sectionIds, indicatorIds, areas, ofPlaces, pagesOf],
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

    versions: (authorityId, id) =>
      database.query<CommentaryRow>(
        `WITH RECURSIVE chain AS (
           SELECT "authorityId", id, "supersedesId", 0 AS depth FROM "Commentary"
            WHERE "authorityId" = $1 AND id = $3
           UNION ALL
           SELECT o."authorityId", o.id, o."supersedesId", chain.depth + 1 FROM "Commentary" o
             JOIN chain ON o."authorityId" = chain."authorityId" AND o.id = chain."supersedesId"
            WHERE chain.depth < ${MOST_VERSIONS}
         )
         ${SELECT} AND c.id IN (SELECT id FROM chain) ORDER BY c.id DESC`,
        [authorityId, NOW, id],
      ),

    async areaNumbers(authorityId) {
      const rows = await database.query<{ slug: string; id: number }>(
        'SELECT slug, id FROM "ReportArea" WHERE "authorityId" = $1',
        [authorityId],
      );
      return new Map(rows.map(({ slug, id }) => [slug, id]));
    },
  };
}
