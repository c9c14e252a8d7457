import type { Absence, PeriodKind, Queryable } from '@vital-signs/database';
import type {
  KnownArea,
  KnownSuccession,
  NationalMeasureRead,
  NationalSource,
} from '@vital-signs/domain';

/** Every area on record. */
export const AREAS = `SELECT id, kind, name, "laNumber", "onsCode", region FROM "Area" ORDER BY id`;

/** Every file that the authority $1 sees, by the moment $2, with its withdrawal by then. */
const RELEASES = `
  SELECT r.id, r.source, r.title, r."fileName", r.sha256, r."publishedOn", r."loadedAt",
         (r."loadedAt" AT TIME ZONE 'UTC')::date AS "loadedOn", r.person,
         r."authorityId" IS NULL AS "forAll", r.rows, r.whole,
         w.id AS "withdrawnAs", w.person AS "withdrawnBy", w.reason AS "withdrawnWhy",
         w."loadedAt" AS "withdrawnAt"
    FROM "NationalRelease" r
    LEFT JOIN LATERAL (
      SELECT id, person, reason, "loadedAt" FROM "NationalRelease"
       WHERE withdraws = r.id AND ("authorityId" IS NULL OR "authorityId" = $1)
         AND "loadedAt" <= $2::timestamptz
       ORDER BY id LIMIT 1) w ON true
   WHERE r.withdraws IS NULL AND (r."authorityId" IS NULL OR r."authorityId" = $1)
     AND r."loadedAt" <= $2::timestamptz
   ORDER BY r.id`;

/** A file of published figures that an authority sees. */
export interface ReleaseRow {
  readonly id: number;
  readonly source: NationalSource;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly publishedOn: string | null;
  readonly loadedAt: Date;
  readonly loadedOn: string;
  readonly person: string;
  readonly forAll: boolean;
  readonly rows: number;
  /** False: an extract, which holds some areas alone. */
  readonly whole: boolean;
  /** The number that its withdrawal took among the releases; null: it stands, and so below. */
  readonly withdrawnAs: number | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnWhy: string | null;
  readonly withdrawnAt: Date | null;
}

/** How much a release holds. */
export interface ReleaseContent {
  readonly releaseId: number;
  readonly values: number;
  readonly models: readonly string[];
}

/** What a release says of a measure. */
export interface DescriptionRow extends NationalMeasureRead {
  readonly measureId: number;
  readonly source: NationalSource;
  readonly releaseId: number;
}

/** That an indicator is tied to a measure. */
export interface LinkRow {
  readonly indicatorId: number;
  readonly measureId: number;
  readonly source: NationalSource;
  readonly key: string;
  readonly note: string | null;
}

/** What a measure is known by. */
export interface MeasureName {
  readonly source: NationalSource;
  readonly key: string;
}

/** A published figure of one area, with the name of its measure. */
export interface ValueRow extends MeasureName {
  readonly releaseId: number;
  readonly areaId: number;
  readonly periodKind: PeriodKind;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number | null;
  readonly absence: Absence | null;
}

/** An authority's neighbour by a model. */
export interface NeighbourRow {
  readonly model: string;
  readonly releaseId: number;
  readonly areaId: number;
  readonly neighbourId: number;
  readonly rank: number;
  /** How close it is, as published; null where that is not said. */
  readonly closeness: string | null;
}

/** A succession between areas on record. */
export interface SuccessionRow extends Omit<KnownSuccession, 'predecessor' | 'successor'> {
  readonly predecessorId: number;
  readonly successorId: number;
}

export interface NationalRepository {
  /** Those loaded for all and for the authority, in the order in which they were loaded, withdrawn ones too. */
  releases(authorityId: number): Promise<ReleaseRow[]>;
  /** Those of them that were loaded by a revision of the authority, withdrawn where they were by then. */
  releasesAt(at: { authorityId: number; revision: number }): Promise<ReleaseRow[]>;
  /** The authority that alone sees a release, null for one that all see; null where there is no such release. */
  ownerOf(release: number): Promise<{ readonly authorityId: number | null } | null>;
  /** What releases hold, aligned with nothing: those that hold nothing are left out. */
  contents(releaseIds: readonly number[]): Promise<ReleaseContent[]>;
  /** Number of the latest release or withdrawal that an authority sees; null where there is none. */
  latestRelease(authorityId: number): Promise<number | null>;
  /** What releases say of measures; of some of them, or of all. */
  descriptions(
    releaseIds: readonly number[],
    keys: readonly MeasureName[] | null,
  ): Promise<DescriptionRow[]>;
  /** Links alive at a revision, of one indicator or of all. */
  links(at: { authorityId: number; revision: number }, indicatorId?: number): Promise<LinkRow[]>;
  /** The measure of a key, if a release that can be seen speaks of it, or the authority ever tied it to something. */
  measureId(
    authorityId: number,
    measure: MeasureName,
    releaseIds: readonly number[],
  ): Promise<number | null>;
  /** Figures of some measures. */
  values(measures: readonly MeasureName[], releaseIds: readonly number[]): Promise<ValueRow[]>;
  areas(): Promise<KnownArea[]>;
  successions(): Promise<SuccessionRow[]>;
  /** Neighbours by every model of some releases, of one area or of all. */
  neighbours(releaseIds: readonly number[], areaId: number | null): Promise<NeighbourRow[]>;
}

