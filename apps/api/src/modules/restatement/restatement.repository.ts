import type { Queryable, RestatementCause, RevisionCause } from '@vital-signs/database';
import type { RecordTouch } from '@vital-signs/domain';

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
  /** First days of the months whose figures are looked at, the earliest and the last. */
  readonly from: string;
  readonly to: string;
  /** Numbers of the indicators and places whose figures are looked at. */
  readonly indicatorIds: readonly number[];
  readonly placeIds: readonly number[];
}

/** What a month of the record does not hold any more: numbers, with the first day on which it was gone. */
export interface Departures {
  readonly indicators: ReadonlyMap<number, string>;
  /** Null: it never was a place of the month, as known now. */
  readonly places: ReadonlyMap<number, string | null>;
}

export interface RestatementRepository {
  /**
   * Rows that were written or closed: figures of the indicators and places that are asked for, and
   * whatever else of the record can change what an edition shows.
   */
  touches(asked: TouchesAsked): Promise<RecordTouch[]>;
  /** In their order. */
  revisions(asked: Pick<TouchesAsked, 'authorityId' | 'after' | 'until'>): Promise<RevisionMade[]>;
  /** What is gone from a month, named by its last day, as known at a revision. */
  departures(asked: {
    readonly authorityId: number;
    readonly revision: number;
    readonly on: string;
  }): Promise<Departures>;
}

interface TouchedTable {
  readonly table: string;
  readonly touched: string;
  /** Columns, or what stands for them. */
  readonly indicator?: string;
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
  /** What a row says; left out: all of it but when it holds. */
  readonly content?: string;
  readonly where?: string;
}

/** What names a row or says when it holds and where it was read, and not what it says. */
const BESIDE_CONTENT = `ARRAY['id', 'fromRevision', 'toRevision', 'validFrom', 'validTo', 'source']`;

const TABLES: readonly TouchedTable[] = [
  {
    ...{
      table: 'Observation',
      touched: `'FIGURE'`,
      indicator: '"indicatorId"',
      place: '"placeId"',
    },
    ...{ from: '"periodStart"', to: '"periodEnd"' },
    content: `concat_ws('|', basis, coalesce(value::text, '-'), coalesce(numerator::text, '-'),
                        coalesce(denominator::text, '-'), absence)`,
    where: `"periodKind" = 'MONTH' AND "periodStart" BETWEEN $4::date AND $5::date
            AND "indicatorId" = ANY($6::int[]) AND "placeId" = ANY($7::int[])`,
  },
  { table: 'Tolerance', touched: `'STANDARD'`, indicator: '"indicatorId"', place: '"placeId"' },
  { table: 'Target', touched: `'TARGET'`, indicator: '"indicatorId"', place: '"placeId"' },
  { table: 'PrintedBenchmark', touched: `'BENCHMARK'`, indicator: '"indicatorId"' },
  {
    ...{ table: 'NationalLink', touched: `'BENCHMARK'`, indicator: '"indicatorId"' },
    ...{ from: 'NULL', to: 'NULL', content: '"measureId"::text' },
  },
  { table: 'Population', touched: `'POPULATION'`, place: '"placeId"' },
  {
    ...{ table: 'IndicatorVersion', touched: `'DEFINITION'`, indicator: '"indicatorId"' },
    ...{ from: 'NULL', to: 'NULL' },
    content: `jsonb_build_array(polarity, "measureKind", basis, unit, multiplier, decimals,
                "onScorecard", "numeratorIndicatorId", "denominatorIndicatorId", "numeratorLabel",
                "denominatorLabel", "denominatorIsPopulation", "teamKinds", definition, "dataNote",
                coalesce("measuredUntil" <= $5::date, false))::text`,
  },
  {
    ...{ table: 'IndicatorVersion', touched: `'NAME'`, indicator: '"indicatorId"' },
    ...{ from: 'NULL', to: 'NULL', content: 'jsonb_build_array(ref, name, "reportAreaId")::text' },
  },
  {
    ...{ table: 'PlaceLink', touched: `'PLACE'`, place: '"childId"' },
    content: '"parentId"::text',
  },
  {
    ...{ table: 'Annotation', touched: `'ANNOTATION'`, indicator: '"indicatorId"' },
    ...{ place: '"placeId"', from: '"on"', to: 'NULL', where: 'rebases AND "sectionId" IS NULL' },
  },
];

/** The rows of a table that a revision of the span wrote, or closed. */
function touchesOf(row: TouchedTable, revision: 'fromRevision' | 'toRevision'): string {
  const { table, touched, indicator = 'NULL', place = 'NULL', where = 'true' } = row;
  const { from = '"validFrom"', to = '"validTo"' } = row;
  const { content = `(to_jsonb(t) - ${BESIDE_CONTENT})::text` } = row;
  return `
    SELECT ${touched} AS touched, ${indicator}::int AS "indicatorId", ${place}::int AS "placeId",
           ${from}::date AS "from", ${to}::date AS "to", "${revision}" AS revision,
           ${revision === 'fromRevision'} AS "isWritten", ${content} AS content
      FROM "${table}" t
     WHERE "authorityId" = $1 AND "${revision}" > $2 AND "${revision}" <= $3 AND ${where}`;
}

