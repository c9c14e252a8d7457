import type {
  Audience,
  JudgementModel,
  PeriodKind,
  Precision,
  Queryable,
} from '@vital-signs/database';

/** An edition as listed beside its authority, without its document. */
export interface EditionSummary {
  number: number;
  periodKind: PeriodKind;
  periodStart: string;
  periodEnd: string;
  revision: number;
  accurateAsOf: string | null;
  audience: Audience;
  publishedBy: string;
  publishedAt: string;
  documentFormat: number;
  hash: string;
  rulesVersion: string;
  /** Where its figures come from, in words; null where nobody said it. */
  source: string | null;
  /** What its readers should know of it; null: nothing. */
  notes: string | null;
  /** The latest release of national figures when it was published; null: none was loaded. */
  releaseId: number | null;
}

/** An authority with what every other statement needs to know: its revision, latest month and editions. */
export interface AuthorityRecord {
  authorityId: number;
  slug: string;
  name: string;
  code: string | null;
  judgementModel: JudgementModel;
  precision: Precision;
  financialYearStartMonth: number;
  regionName: string | null;
  reportTitle: string | null;
  /** True of an authority that does not exist. */
  fictional: boolean;
  /** The latest revision; 0 before the first. */
  revision: number;
  /** What it was called before, the earliest first: each until the revision that named it anew. */
  formerNames: readonly { readonly beforeRevision: number; readonly name: string }[];
  /** First day of the latest month for which the authority itself has a figure. */
  latestMonth: string | null;
  /** The latest first. */
  editions: readonly EditionSummary[];
  /** Number of the edition that left it so; left out: it is as known now. */
  asOf?: number;
  /**
   * What of it its viewer is shown. PUBLISHED_RECORD: published months, as the latest publication
   * left the record. EDITIONS: published months, each as its own edition holds it. Left out: all of it.
   */
  reads?: 'PUBLISHED_RECORD' | 'EDITIONS';
  /** The first day from which there are figures that are not shown; left out: there is none. */
  hiddenFrom?: string;
}

export interface AuthorityRepository {
  /** Every authority, by name. */
  all(): Promise<AuthorityRecord[]>;
  bySlug(slugs: readonly string[]): Promise<Map<string, AuthorityRecord>>;
  /** First days of the months for which the authority itself has any figure, oldest first. */
  months(authorityIds: readonly number[]): Promise<Map<number, string[]>>;
}

const SELECT = `
  SELECT a.id AS "authorityId", a.slug, a.name, a.code, a."judgementModel", a.precision,
         a."financialYearStartMonth", a."regionName", a."reportTitle", a.fictional,
         coalesce((SELECT max(r.number) FROM "Revision" r WHERE r."authorityId" = a.id), 0) AS revision,
         (SELECT coalesce(json_agg(json_build_object(
                   'beforeRevision', f."beforeRevision", 'name', f.name)
                   ORDER BY f."beforeRevision"), '[]')
            FROM "Place" p
            JOIN "FormerPlace" f ON f."authorityId" = p."authorityId" AND f."placeId" = p.id
           WHERE p."authorityId" = a.id AND p.kind = 'AUTHORITY') AS "formerNames",
         (SELECT o."periodStart"
            FROM "Place" p
            JOIN "Observation" o ON o."authorityId" = p."authorityId" AND o."placeId" = p.id
           WHERE p."authorityId" = a.id AND p.kind = 'AUTHORITY' AND o."periodKind" = 'MONTH'
             AND o.value IS NOT NULL AND o."toRevision" IS NULL
           ORDER BY o."periodStart" DESC LIMIT 1) AS "latestMonth",
         (SELECT coalesce(json_agg(json_build_object(
                   'number', e.number, 'periodKind', e."periodKind", 'periodStart', e."periodStart", 'periodEnd', e."periodEnd",
                   'revision', e.revision, 'accurateAsOf', e."accurateAsOf",
                   'audience', e.audience, 'publishedBy', e."publishedBy",
                   'publishedAt', e."publishedAt", 'documentFormat', e."documentFormat",
                   'hash', e.hash, 'rulesVersion', e."rulesVersion", 'source', e.source,
                   'notes', e.notes, 'releaseId', e."releaseId") ORDER BY e.number DESC), '[]')
            FROM "Edition" e WHERE e."authorityId" = a.id) AS editions
    FROM "Authority" a`;

export function createAuthorityRepository(database: Queryable): AuthorityRepository {
  return {
    all: () => database.query<AuthorityRecord>(`${SELECT} ORDER BY a.name`),

    async bySlug(slugs) {
      const rows = await database.query<AuthorityRecord>(`${SELECT} WHERE a.slug = ANY($1)`, [
        slugs,
      ]);
      return new Map(rows.map((row) => [row.slug, row]));
    },

    async months(authorityIds) {
      const rows = await database.query<{ authorityId: number; month: string }>(
        `SELECT DISTINCT p."authorityId", o."periodStart" AS month
           FROM "Place" p
           JOIN "Observation" o ON o."authorityId" = p."authorityId" AND o."placeId" = p.id
          WHERE p."authorityId" = ANY($1) AND p.kind = 'AUTHORITY' AND o."periodKind" = 'MONTH'
            AND o.value IS NOT NULL AND o."toRevision" IS NULL
          ORDER BY 1, 2`,
        [authorityIds],
      );
      const months = new Map<number, string[]>();
      for (const { authorityId, month } of rows) {
        months.set(authorityId, [...(months.get(authorityId) ?? []), month]);
      }
      return months;
    },
  };
}