export function createNationalRepository(database: Queryable): NationalRepository {
  return {
    releases: (authorityId) => database.query<ReleaseRow>(RELEASES, [authorityId, 'infinity']),

    releasesAt: ({ authorityId, revision }) =>
      database.query<ReleaseRow>(
        RELEASES.replaceAll(
          '$2::timestamptz',
          '(SELECT at FROM "Revision" WHERE "authorityId" = $1 AND number = $2)',
        ),
        [authorityId, revision],
      ),

    async ownerOf(release) {
      const [row] = await database.query<{ authorityId: number | null }>(
        `SELECT "authorityId" FROM "NationalRelease" WHERE id = $1 AND withdraws IS NULL`,
        [release],
      );
      return row ?? null;
    },

    contents: (releaseIds) =>
      database.query<ReleaseContent>(
        `SELECT asked.id AS "releaseId",
                (SELECT count(*) FROM "NationalValue" v WHERE v."releaseId" = asked.id)::int
                  AS values,
                (SELECT coalesce(json_agg(m.name ORDER BY m.name), '[]')
                   FROM "NeighbourModel" m WHERE m."releaseId" = asked.id) AS models
           FROM unnest($1::int[]) AS asked(id)`,
        [releaseIds],
      ),

    async latestRelease(authorityId) {
      const [row] = await database.query<{ latest: number | null }>(
        `SELECT max(id) AS latest FROM "NationalRelease"
          WHERE "authorityId" IS NULL OR "authorityId" = $1`,
        [authorityId],
      );
      return row?.latest ?? null;
    },

    descriptions: (releaseIds, keys) =>
      database.query<DescriptionRow>(
        `SELECT m.id AS "measureId", m.source, m.key, d."releaseId", d.name, d.topic, d.polarity,
                d.unit, d.decimals, d."yearType", d."noQuartile", d.description
           FROM "NationalMeasure" m
           JOIN "NationalMeasureDescription" d ON d."measureId" = m.id
          WHERE d."releaseId" = ANY($1::int[])
            AND ($2::text[] IS NULL
                 OR (m.source::text, m.key) IN (SELECT s, k FROM unnest($2::text[], $3::text[]) AS r(s, k)))
          ORDER BY m.id, d."releaseId"`,
        [
          releaseIds,
          keys?.map(({ source }) => source) ?? null,
          keys?.map(({ key }) => key) ?? null,
        ],
      ),

    links: ({ authorityId, revision }, indicatorId) =>
      database.query<LinkRow>(
        `SELECT l."indicatorId", l."measureId", m.source, m.key, l.note
           FROM "NationalLink" l
           JOIN "NationalMeasure" m ON m.id = l."measureId"
          WHERE l."authorityId" = $1 AND l."fromRevision" <= $2
            AND (l."toRevision" IS NULL OR l."toRevision" > $2)
            AND ($3::int IS NULL OR l."indicatorId" = $3)`,
        [authorityId, revision, indicatorId ?? null],
      ),

    async measureId(authorityId, { source, key }, releaseIds) {
      const [row] = await database.query<{ id: number }>(
        `SELECT m.id FROM "NationalMeasure" m
          WHERE m.source = $1::"NationalSource" AND m.key = $2
            AND (EXISTS (SELECT 1 FROM "NationalMeasureDescription" d
                          WHERE d."measureId" = m.id AND d."releaseId" = ANY($3::int[]))
                 OR EXISTS (SELECT 1 FROM "NationalLink" l
                             WHERE l."measureId" = m.id AND l."authorityId" = $4))`,
        [source, key, releaseIds, authorityId],
      );
      return row?.id ?? null;
    },

    values: (measures, releaseIds) =>
      database.query<ValueRow>(
        `SELECT m.source, m.key, v."releaseId", v."areaId", v."periodKind", v."periodStart", v."periodEnd",
                v.value, v.absence
           FROM "NationalMeasure" m
           JOIN "NationalValue" v ON v."measureId" = m.id
          WHERE (m.source::text, m.key) IN (SELECT s, k FROM unnest($1::text[], $2::text[]) AS r(s, k))
            AND v."releaseId" = ANY($3::int[])`,
        [measures.map(({ source }) => source), measures.map(({ key }) => key), releaseIds],
      ),

    areas: () => database.query<KnownArea>(AREAS),

    successions: () =>
      database.query<SuccessionRow>(
        `SELECT "predecessorId", "successorId", "on", whole FROM "AreaSuccession"`,
      ),

    neighbours: (releaseIds, areaId) =>
      database.query<NeighbourRow>(
        `SELECT m.name AS model, m."releaseId", n."areaId", n."neighbourId", n.rank,
                n.closeness
           FROM "NeighbourModel" m
           JOIN "NeighbourModelMember" n ON n."modelId" = m.id
          WHERE m."releaseId" = ANY($1::int[]) AND ($2::int IS NULL OR n."areaId" = $2)
          ORDER BY m."releaseId", n."areaId", n.rank`,
        [releaseIds, areaId],
      ),
  };
}
