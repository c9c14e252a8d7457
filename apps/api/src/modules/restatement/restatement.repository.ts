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
  /** The same in columns; left out: nothing is told of it. */
  readonly says?: string;
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
    where: `"periodKind" IN ('MONTH', 'QUARTER') AND "periodStart" BETWEEN $4::date AND $5::date
            AND "indicatorId" = ANY($6::int[]) AND "placeId" = ANY($7::int[])`,
  },
  {
    ...{
      table: 'Tolerance',
      touched: `'STANDARD'`,
      indicator: '"indicatorId"',
      place: '"placeId"',
    },
    says: 'to_jsonb(t)',
  },
  {
    ...{ table: 'Target', touched: `'TARGET'`, indicator: '"indicatorId"', place: '"placeId"' },
    says: 'to_jsonb(t)',
  },
  {
    ...{ table: 'PrintedBenchmark', touched: `'BENCHMARK'`, indicator: '"indicatorId"' },
    says: 'to_jsonb(t)',
  },
  {
    ...{ table: 'NationalLink', touched: `'BENCHMARK'`, indicator: '"indicatorId"' },
    ...{ from: 'NULL', to: 'NULL', content: 'jsonb_build_array("measureId", note)::text' },
    says: `(SELECT jsonb_build_object('note', t.note, 'measure', coalesce((
               SELECT d.name FROM "NationalMeasureDescription" d
                 JOIN "NationalRelease" r ON r.id = d."releaseId"
                WHERE d."measureId" = m.id AND coalesce(r."authorityId", $1) = $1
                ORDER BY r.id DESC LIMIT 1), m.key))
              FROM "NationalMeasure" m WHERE m.id = t."measureId")`,
  },
  { table: 'Population', touched: `'POPULATION'`, place: '"placeId"', says: 'to_jsonb(t)' },
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
    says: `jsonb_build_object('ref', ref, 'name', name, 'page', (
             SELECT a.name FROM "ReportArea" a
              WHERE a."authorityId" = t."authorityId" AND a.id = t."reportAreaId"))`,
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
  const { content = `(to_jsonb(t) - ${BESIDE_CONTENT})::text`, says = 'NULL::jsonb' } = row;
  return `
    SELECT ${touched} AS touched, ${indicator}::int AS "indicatorId", ${place}::int AS "placeId",
           ${from}::date AS "from", ${to}::date AS "to", "${revision}" AS revision,
           ${revision === 'fromRevision'} AS "isWritten", ${content} AS content, ${says} AS says
      FROM "${table}" t
     WHERE "authorityId" = $1 AND "${revision}" > $2 AND "${revision}" <= $3 AND ${where}`;
}

/** Dated changes of a section bear on each of its indicators. */
const OF_SECTIONS = (['fromRevision', 'toRevision'] as const).map(
  (revision) => `
    SELECT 'ANNOTATION', s."indicatorId", n."placeId", n."on", NULL::date, n."${revision}",
           ${revision === 'fromRevision'}, n.label, NULL::jsonb
      FROM "Annotation" n
      JOIN "SectionIndicator" s ON s."authorityId" = n."authorityId" AND s."sectionId" = n."sectionId"
     WHERE n."authorityId" = $1 AND n."${revision}" > $2 AND n."${revision}" <= $3
       AND n.rebases AND n."indicatorId" IS NULL`,
);

interface FormerTable {
  readonly table: string;
  /** The table of those that are described so now. */
  readonly current: string;
  readonly id: string;
  readonly columns: readonly string[];
  readonly touched: string;
  readonly place?: string;
  /** Left out: every description that is another. */
  readonly where?: string;
}

/**
 * What was described otherwise before a revision, as a row that it closed, beside one that it wrote:
 * what the next one to change it closed, or what stands now.
 */
function formerOf(row: FormerTable): string {
  const { table, current, id, columns, touched, place = 'NULL', where = 'true' } = row;
  const read = (of: string) => columns.map((column) => `${of}."${column}"`).join(', ');
  const says = columns.map((column) => `'${column}', s."${column}"`).join(', ');
  return `
    SELECT ${touched}, NULL::int, ${place}::int, NULL::date, NULL::date, f."beforeRevision", s.written,
           jsonb_build_object('thing', f."${id}", 'of', '${table}', ${says})::text,
           jsonb_build_object('thing', '${table} ' || f."${id}", 'known', f.name, ${says})
      FROM "${table}" f
      JOIN LATERAL (
        SELECT * FROM (
          SELECT "beforeRevision", ${read('l')} FROM "${table}" l
           WHERE l."authorityId" = f."authorityId" AND l."${id}" = f."${id}"
             AND l."beforeRevision" > f."beforeRevision"
          UNION ALL
          SELECT 2147483647, ${read('c')} FROM "${current}" c
           WHERE c."authorityId" = f."authorityId" AND c.id = f."${id}") later
         ORDER BY "beforeRevision" LIMIT 1) n ON true
     CROSS JOIN LATERAL (
        SELECT false AS written, ${read('f')} UNION ALL SELECT true, ${read('n')}) s
     WHERE f."authorityId" = $1 AND f."beforeRevision" > $2 AND f."beforeRevision" <= $3 AND ${where}`;
}

/** Places, headings and pages of the report that were described anew: by another name, or otherwise. */
const FORMER = [
  {
    ...{ table: 'FormerPlace', current: 'Place', id: 'placeId', touched: `'NAME'` },
    ...{ place: 'f."placeId"', columns: ['name', 'shortName', 'position'] },
  },
  {
    ...{ table: 'FormerPlace', current: 'Place', id: 'placeId', touched: `'PLACE'` },
    ...{ place: 'f."placeId"', columns: ['teamKind'] },
    where: 'f."teamKind" IS DISTINCT FROM n."teamKind"',
  },
  {
    ...{ table: 'FormerReportArea', current: 'ReportArea', id: 'reportAreaId' },
    ...{ touched: `'HEADING'`, columns: ['name', 'position'] },
  },
  {
    ...{ table: 'FormerReportSection', current: 'ReportSection', id: 'sectionId' },
    ...{ touched: `'HEADING'`, columns: ['name', 'position', 'definition', 'notes'] },
  },
].map(formerOf);

const TOUCHES = [
  ...TABLES.flatMap((row) => [touchesOf(row, 'fromRevision'), touchesOf(row, 'toRevision')]),
  ...OF_SECTIONS,
  ...FORMER,
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
