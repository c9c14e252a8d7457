import type { Audience, PeriodKind, Queryable } from '@vital-signs/database';
import { settingsAt, type AuthoritySettings, type SettingsVersion } from '@vital-signs/domain';

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

/**
 * An authority with what every other statement needs to know: its revision, latest month and editions,
 * and how it judges, counts and shows at the revision as which it is read.
 */
export interface AuthorityRecord extends AuthoritySettings {
  authorityId: number;
  slug: string;
  name: string;
  code: string | null;
  regionName: string | null;
  reportTitle: string | null;
  /** True of an authority that does not exist. */
  fictional: boolean;
  /** The latest revision; 0 before the first. */
  revision: number;
  /** What it was called before, the earliest first: each until the revision that named it anew. */
  formerNames: readonly { readonly beforeRevision: number; readonly name: string }[];
  /** How it judged, counted and showed from one revision to another, the earliest first. */
  settingsVersions: readonly SettingsVersion[];
  /** First day of the latest month, or quarter where it reports by quarter, for which the authority itself has a figure. */
  latestMonth: string | null;
  /** Whether any of its indicators has figures of longer periods than months. */
  hasLongerPeriods: boolean;
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

/** A month, or quarter, by its first day, with how many indicators the authority itself has a figure of. */
export interface FilledMonth {
  readonly month: string;
  readonly figures: number;
}

export interface AuthorityRepository {
  /** Every authority, by name. */
  all(): Promise<AuthorityRecord[]>;
  bySlug(slugs: readonly string[]): Promise<Map<string, AuthorityRecord>>;
  /** The months, or quarters, for which the authority itself has any figure, oldest first. */
  months(authorityIds: readonly number[]): Promise<Map<number, FilledMonth[]>>;
}

/** The kind of period that an authority reports by, as it is set now. */
const REPORTED_KIND = (authorityId: string) => `coalesce(
  (SELECT s."reportingPeriod" FROM "AuthoritySettings" s
    WHERE s."authorityId" = ${authorityId} AND s."toRevision" IS NULL LIMIT 1), 'MONTH')`;

const SELECT = `
  SELECT a.id AS "authorityId", a.slug, a.name, a.code, a."regionName", a."reportTitle", a.fictional,
         coalesce((SELECT max(r.number) FROM "Revision" r WHERE r."authorityId" = a.id), 0) AS revision,
         (SELECT coalesce(json_agg(json_build_object(
                   'beforeRevision', f."beforeRevision", 'name', f.name)
                   ORDER BY f."beforeRevision"), '[]')
            FROM "Place" p
            JOIN "FormerPlace" f ON f."authorityId" = p."authorityId" AND f."placeId" = p.id
           WHERE p."authorityId" = a.id AND p.kind = 'AUTHORITY') AS "formerNames",
         (SELECT coalesce(json_agg(json_build_object(
                   'judgementModel', s."judgementModel", 'precision', s.precision,
                   'financialYearStartMonth', s."financialYearStartMonth",
                   'reportingPeriod', s."reportingPeriod", 'exceptionRules', s."exceptionRules",
                   'layout', s.layout, 'smallNumbers', s."smallNumbers",
                   'fromRevision', s."fromRevision", 'toRevision', s."toRevision")
                   ORDER BY s."fromRevision"), '[]')
            FROM "AuthoritySettings" s WHERE s."authorityId" = a.id) AS "settingsVersions",
         EXISTS (SELECT 1 FROM "IndicatorVersion" v
                  WHERE v."authorityId" = a.id AND v.frequency <> 'MONTH') AS "hasLongerPeriods",
         (SELECT o."periodStart"
            FROM "Place" p
            JOIN "Observation" o ON o."authorityId" = p."authorityId" AND o."placeId" = p.id
           WHERE p."authorityId" = a.id AND p.kind = 'AUTHORITY'
             AND o."periodKind" = ${REPORTED_KIND('a.id')} AND o.value IS NOT NULL
             AND o."toRevision" IS NULL
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

type AuthorityRow = Omit<AuthorityRecord, keyof AuthoritySettings>;

const asKnownNow = (row: AuthorityRow): AuthorityRecord => ({
  ...row,
  ...settingsAt(row.settingsVersions, row.revision),
});

export function createAuthorityRepository(database: Queryable): AuthorityRepository {
  return {
    all: async () =>
      (await database.query<AuthorityRow>(`${SELECT} ORDER BY a.name`)).map(asKnownNow),

    async bySlug(slugs) {
      const rows = await database.query<AuthorityRow>(`${SELECT} WHERE a.slug = ANY($1)`, [slugs]);
      return new Map(rows.map((row) => [row.slug, asKnownNow(row)]));
    },

    async months(authorityIds) {
      const rows = await database.query<FilledMonth & { authorityId: number }>(
        `SELECT p."authorityId", o."periodStart" AS month,
                count(DISTINCT o."indicatorId")::int AS figures
           FROM "Place" p
           JOIN "Observation" o ON o."authorityId" = p."authorityId" AND o."placeId" = p.id
          WHERE p."authorityId" = ANY($1) AND p.kind = 'AUTHORITY'
            AND o."periodKind" = ${REPORTED_KIND('p."authorityId"')} AND o.value IS NOT NULL
            AND o."toRevision" IS NULL
          GROUP BY 1, 2
          ORDER BY 1, 2`,
        [authorityIds],
      );
      const months = new Map<number, FilledMonth[]>();
      for (const { authorityId, ...filled } of rows) {
        months.set(authorityId, [...(months.get(authorityId) ?? []), filled]);
      }
      return months;
    },
  };
}