/** Dated changes of a section bear on each of its indicators. */
const OF_SECTIONS = (['fromRevision', 'toRevision'] as const).map(
  (revision) => `
    SELECT 'ANNOTATION', s."indicatorId", n."placeId", n."on", NULL::date, n."${revision}",
           ${revision === 'fromRevision'}, n.label
      FROM "Annotation" n
      JOIN "SectionIndicator" s ON s."authorityId" = n."authorityId" AND s."sectionId" = n."sectionId"
     WHERE n."authorityId" = $1 AND n."${revision}" > $2 AND n."${revision}" <= $3
       AND n.rebases AND n."indicatorId" IS NULL`,
);

/** Places that were described anew: as a team of another kind, or by another name. */
const FORMER_PLACES = `
    SELECT CASE WHEN f."teamKind" IS DISTINCT FROM (
             SELECT n."teamKind" FROM (
               SELECT "teamKind", "beforeRevision" FROM "FormerPlace" l
                WHERE l."authorityId" = f."authorityId" AND l."placeId" = f."placeId"
               UNION ALL
               SELECT "teamKind", 2147483647 FROM "Place" p
                WHERE p."authorityId" = f."authorityId" AND p.id = f."placeId") n
              WHERE n."beforeRevision" > f."beforeRevision" ORDER BY n."beforeRevision" LIMIT 1)
           THEN 'PLACE' ELSE 'NAME' END,
           NULL::int, f."placeId", NULL::date, NULL::date, f."beforeRevision", true, f.name
      FROM "FormerPlace" f
     WHERE f."authorityId" = $1 AND f."beforeRevision" > $2 AND f."beforeRevision" <= $3`;

/** What headings and pages of the report were called before. */
const FORMER_HEADINGS = ['FormerReportArea', 'FormerReportSection'].map(
  (table) => `
    SELECT 'HEADING', NULL::int, NULL::int, NULL::date, NULL::date, "beforeRevision", true, name
      FROM "${table}"
     WHERE "authorityId" = $1 AND "beforeRevision" > $2 AND "beforeRevision" <= $3`,
);

/** National figures, from which benchmarks follow: imports that are no file of the authority's own. */
const NATIONAL_FIGURES = `
    SELECT 'BENCHMARK', NULL::int, NULL::int, NULL::date, NULL::date, r.number, true, r.reason
      FROM "Revision" r
     WHERE r."authorityId" = $1 AND r.number > $2 AND r.number <= $3 AND r.cause = 'IMPORT'
       AND NOT EXISTS (SELECT 1 FROM "Import" i
                        WHERE i."authorityId" = $1 AND i.revision = r.number)
       AND NOT EXISTS (SELECT 1 FROM "Observation" o
                        WHERE o."authorityId" = $1 AND o."fromRevision" = r.number)`;

const TOUCHES = [
  ...TABLES.flatMap((row) => [touchesOf(row, 'fromRevision'), touchesOf(row, 'toRevision')]),
  ...OF_SECTIONS,
  FORMER_PLACES,
  ...FORMER_HEADINGS,
  NATIONAL_FIGURES,
].join('\n    UNION ALL');

export function createRestatementRepository(database: Queryable): RestatementRepository {
  return {
    touches: ({ authorityId, after, until, from, to, indicatorIds, placeIds }) =>
      database.query<RecordTouch>(TOUCHES, [
        ...[authorityId, after, until, from, to, indicatorIds, placeIds],
      ]),

    async revisions({ authorityId, after, until }) {
      const rows = await database.query<Omit<RevisionMade, 'at'> & { at: string | Date }>(
        `SELECT number, cause, restates, reason, person, at FROM "Revision"
          WHERE "authorityId" = $1 AND number > $2 AND number <= $3 ORDER BY number`,
        [authorityId, after, until],
      );
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },

    async departures({ authorityId, revision, on }) {
      const alive = (row: string) => `${row}."authorityId" = $1 AND ${row}."fromRevision" <= $2
                AND (${row}."toRevision" IS NULL OR ${row}."toRevision" > $2)`;
      const rows = await database.query<{ noun: string; id: number; gone: string | null }>(
        `SELECT 'indicator' AS noun, v."indicatorId" AS id, v."measuredUntil" AS gone
           FROM "IndicatorVersion" v WHERE ${alive('v')} AND v."measuredUntil" <= $3::date
         UNION ALL
         SELECT 'place', p.id, max(l."validTo")
           FROM "Place" p
           LEFT JOIN "PlaceLink" l ON ${alive('l')} AND l."childId" = p.id AND l."validTo" <= $3::date
          WHERE p."authorityId" = $1 AND p.kind <> 'AUTHORITY' AND NOT EXISTS (
                SELECT 1 FROM "PlaceLink" s
                 WHERE ${alive('s')} AND s."childId" = p.id AND s."validFrom" <= $3::date
                   AND (s."validTo" IS NULL OR s."validTo" > $3::date))
          GROUP BY p.id`,
        [authorityId, revision, on],
      );
      const of = (noun: string) => rows.filter((row) => row.noun === noun);
      return {
        indicators: new Map(of('indicator').map(({ id, gone }) => [id, gone ?? on])),
        places: new Map(of('place').map(({ id, gone }) => [id, gone])),
      };
    },
  };
}
